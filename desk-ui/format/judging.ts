/** What people decide, in words: the kinds, their values, and how one is taken back. */

import type { Judgement } from "../api/call";
import type { components } from "../api/schema";
import { brief } from "./times";
import { to, toDocument } from "../router.svelte";

type Named = components["schemas"]["Named"];

export const en = {
  kinds: {
    "same origin": "One origin", "different origins": "Two origins", grade: "Grade", certainty: "Certainty",
    "admiralty source": "Reliability of the source", "admiralty information": "Credibility of the information",
    "not the same claim": "Not the same claim", "wrong link": "Wrong link", correction: "Correction", naming: "Name in accounts",
    work: "Work", note: "Note", contact: "Contact", located: "Place of footage", dated: "Time of footage", checked: "Second check",
    account: "Accounts",
  } as Record<string, string>,
  values: {
    withdrawn: "taken back", "left out": "left out", taken: "taken", done: "done", note: "note", "for the next shift": "for the next shift",
    agrees: "agrees", disagrees: "disagrees", unsure: "unsure", confirmed: "confirmed", fair: "fair", weak: "weak",
    contested: "contested", discounted: "discounted", high: "high", moderate: "moderate", low: "low", "very low": "very low",
    "public role": "named: public role", "published victim": "named: a victim made known", private: "masked",
    asked: "asked", answered: "answered", "declined to comment": "declined to comment", at: "at", between: "between",
    number: "number", measure: "what is counted", place: "place", period: "time", speaker: "speaker", span: "words meant",
    row: "row", published: "published", none: "none", copy: "copy", revision: "revision", reuse: "reused words",
    translation: "translation", story: "same story",
  } as Record<string, string>,
  tables: { case: "the whole case", judgements: "a judgement", people: "a person" } as Record<string, string>,
  gone: "no longer in the tables",
  takeBack: "Take back",
  takeBackWhy: "Take this back: why?",
  replaced: "replaced",
  back: "taken back",
  nextBuild: "from the next build on",
  by: "{who}, {at}",
  nobody: "name erased",
  noReason: "the reason was erased",
  method: "method: {method}",
  account: { title: "In accounts", open: "Leave it out of accounts", leave: "Leave it out", why: "Why does it stay out of accounts?" },
  contact: {
    title: "Who was asked",
    none: "Nobody was asked yet.",
    what: "What happened", whom: "Whom", when: "When (this machine’s time; empty: now)", said: "What was said",
    add: "Add to the log",
  },
  decide: { wrong: "This link is wrong", wrongWhy: "Why do the two not belong together so?", now: "now: {value}", },
  correct: {
    open: "Correct it", field: "What is wrong", is: "It is", keep: "Correct it", why: "How do you know?",
    selected: "Use the words selected in the text", selectFirst: "Select the words in the text first.",
    hints: { place: "the place as its name is", speaker: "who says it" } as Record<string, string>,
    least: "At least (empty: open)", most: "At most (empty: open)", first: "Day, or first day", last: "Last day (may be empty)",
    noRow: "The text says nothing of the kind: leave this row out",
  },
  footage: {
    title: "Where and when it was filmed",
    none: "Nobody has found the place or the time yet.",
    where: "Add a place", when: "Add a time",
    latitude: "Latitude", longitude: "Longitude", within: "Within, in metres (may be empty)",
    landmarks: "Landmarks: what shows the place", from: "From (UTC)", until: "To (UTC)", shows: "What shows the time: shadows, a clock, the weather",
    how: "How", ways: { landmarks: "landmarks", satellite: "satellite pictures", "street view": "street pictures", shadows: "shadows", clock: "a clock in the picture", weather: "weather", witness: "a witness" } as Record<string, string>,
    add: "Keep", check: "Second check", checks: "Checked by a second person:", unchecked: "no second person has checked this",
    own: "Somebody else must check what you found.",
  },
};

