"""What a county or an administrator sets: dated limits of their own, and the State Council's holiday notices."""
