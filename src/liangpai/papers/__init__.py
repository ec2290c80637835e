"""Official documents after GB/T 9704-2012 as .docx files from plain dataclasses, byte for byte the same every time."""
