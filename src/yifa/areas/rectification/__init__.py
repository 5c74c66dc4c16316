"""问题整改与接受监督: what is put right, by whom and until when; what supervisors asked and how they were answered."""
