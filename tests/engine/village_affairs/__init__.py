"""An area of work that exists for tests alone: quarrels between neighbours, and lectures on the law."""
