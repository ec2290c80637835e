"""The page of guard rails: all fourteen with their bases, who has set which aside by which paper, and the statement."""
