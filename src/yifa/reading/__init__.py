"""Reads a report that was written elsewhere: its parts, every figure in it, what adds up and what is missing."""
