"""在线答题: drawing a paper, answering it on whatever browser, handing it in, and making results of it."""
