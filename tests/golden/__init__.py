"""What was released, as it was released: each file is compared with what the declarations say today."""
