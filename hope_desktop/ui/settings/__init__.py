"""Dialogs about the program itself: settings, backups, help lines, manual, keys and credits."""
