"""What the bundled program starts with; the same as `python -m hope_desktop`."""

import sys

from hope_desktop.app import main

sys.exit(main(sys.argv[1:]))
