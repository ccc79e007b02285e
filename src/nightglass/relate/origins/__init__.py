"""Claims in, where each document got them out: origins, edges, independence, counts."""
