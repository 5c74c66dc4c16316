"""导入: bringing the ledgers that an office keeps."""
