"""The numbers of the method's Appendix A and its edge table, worked out apart from this program."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

ORACLE: dict[str, Any] = json.loads((Path(__file__).parent / "oracle" / "voorbeeld.json").read_text("utf-8"))
