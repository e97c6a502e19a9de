"""Old parts 旧件 and write-off 销账: what was taken out comes back before the new part leaves the engineer's account."""