export const fa: typeof en = {
  kinds: {
    "same origin": "یک منشأ", "different origins": "دو منشأ", grade: "درجه", certainty: "اطمینان",
    "admiralty source": "اعتماد به منبع", "admiralty information": "باورپذیری خبر",
    "not the same claim": "همان ادعا نیست", "wrong link": "پیوند نادرست", correction: "تصحیح", naming: "نام در گزارش",
    work: "کار", note: "یادداشت", contact: "تماس", located: "جای تصویر", dated: "زمان تصویر", checked: "بازبینی نفر دوم",
    account: "گزارش‌ها",
  },
  values: {
    withdrawn: "پس گرفته شد", "left out": "کنار گذاشته شد", taken: "برداشته شد", done: "انجام شد", note: "یادداشت", "for the next shift": "برای نوبت بعد",
    agrees: "موافق", disagrees: "مخالف", unsure: "نامطمئن", confirmed: "تأییدشده", fair: "نسبتاً استوار", weak: "سست",
    contested: "مورد مناقشه", discounted: "کنارگذاشته", high: "بالا", moderate: "میانه", low: "پایین", "very low": "بسیار پایین",
    "public role": "با نام: نقش عمومی", "published victim": "با نام: قربانی شناخته‌شده", private: "پوشیده",
    asked: "پرسیده شد", answered: "پاسخ داد", "declined to comment": "از اظهارنظر خودداری کرد", at: "در", between: "میان",
    number: "شمار", measure: "چه شمرده شده", place: "جا", period: "زمان", speaker: "گوینده", span: "واژه‌های موردنظر",
    row: "ردیف", published: "انتشار", none: "هیچ", copy: "نسخه", revision: "بازنگری", reuse: "واژه‌های بازبه‌کاررفته",
    translation: "ترجمه", story: "همان رویداد",
  },
  tables: { case: "سراسر پرونده", judgements: "یک داوری", people: "یک شخص" },
  gone: "دیگر در جدول‌ها نیست",
  takeBack: "پس گرفتن",
  takeBackWhy: "چرا پس گرفته می‌شود؟",
  replaced: "جایگزین شد",
  back: "پس گرفته شد",
  nextBuild: "از ساخت بعدی",
  by: "{who}، {at}",
  nobody: "نام پاک شده",
  noReason: "دلیل پاک شده است",
  method: "روش: {method}",
  account: { title: "در گزارش‌ها", open: "کنار گذاشتن از گزارش‌ها", leave: "کنار بگذار", why: "چرا در گزارش‌ها نیاید؟" },
  contact: {
    title: "از چه کسی پرسیده شد",
    none: "هنوز از کسی پرسیده نشده است.",
    what: "چه شد", whom: "از چه کسی", when: "کی (به وقت این دستگاه؛ خالی: اکنون)", said: "چه گفته شد",
    add: "افزودن به دفتر",
  },
  decide: { wrong: "این پیوند نادرست است", wrongWhy: "چرا این دو چنین به هم نمی‌پیوندند؟", now: "اکنون: {value}", },
  correct: {
    open: "تصحیح", field: "چه چیزی نادرست است", is: "درست آن", keep: "تصحیح شود", why: "از کجا می‌دانید؟",
    selected: "واژه‌های برگزیده در متن", selectFirst: "نخست واژه‌ها را در متن برگزینید.",
    hints: { place: "جا با نام خودش", speaker: "چه کسی می‌گوید" },
    least: "دست‌کم (خالی: باز)", most: "حداکثر (خالی: باز)", first: "روز، یا نخستین روز", last: "واپسین روز (می‌تواند خالی باشد)",
    noRow: "متن چنین چیزی نمی‌گوید: این ردیف کنار گذاشته شود",
  },
  footage: {
    title: "کجا و کی فیلم‌برداری شد",
    none: "هنوز کسی جا یا زمان را نیافته است.",
    where: "افزودن جا", when: "افزودن زمان",
    latitude: "عرض جغرافیایی", longitude: "طول جغرافیایی", within: "در شعاع، به متر (می‌تواند خالی باشد)",
    landmarks: "نشانه‌ها: چه چیزی جا را نشان می‌دهد", from: "از (UTC)", until: "تا (UTC)", shows: "چه چیزی زمان را نشان می‌دهد: سایه‌ها، ساعت، هوا",
    how: "چگونه", ways: { landmarks: "نشانه‌ها", satellite: "تصویر ماهواره‌ای", "street view": "تصویر خیابان", shadows: "سایه‌ها", clock: "ساعتی در تصویر", weather: "هوا", witness: "شاهد" },
    add: "ثبت", check: "بازبینی نفر دوم", checks: "بازبینی نفر دوم:", unchecked: "نفر دومی این را بازنبینی کرده است",
    own: "آنچه را شما یافته‌اید کس دیگری باید بازبینی کند.",
  },
};

