"""Makes and judges what people download; started by `packaging/bundle.py` and `prove.py`."""
