"""Words for people: one catalogue, and sentences for values, refusals, findings and proposals."""
