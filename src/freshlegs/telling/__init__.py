"""Entries, weeks and advice in a runner's words: the same for the panes and for the command line."""
