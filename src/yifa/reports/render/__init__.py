"""A report set for paper and screen: .docx, PDF, page."""
