"""Excel in and out: workbooks as a person would have made them."""
