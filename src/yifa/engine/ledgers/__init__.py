"""Ledgers (台账): how an area's matters stand in a list, for its page, its workbook and its filters alike."""
