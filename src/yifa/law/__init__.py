"""法: what the law says, in pure Python: statutes, time limits, the calendar, clocks, procedures. Nothing here knows Django."""
