"""报告核验: reports that were written elsewhere, collected, read, corrected by people, compared."""
