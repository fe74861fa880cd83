"""freshlegs, a running journal for the terminal that answers: recovery run, yes or no?"""

__version__ = "0.1.0"
