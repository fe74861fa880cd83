"""Charts as pictures (SVG) and the journal as a page (HTML): each whole in itself, nothing is fetched to show it."""
