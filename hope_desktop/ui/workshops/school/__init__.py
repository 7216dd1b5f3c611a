"""Arrangements with the school: agreements, letters, series, and the aftercare."""
