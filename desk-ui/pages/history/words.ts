export const en = {
  title: "History",
  lede: "Everything that people decided, newest first. Nothing is ever removed; what was taken back stays here.",
  kind: "What", anyKind: "Everything", who: "Who", anybody: "Anybody", counts: "Counts", either: "Both", yes: "What counts now", no: "What counts no more",
  all: "Show all rows", more: "Show more",
  empty: "Nobody has decided anything like this yet.",
};

export const fa: typeof en = {
  title: "تاریخچه",
  lede: "همهٔ آنچه کسان داوری کرده‌اند، تازه‌ترین نخست. هیچ‌چیز پاک نمی‌شود؛ آنچه پس گرفته شد همین‌جا می‌ماند.",
  kind: "چه", anyKind: "همه", who: "چه کسی", anybody: "همه", counts: "اعتبار", either: "هر دو", yes: "آنچه اکنون معتبر است", no: "آنچه دیگر معتبر نیست",
  all: "همهٔ ردیف‌ها", more: "بیشتر",
  empty: "هنوز کسی چنین داوری‌ای نکرده است.",
};
