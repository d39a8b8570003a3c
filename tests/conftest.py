"""Makes the folders of the tests importable, so that a test data module can be shared by its room's tests."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
