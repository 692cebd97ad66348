"""Pictures of Word files are drawn once for all tests: drawing them is two thirds of making such a file."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import pytest

from wizard.documents.word import media, raster

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wizard.drawing.shapes import Picture


@pytest.fixture(scope="session", autouse=True)
def _pictures() -> Iterator[None]:
    """Keep what is drawn; other processes, and the tests of drawing itself, draw everything anew."""

    @lru_cache(maxsize=1024)
    def drawn(picture: Picture, colors: tuple[tuple[str, str], ...]) -> bytes:
        return raster.png(picture, dict(colors))

    def kept(picture: Picture, colors: Mapping[str, str]) -> bytes:
        return drawn(picture, tuple(sorted(colors.items())))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(media, "png", kept)
        yield
