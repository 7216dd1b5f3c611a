"""`python -m hope_desktop`: the program itself."""

import sys

from hope_desktop.app import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
