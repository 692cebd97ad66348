"""Put a file in place as a whole or not at all."""

from __future__ import annotations

import errno
import os
import secrets
import stat
import sys
from contextlib import suppress
from pathlib import Path

from assessments.errors import RecruitmentwijzerError

_NAME_ROOM = 60
"""Characters of the target's name that the temporary file repeats; the whole must stay within a file system's limit."""


def replace_file(path: Path, data: bytes, *, error: type[RecruitmentwijzerError] = RecruitmentwijzerError) -> None:
    """Write a file beside its target, force it to the disk, and move it over the target.

    Until the last moment the old file stands; whatever goes wrong, it survives and nothing is left behind.

    Raises:
        RecruitmentwijzerError: of the class given, one Dutch sentence that says what to do.

    """
    try:
        target = Path(os.path.realpath(path))
        _check_target(target)
        _replace(target, data)
    except OSError as failure:
        raise error(_sentence(path, failure)) from failure


def _check_target(target: Path) -> None:
    """Refuse a folder, a device and a write-protected file, which a move over it would not notice everywhere."""
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(target))
    if target.exists() and not target.is_file():
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target))
    if target.exists() and not target.stat().st_mode & stat.S_IWRITE:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(target))


def _replace(target: Path, data: bytes) -> None:
    temporary = target.with_name(f".{target.name[:_NAME_ROOM]}.{secrets.token_hex(4)}.tijdelijk")
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if temporary.stat().st_size != len(data):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(target))
        if target.exists():
            temporary.chmod(stat.S_IMODE(target.stat().st_mode))
        os.replace(temporary, target)
    except BaseException:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise
    sync_folder(target.parent)


def sync_folder(folder: Path) -> None:
    """Force a folder's names to the disk, where the system can; a moved file survives a power cut only then."""
    if sys.platform == "win32":
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _sentence(path: Path, failure: OSError) -> str:
    """Say what keeps a file from being written and what to do."""
    if isinstance(failure, IsADirectoryError):
        return f"{path} is een map; kies een bestandsnaam."
    if isinstance(failure, FileExistsError):
        return f"{path} is geen gewoon bestand; kies een andere naam."
    if isinstance(failure, FileNotFoundError | NotADirectoryError):
        return f"De map {path.parent} bestaat niet; kies een andere map of maak haar eerst aan."
    if failure.errno in (errno.ENOSPC, errno.EDQUOT):
        return f"De schijf is vol, dus {path.name} is niet geschreven; maak ruimte vrij en probeer het opnieuw."
    if failure.errno == errno.EROFS:
        return f"De map {path.parent} is alleen-lezen; kies een andere map."
    if failure.errno in (errno.ENAMETOOLONG, errno.EINVAL):
        return f"De naam {path.name[:_NAME_ROOM]} kan hier niet; kies een kortere naam zonder vreemde tekens."
    if isinstance(failure, PermissionError):
        if path.exists() and os.access(path.parent, os.W_OK):
            return f"{path.name} is elders geopend of beveiligd; sluit het daar en probeer het opnieuw."
        return f"Je mag niet schrijven in de map {path.parent}; kies een andere map."
    return f"{path.name} kon niet worden geschreven; controleer de schijf en probeer het opnieuw."
