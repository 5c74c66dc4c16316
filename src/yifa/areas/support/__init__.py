"""特殊人群帮扶: how much help was given, month by month and village by village; never to whom."""
