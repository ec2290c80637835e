"""Static SVG charts drawn by plain functions: no script, no font, no picture from anywhere else."""
