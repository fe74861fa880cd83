"""`python -m freshlegs` and the `freshlegs` command."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line and leave with its exit code."""
    try:
        from freshlegs.cli.front import main as run  # noqa: PLC0415 - nothing is imported before it is needed

        code = run()
    except KeyboardInterrupt:  # before or after the command itself, which has its own say
        code = 130
    sys.exit(code)


if __name__ == "__main__":
    main()
