"""What every area of work shares. The engine learns of areas by registration and never imports one."""
