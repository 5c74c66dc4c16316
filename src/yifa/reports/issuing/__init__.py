"""From a draft to an issued document that proves itself: review, issue, the frozen rows, verification."""
