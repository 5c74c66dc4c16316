"""法律顾问与公共法律服务: who advises the township and its villages, what they did, and where they sit."""
