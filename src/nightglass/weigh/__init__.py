"""Weighs: claims and judgements -> grades, with the reasons for and against; a person decides."""
