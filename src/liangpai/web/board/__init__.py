"""Page 1: the public board, with what is released to the viewer and nothing else."""
