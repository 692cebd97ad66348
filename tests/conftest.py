"""What holds for all tests: Python looks for circles of objects less often, which saves a tenth of the time."""

from __future__ import annotations

import gc

gc.set_threshold(50_000, 30, 30)
