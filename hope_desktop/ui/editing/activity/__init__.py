"""Writing an activity: its form, and how it looks on a run sheet."""
