"""Network series in, outages out: each signal on its own, against what was usual for it before."""
