"""The annual report: its outline, its text, the figures and rows behind it, and the document made of them."""
