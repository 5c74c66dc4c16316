"""Registers: dated facts that are no procedure (a lecture, a patrol, a month's count): entered, corrected, voided."""
