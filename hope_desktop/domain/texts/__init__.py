"""What a text may say and how hard it is: the dialect, the wording rules and the reading hint."""
