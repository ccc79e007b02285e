/** How often a mark of its strength would be wrong, in words; and when it was. */

import type { components } from "../../api/schema";
import { number, put } from "../../format/language.svelte";
import { brief } from "../../format/times";
import type { en } from "./words";

export type Mark = components["schemas"]["Mark"];
type Words = typeof en;

const short = (value: number): string => number(value, { maximumSignificantDigits: 2 });
const percent = (value: number): string => number(value * 100, { maximumFractionDigits: 0 });

export function claims(mark: Mark): boolean {
  return !(mark.kind === "silence" && (mark.state === "posting" || mark.state === "unknown"));
}

/** The error rate of a mark, the figure that says most first; never empty. */
export function rates(mark: Mark, w: Words): string[] {
  const found = mark.error;
  const r = w.rates;
  if (!claims(mark)) return [r.nothing];
  if (mark.kind === "report") return [r.none];
  const said: string[] = [];
  const add = (value: number | null | undefined, text: string, form = short): void => {
    if (value !== null && value !== undefined) said.push(put(text, { n: form(value) }));
  };
  add(found.false_alarms_per_year, found.false_alarms_per_year === 1 ? r.alarmsOne : r.alarms);
  add(found.probability, r.probability);
  add(found.q_value, r.q);
  add(found.p_value, r.p);
  add(found.rate_ratio, mark.kind === "burst" ? r.rises : r.ratio);
  add(found.rarity === null || found.rarity === undefined ? null : 2 ** found.rarity, r.rarity, (n) => number(n, { maximumFractionDigits: 0 }));
  add(found.depth, r.depth, percent);
  if (found.missing) add(found.missing, r.missing, percent);
  if (said.length) return said;
  return [mark.kind === "coincidence" ? r.side : r.untested];
}

export function state(mark: Mark, w: Words): string {
  return (mark.kind === "report" ? w.toldStates[mark.state] : w.states[mark.state]) ?? mark.state;
}

export function title(mark: Mark, w: Words): string {
  // What is about one source has its name; what kind of thing it is stands beside it.
  if (mark.kind === "coincidence") return (mark.state === "reported against measured" && mark.sources[0]?.name) || (w.states[mark.state] ?? mark.state);
  return mark.title || w.states[mark.state] || mark.state;
}

/** When it began and ended, with how finely each is known. */
export function when(mark: Mark, w: Words): string {
  const { begin_from: from, begin_to: to, end_from, end_to } = mark;
  if (!from && !to) return w.noDate;
  if (!mark.dated) return put(w.published, { at: brief(from) });
  if (mark.kind === "report") return put(w.begins, { from: brief(from) });
  const begins = from && to && from !== to ? put(w.between, { from: brief(from), to: brief(to) }) : put(w.begins, { from: brief(from ?? to) });
  const lasting = mark.kind === "silence" || mark.kind === "outage";
  const ends = end_to ?? end_from;
  return [begins, ends ? put(w.until, { to: brief(ends) }) : lasting && claims(mark) ? w.lasts : ""].filter(Boolean).join(", ");
}
