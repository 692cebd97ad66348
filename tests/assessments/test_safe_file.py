"""A file is put in place as a whole or not at all."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

import pytest

from assessments.errors import DocumentError
from assessments.safe_file import replace_file


def test_a_new_file_stands_whole(tmp_path: Path) -> None:
    path = tmp_path / "plan.pdf"

    replace_file(path, b"nieuw", error=DocumentError)

    assert path.read_bytes() == b"nieuw"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such rights")
def test_an_existing_file_keeps_its_rights(tmp_path: Path) -> None:
    path = tmp_path / "plan.pdf"
    path.write_bytes(b"oud")
    path.chmod(0o600)

    replace_file(path, b"nieuw", error=DocumentError)

    assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.skipif(sys.platform == "win32", reason="making a link needs an administrator there")
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    path = tmp_path / "echt.pdf"
    link = tmp_path / "link.pdf"
    link.symlink_to(path)

    replace_file(link, b"nieuw", error=DocumentError)

    assert link.is_symlink()
    assert path.read_bytes() == b"nieuw"


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="bestaat niet; kies een andere map"):
        replace_file(tmp_path / "weg" / "plan.pdf", b"", error=DocumentError)


def test_a_folder_under_the_files_name(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="is een map; kies een bestandsnaam"):
        replace_file(tmp_path, b"", error=DocumentError)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
def test_a_device_or_a_pipe_is_not_replaced(tmp_path: Path) -> None:
    path = tmp_path / "pijp.pdf"
    os.mkfifo(path)

    with pytest.raises(DocumentError, match="is geen gewoon bestand; kies een andere naam"):
        replace_file(path, b"nieuw", error=DocumentError)

    assert path.is_fifo()


def test_a_write_protected_file_survives(tmp_path: Path) -> None:
    path = tmp_path / "plan.pdf"
    path.write_bytes(b"oud")
    path.chmod(0o444)

    with pytest.raises(DocumentError, match="elders geopend of beveiligd"):
        replace_file(path, b"nieuw", error=DocumentError)

    assert path.read_bytes() == b"oud"


def test_a_name_that_is_too_long(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="kies een kortere naam"):
        replace_file(tmp_path / ("x" * 300), b"", error=DocumentError)


FAILURES = [
    (OSError(errno.ENOSPC, "full"), "De schijf is vol, dus plan.pdf is niet geschreven"),
    (PermissionError(errno.EACCES, "open"), "plan.pdf is elders geopend of beveiligd; sluit het daar"),
    (OSError(errno.EROFS, "read-only"), "is alleen-lezen; kies een andere map"),
    (OSError(errno.EIO, "broken"), "controleer de schijf en probeer het opnieuw"),
]


@pytest.mark.parametrize("failure, sentence", FAILURES)
def test_what_goes_wrong_at_the_last_moment_leaves_the_old_file(
    failure: OSError, sentence: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "plan.pdf"
    path.write_bytes(b"oud")

    def refuse(_source: Path, _target: Path) -> None:
        raise failure

    monkeypatch.setattr(os, "replace", refuse)

    with pytest.raises(DocumentError, match=sentence):
        replace_file(path, b"nieuw", error=DocumentError)

    assert path.read_bytes() == b"oud"
    assert list(tmp_path.iterdir()) == [path]
