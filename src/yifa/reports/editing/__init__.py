"""A report while people write it: its stored versions, drafting again, and what is said of it beside the text."""
