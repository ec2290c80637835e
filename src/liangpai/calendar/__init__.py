"""Working days of China: the published calendar, corrected by the district's own table; an unknown year is said aloud."""
