"""Page 13, the big screen: what is released to its audience, panel after panel, readable from across a room."""
