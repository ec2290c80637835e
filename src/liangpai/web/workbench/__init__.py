"""Pages 0 and 3: where the period stands, what waits on the reader, and what the reader waits for."""
