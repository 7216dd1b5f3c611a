"""The parts every page is built of. docs/ui.md is their manual; no page knows another page."""
