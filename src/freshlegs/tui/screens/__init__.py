"""The screens: each owns its state, hands it to its panes and decides what they ask."""
