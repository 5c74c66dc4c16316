"""What is counted of publicity: what was done, whom it reached, what was planned, and what it is done with."""

from __future__ import annotations

from yifa.areas.publicity.figures.activities import DONE
from yifa.areas.publicity.figures.means import MEANS

FIGURES = (*DONE, *MEANS)
