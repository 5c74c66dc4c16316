"""Publication: what the township makes public of itself, what villages post, and who watches over it there."""
