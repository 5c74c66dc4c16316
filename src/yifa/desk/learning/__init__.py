"""学法: the pages that no declaration makes: taking an exam, watching one, signing in at a session."""
