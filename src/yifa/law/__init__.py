"""法: what the law says, in pure Python without Django: statutes, limits, the calendar, clocks, procedures."""
