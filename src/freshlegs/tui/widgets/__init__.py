"""The panes and what they are made of. They are handed what they show, and say what the runner did."""
