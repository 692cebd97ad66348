"""Everything that may go wrong without being a bug.

RecruitmentwijzerError
├── ContentError            our own questionnaire is broken: which file, what, where
├── ExchangeError           a file with a dossier or with votes cannot be read or written
│   ├── NewerFileError      it was made by a newer program
│   └── InvalidFileError    something in it is wrong: what, and where it stands
├── StoreError              the library cannot be used
│   ├── LibraryInUseError   another program instance has it open
│   ├── NewerLibraryError   it was made by a newer program
│   ├── DamagedLibraryError it is not whole any more
│   ├── NotSavedError       a change could not be written to disk
│   └── DossierNotFoundError
├── WorkshopError           something cannot happen in a workshop like this
├── LogoError               a file cannot be used as a logo
└── DocumentError           a document could not be written (open elsewhere, read-only, disk full)

The text of each one is a single Dutch sentence for the user that says what to do.
"""

from __future__ import annotations

from pathlib import Path


class RecruitmentwijzerError(Exception):
    """Anything the user can be told about in one sentence."""


class ContentError(RecruitmentwijzerError):
    """The questionnaire in resources/content is not usable."""


class ExchangeError(RecruitmentwijzerError):
    """A file with a dossier or with votes cannot be read or written."""


class NewerFileError(ExchangeError):
    """A file was made by a newer version of the program."""


class InvalidFileError(ExchangeError):
    """A file holds something that is not allowed there."""


class StoreError(RecruitmentwijzerError):
    """The library cannot be used."""


class LibraryInUseError(StoreError):
    """Another instance of the program has this library open."""


class NewerLibraryError(StoreError):
    """The library was made by a newer version of the program."""


class DamagedLibraryError(StoreError):
    """The library file is not a whole database any more.

    Attributes:
        newest_backup: the newest back-up that is whole, None when there is none.

    """

    def __init__(self, message: str, newest_backup: Path | None = None) -> None:
        super().__init__(message)
        self.newest_backup = newest_backup


class LockedError(RecruitmentwijzerError):
    """The figures of this measurement are locked and may not change."""


class MeasurementError(RecruitmentwijzerError):
    """A measurement cannot be added or taken away like this."""


class NotSavedError(StoreError):
    """A change could not be written to disk; what is on disk is unchanged."""


class DossierNotFoundError(StoreError):
    """The library holds no dossier with this id."""


class WorkshopError(RecruitmentwijzerError):
    """Something cannot happen in a workshop like this; nothing was changed."""


class LogoError(RecruitmentwijzerError):
    """A file cannot be used as a logo: what is wrong with it, and what would do."""


class DocumentError(RecruitmentwijzerError):
    """A document could not be written; an older file of that name is untouched."""
