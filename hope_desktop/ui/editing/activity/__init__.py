"""Writing an activity: its form, and how it comes out on a run sheet."""
