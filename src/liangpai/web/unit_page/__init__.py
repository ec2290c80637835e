"""Page 2: one unit with its released results, its score explained, its trend, and its own sheet at trial feedback."""
