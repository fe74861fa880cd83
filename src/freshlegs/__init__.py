"""freshlegs, a running journal for the terminal: recovery run, yes or no, with the reasons."""

__version__ = "0.1.0"
