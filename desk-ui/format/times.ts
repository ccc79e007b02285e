/** Times as a reader says them: to the precision that is known, in the case's zone; in Persian with both calendars. */

import { language } from "./language.svelte";

/** As the tables have it; what is coarser than a day shows no day. */
export type Precision = "second" | "minute" | "hour" | "part_of_day" | "day" | "week" | "month" | "year" | "unknown";

const MONTH: Intl.DateTimeFormatOptions = { month: "long", year: "numeric" };
const DAY: Intl.DateTimeFormatOptions = { day: "numeric", ...MONTH };
const CLOCK: Intl.DateTimeFormatOptions = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };

const PARTS: Record<Precision, Intl.DateTimeFormatOptions> = {
  second: { ...DAY, ...CLOCK, second: "2-digit" },
  minute: { ...DAY, ...CLOCK },
  hour: { ...DAY, ...CLOCK },
  part_of_day: DAY,
  day: DAY,
  week: DAY,
  month: MONTH,
  year: { year: "numeric" },
  unknown: DAY,
};

let zone = "UTC";

/** Take the case's IANA zone; until it is known, UTC. */
export function setZone(name: string): void {
  zone = name;
}

export function time(iso: string | null, precision: Precision = "minute"): string {
  if (!iso) return "—";
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return iso;
  const parts = PARTS[precision];
  if (language() === "en") return written(at, "en-GB", parts);
  const gregorian = Object.fromEntries(Object.entries(parts).filter(([name]) => ["day", "month", "year"].includes(name)));
  return `${written(at, "fa-IR-u-ca-persian", parts)} (${written(at, "fa-IR-u-ca-gregory", gregorian)})`;
}

export function day(iso: string | null): string {
  return time(iso, "day");
}

/** From one day to another, said once where they are the same. */
export function days(from: string | null, until: string | null): string {
  if (!from || !until) return day(from ?? until);
  const [first, last] = [new Date(from), new Date(until)];
  if (language() === "en") return ranged(first, last, "en-GB", DAY);
  return `${ranged(first, last, "fa-IR-u-ca-persian", DAY)} (${ranged(first, last, "fa-IR-u-ca-gregory", DAY)})`;
}

/** A half-open stretch of time, as the tables hold it: its last day is that before `until`. */
export function period(from: string | null, until: string | null): string {
  return days(from, until ? new Date(Date.parse(until) - 1).toISOString() : null);
}

/** Short, for dense rows: "3 Mar 14:05". */
export function brief(iso: string | null): string {
  if (!iso) return "—";
  const locale = language() === "fa" ? "fa-IR-u-ca-persian" : "en-GB";
  const at = new Date(iso);
  // What is known to the day alone begins at midnight: its clock would say more than is known.
  const midnight = written(at, "en-GB", CLOCK) === "00:00";
  return written(at, locale, { day: "numeric", month: "short", ...(midnight ? {} : CLOCK) });
}

/** "3–4 March 2024"; one day where both are the same. */
function ranged(first: Date, last: Date, locale: string, parts: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale, { ...parts, timeZone: zone }).formatRange(first, last);
}

function written(at: Date, locale: string, parts: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale, { ...parts, timeZone: zone }).format(at);
}
