"""签到: who was at a session, from a list or by scanning the code that the host shows."""
