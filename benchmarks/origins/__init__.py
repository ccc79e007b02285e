"""Small invented worlds in which it is known who saw what, to score the counting of independent origins."""
