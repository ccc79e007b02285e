/** A stretch of time that a person looks at: zooming, panning, and the marks of its scale in the case's zone. */

import { language } from "./language.svelte";

/** Milliseconds since 1970, half-open. */
export interface Span {
  begin: number;
  end: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const SHORTEST = 10 * MINUTE;
const STEPS = [
  5 * MINUTE, 15 * MINUTE, 30 * MINUTE, HOUR, 2 * HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, DAY, 2 * DAY, 3 * DAY, 7 * DAY, 14 * DAY, 28 * DAY,
];

export function spanOf(begin: string | null | undefined, end: string | null | undefined): Span | null {
  return begin && end ? { begin: Date.parse(begin), end: Date.parse(end) } : null;
}

export function iso(at: number): string {
  return new Date(Math.round(at)).toISOString();
}

/** Where a time stands, 0 at the beginning and 1 at the end; beyond these outside. */
export function share(span: Span, at: number): number {
  return (at - span.begin) / (span.end - span.begin);
}

/** Zoom by a factor (below 1: closer) round the point that lies at `at` (0 to 1), never beyond `whole`. */
export function zoomed(span: Span, factor: number, at: number, whole: Span): Span {
  const long = Math.min(Math.max((span.end - span.begin) * factor, SHORTEST), whole.end - whole.begin);
  const pivot = span.begin + at * (span.end - span.begin);
  return within({ begin: pivot - at * long, end: pivot + (1 - at) * long }, whole);
}

/** Move by a share of the span, never beyond `whole`. */
export function panned(span: Span, by: number, whole: Span): Span {
  const far = by * (span.end - span.begin);
  return within({ begin: span.begin + far, end: span.end + far }, whole);
}

function within(span: Span, whole: Span): Span {
  const long = span.end - span.begin;
  const begin = Math.max(whole.begin, Math.min(span.begin, whole.end - long));
  return { begin, end: Math.min(begin + long, whole.end) };
}

/** A little more than a span on both sides, so that what lies on its edge can be seen. */
export function loosened(span: Span, by = 0.02): Span {
  const more = Math.max((span.end - span.begin) * by, SHORTEST / 2);
  return { begin: span.begin - more, end: span.end + more };
}

export interface Tick {
  at: number;
  words: string;
}

/** At most `most` marks at round times of the zone; months and years where days would be too many. */
export function ticks(span: Span, zone: string, most: number): Tick[] {
  const long = span.end - span.begin;
  const step = STEPS.find((one) => long / one <= most);
  return step === undefined ? monthTicks(span, zone, most) : evenTicks(span, zone, step);
}

function evenTicks(span: Span, zone: string, step: number): Tick[] {
  const away = offset(span.begin, zone);
  const found: Tick[] = [];
  for (let at = Math.ceil((span.begin + away) / step) * step - away; at <= span.end; at += step) {
    const midnight = (at + away) % DAY === 0;
    found.push({ at, words: written(at, zone, step >= DAY || midnight ? { day: "numeric", month: "short" } : CLOCK) });
  }
  return found;
}

const CLOCK: Intl.DateTimeFormatOptions = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };

function monthTicks(span: Span, zone: string, most: number): Tick[] {
  const months = (span.end - span.begin) / (30.4 * DAY);
  const every = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200].find((one) => months / one <= most) ?? 1200;
  const first = new Date(span.begin);
  const found: Tick[] = [];
  for (let month = Math.floor(first.getUTCMonth() / every) * every, year = first.getUTCFullYear(); ; month += every) {
    const at = Date.UTC(year, month, 1) - offset(span.begin, zone);
    if (at > span.end) return found;
    const form: Intl.DateTimeFormatOptions = every >= 12 ? { year: "numeric" } : { month: "short", year: "numeric" };
    if (at >= span.begin) found.push({ at, words: written(at, zone, form) });
  }
}

function written(at: number, zone: string, form: Intl.DateTimeFormatOptions): string {
  const locale = language() === "fa" ? "fa-IR-u-ca-persian" : "en-GB";
  const words = new Intl.DateTimeFormat(locale, { ...form, timeZone: zone }).format(new Date(at));
  // An axis runs from left to right: a Persian day on it keeps its own direction (first strong isolate).
  return language() === "fa" ? `\u2068${words}\u2069` : words;
}

/** How far a zone's clocks stand from UTC at a time, in milliseconds. */
function offset(at: number, zone: string): number {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone: zone, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric", second: "numeric",
  }).formatToParts(new Date(at));
  const of = (name: string): number => Number(parts.find((part) => part.type === name)?.value ?? 0);
  const there = Date.UTC(of("year"), of("month") - 1, of("day"), of("hour"), of("minute"), of("second"));
  return there - Math.floor(at / 1000) * 1000;
}
