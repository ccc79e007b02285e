/** A claim in a sentence: how many, of whom or what, where and when. */

import type { components } from "../api/schema";
import { language, put, range } from "./language.svelte";
import { period } from "./times";
import type { en } from "./words";

export type Card = components["schemas"]["ClaimCard"];
type Words = typeof en;

/** A number and its hedge at the beginning of a subject, which the card says before it. */
const COUNTED = /^(?:(?:at least|at most|up to|fewer than|more than|over|about|around|nearly) )?[\d,.]+(?: (?:to|or) [\d,.]+)?\s+/;

/** How many, "at least 12"; nothing where no count is claimed or nobody gives a number. */
export function counted(claim: Card, words: Words): string {
  return claim.measure && (claim.low !== null || claim.high !== null) ? range(claim.low, claim.high, words.range) : "";
}

/** What is claimed, without the number that stands before it. */
export function claimed(claim: Card, words: Words): string {
  const rest = counted(claim, words) ? claim.subject.replace(COUNTED, "") : claim.subject;
  if (language() === "en" || !claim.measure) return rest;
  const measure = words.measures[claim.measure] ?? claim.measure;
  const bare = rest.replace(/\b(people|person|killed|injured|detained|missing|bodies|executed|displaced|taking part)\b/g, "").trim();
  return bare ? `${measure} (\u2068${bare}\u2069)` : measure;
}

/** When: as a day or days, else in the words of the text. */
export function when(claim: Card): string {
  return claim.period_from ? period(claim.period_from, claim.period_to) : (claim.period_words ?? "");
}

/** "n proven, at most m origins". */
export function originsSaid(proven: number, most: number, words: Words): string {
  if (proven === 0) return put(words.card.none, { most });
  if (proven === most) return proven === 1 ? words.card.one : put(words.card.exactly, { proven });
  return put(proven === 1 ? words.card.origin : words.card.origins, { proven, most });
}
