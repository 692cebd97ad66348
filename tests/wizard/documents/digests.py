"""Make every document of a dossier in every form and print a digest of each: run on its own, to compare processes."""

from __future__ import annotations

import hashlib
import json
import sys
from datetime import date

from tests.dossiers import CATALOGUE
from tests.wizard.documents.remeasured import a_year_later
from wizard.assessment import assess
from wizard.documents.family import Request, forms, kinds, make
from wizard.documents.report import Scope

PRINTED = date(2027, 1, 26)


def digests() -> dict[str, str]:
    """Return a digest per document and form."""
    assessment = assess(CATALOGUE, a_year_later())
    return {
        f"{kind}.{form}": hashlib.sha256(make(assessment, Request(kind, Scope.ALL, form), PRINTED)).hexdigest()
        for kind in kinds()
        for form in forms(kind)
    }


if __name__ == "__main__":
    json.dump(digests(), sys.stdout)
