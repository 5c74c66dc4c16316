"""What is counted of studying the law."""

from __future__ import annotations

from yifa.areas.study.figures.exams import EXAMINED
from yifa.areas.study.figures.sessions import STUDY

FIGURES = (*STUDY, *EXAMINED)
