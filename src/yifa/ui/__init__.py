"""The page frame and what pages are made of: components, styles, and how an office writes days and numbers."""
