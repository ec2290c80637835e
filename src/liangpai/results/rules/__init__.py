"""The pure rules of reported figures: what is asked, how entries are read, what is refused, which screens prompt."""
