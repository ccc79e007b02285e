"""Post times and polls into silences: who went on posting and who did not, with how often that errs."""

from nightglass.watch.silences.find import Settings, silences

__all__ = ["Settings", "silences"]
