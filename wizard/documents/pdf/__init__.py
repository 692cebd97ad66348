"""How the printed documents look: fonts, styles, pages and the drawing of each part."""