/** The value that takes a judgement back. */
export function takingBack(judgement: Judgement): string {
  const { kind, value } = judgement;
  if (kind === "correction") return `withdrawn ${value.split(":")[0]}`;
  const several = ["same origin", "different origins", "not the same claim", "wrong link"];
  return several.includes(kind) ? `withdrawn ${value}` : "withdrawn";
}

export function isTakingBack(judgement: Judgement): boolean {
  return judgement.value.split(" ")[0] === "withdrawn";
}

/** A value as a reader says it: "number: 12 to 40", "asked 2 Mar: the press office" keep the person's own words. */
export function valueWords(value: string, words: typeof en): string {
  const back = value.startsWith("withdrawn ");
  const rest = back ? value.slice("withdrawn ".length) : value;
  const cut = rest.indexOf(": ");
  const head = cut < 0 ? rest : rest.slice(0, cut);
  // A person's own words keep their own direction between words of another script.
  const tail = cut < 0 ? "" : `: \u2068${rest.slice(cut + 2)}\u2069`;
  const [known = "", when = ""] = Object.keys(words.values).filter((one) => head === one || head.startsWith(`${one} `)).sort((a, b) => b.length - a.length).map((one) => [one, head.slice(one.length)])[0] ?? [];
  const said = known ? `${words.values[known]}${when}` : head;
  return `${withTimes(said)}${withTimes(tail)}${back ? ` (${words.values["withdrawn"]})` : ""}`;
}

function withTimes(words: string): string {
  return words.replace(/\d{4}-\d{2}-\d{2}T[\d:]+Z/gi, (iso) => brief(iso)).replace("/", words.includes("T") ? " – " : "/");
}

const PAIRS = ["same origin", "different origins"];

/** What a judgement decides on beside its row, so that two on the same matter are known: the pair, the link, the wording, the field. */
export function matter(kind: string, value: string): string {
  const said = (value.split(":")[0] ?? "").split(" ").filter((one) => one !== "withdrawn");
  if (PAIRS.includes(kind)) return ["pair", ...said.sort()].join(" ");
  return ["not the same claim", "wrong link", "correction"].includes(kind) ? [kind, ...said].join(" ") : kind;
}

/** What is judged, in words. */
export function rowWords(row: Named, words: typeof en): string {
  if (row.table !== "judgements") return row.words || words.tables[row.table] || row.id;
  const [kind = "", ...value] = row.words.split(": ");
  return `${words.kinds[kind] ?? kind}: ${valueWords(value.join(": "), words)}`;
}

/** Where a row can be looked at; null where no screen shows it. */
export function placeOfRow(row: Named): string | null {
  if (row.document_id) return toDocument(row.document_id, row.start, row.end && row.end > 0 ? row.end : null);
  if (row.table === "claims" || row.table === "sources") return to(row.table, [row.id]);
  if (row.table === "people") return to("publish");
  return null;
}

/** An instant as the ledger keeps it: UTC, to the minute. */
export function moment(local: string): string {
  return local ? `${new Date(local).toISOString().slice(0, 16)}Z` : "";
}
