"""Rules of needs: what may be asked and answered, until when, from which quota, and how departments are rated."""
