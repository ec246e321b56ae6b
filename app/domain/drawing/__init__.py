"""Charts as pictures: where everything stands, and the picture as SVG for a page or by itself."""
