"""`python -m torchviewer`."""

import sys

from torchviewer.cli import main

sys.exit(main())
