"""单位与设置: the organisation, its villages and people, for those who administer or supervise it."""
