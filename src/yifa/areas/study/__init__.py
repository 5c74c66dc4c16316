"""学法: who has to know the law, what is studied and by whom, exams, and what people are qualified for."""
