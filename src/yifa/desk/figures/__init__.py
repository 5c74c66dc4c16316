"""数字: how are we doing? Figures of an area, each with the rows behind it; bulletins made of them."""
