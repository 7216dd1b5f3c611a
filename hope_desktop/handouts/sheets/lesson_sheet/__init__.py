"""One A4 for each pupil, printed on both sides and folded once: cover, inside and *For me*."""
