"""法治宣传教育: what is planned, done and laid out so that everybody knows the law, and whom it reached."""
