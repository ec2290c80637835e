"""The door for people: pages in Chinese and English that find, ask one operation, and answer."""
