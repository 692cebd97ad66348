"""Makes visible what a reader of workbooks leaves out in silence: errors such as #N/A, and formulas nobody worked out.

The reader gives an empty cell for those, so they become text before it looks, and a person sees why they do not count.
Only .xlsx and .ods can be mended like this; an old .xls keeps its errors to itself.
"""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

_ERROR = re.compile(rb"""(<(?:\w+:)?c\s[^<>]*?\bt=["'])e(["'])""")
_UNKNOWN = re.compile(
    rb"""<((?:\w+:)?)c((?:\s[^<>]*?)?)>\s*<\1f[^<>]*?(?:/>|>([^<]*)</\1f>)\s*(?:<\1v\s*/>|<\1v>\s*</\1v>)?\s*</\1c>"""
)
_TYPE = re.compile(rb"""\s+t=["'][^"']*["']""")
_WORDS = re.compile(rb"""\st=["']str["']""")
"""A formula that came to words, also to none: IF(…;"")."""
_ODS_ERROR = re.compile(rb"""<table:table-cell\b[^<>]*calcext:value-type=["']error["'][^<>]*>""")
_NO_VALUE = re.compile(rb"""\s+office:string-value=["']["']""")


def with_errors(path: Path) -> io.BytesIO:
    """Return a packed workbook in which errors and formulas without a value are text."""
    raw = path.read_bytes()
    made: dict[str, bytes] = {}
    with zipfile.ZipFile(io.BytesIO(raw)) as packed:
        for name in packed.namelist():
            if name == "content.xml" or ("worksheets/" in name and name.endswith(".xml")):
                part = packed.read(name)
                mended = _mend_ods(part) if name == "content.xml" else _mend_xlsx(part)
                if mended != part:
                    made[name] = mended
        if not made:
            return io.BytesIO(raw)
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as again:
            for name in dict.fromkeys(packed.namelist()):
                again.writestr(name, made[name] if name in made else packed.read(name))
    out.seek(0)
    return out


def _mend_xlsx(part: bytes) -> bytes:
    return _UNKNOWN.sub(_formula, _ERROR.sub(rb"\1str\2", part))


def _formula(found: re.Match[bytes]) -> bytes:
    space, attributes, formula = found.groups()
    if _WORDS.search(attributes):
        return found[0]
    kept = _TYPE.sub(b"", attributes)
    return b'<%bc%b t="str"><%bv>=%b</%bv></%bc>' % (space, kept, space, formula or b"", space, space)


def _mend_ods(part: bytes) -> bytes:
    return _ODS_ERROR.sub(lambda found: _NO_VALUE.sub(b"", found[0]), part)
