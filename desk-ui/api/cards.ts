/** The cards of some claims, where another list names them. */

import type { Card } from "../format/claim";
import { get } from "./call";

const MOST = 100;

/** Return cards by the claim's id, in as few questions as can be; a claim that a build took away has none. */
export async function cardsOf(ids: readonly string[]): Promise<ReadonlyMap<string, Card>> {
  const parts = Array.from({ length: Math.ceil(ids.length / MOST) }, (_, at) => ids.slice(at * MOST, (at + 1) * MOST));
  const pages = await Promise.all(parts.map((id) => get("/api/claims", { query: { id: [...id], limit: MOST } })));
  return new Map(pages.flatMap((page) => page.rows.map((row) => [row.id, row] as const)));
}
