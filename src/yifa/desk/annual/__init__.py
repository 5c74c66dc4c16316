"""年度报告: the pages on which a year's report is begun, written, checked, reviewed and issued."""
