"""What is counted of legal advisers: contracts and lawyers, what they did and held, stations and who sat there."""

from __future__ import annotations

from yifa.areas.advisers.figures.advice import ADVICE
from yifa.areas.advisers.figures.stations import STATIONS

FIGURES = (*ADVICE, *STATIONS)
