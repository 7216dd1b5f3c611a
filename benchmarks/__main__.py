"""`python -m benchmarks [NAME ...]`: measure and compare with the goals; without a name all."""

import importlib
import sys

NAMES = ("search", "start", "window", "pdf", "fit", "material", "editor")


def main(names: list[str]) -> int:
    """Run some measurements, or all; 1 when a goal is missed."""
    missed = 0
    for name in names or NAMES:
        for ratio in importlib.import_module(f"benchmarks.{name}").run():
            print(ratio, flush=True)
            missed += ratio.value > ratio.goal
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
