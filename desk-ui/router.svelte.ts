/** Where the person is: `#/claims/clm-1?measure=killed` is the screen "claims", the rest ["clm-1"] and a query. */

export interface Place {
  screen: string;
  rest: readonly string[];
  query: URLSearchParams;
}

export type Query = Record<string, string | number | null | undefined>;

let current = $state.raw<Place>(placeOf(location.hash));

export function here(): Place {
  return current;
}

export function placeOf(hash: string): Place {
  const [path = "", query = ""] = hash.replace(/^#\/?/, "").split("?", 2);
  const [screen = "", ...rest] = path.split("/").filter(Boolean).map(decodeURIComponent);
  return { screen, rest, query: new URLSearchParams(query) };
}

/** The address of a screen; what is null, undefined or empty in `query` is left out. */
export function to(screen: string, rest: readonly string[] = [], query: Query = {}): string {
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== "") asked.set(name, String(value));
  }
  const path = [screen, ...rest].map(encodeURIComponent).join("/");
  return `#/${path}${asked.size ? `?${asked}` : ""}`;
}

/** The address of a sentence in its document; `start` and `end` are code points of the document's text. */
export function toDocument(id: string, start?: number | null, end?: number | null): string {
  const at = start === undefined || start === null ? undefined : `${start}-${end ?? start}`;
  return to("documents", [id], { at });
}

export function go(address: string): void {
  location.hash = address.replace(/^#/, "");
}

/** Change the query of the present screen without a step in the browser's history: filters and sorting. */
export function ask(query: Query): void {
  const merged: Query = { ...Object.fromEntries(current.query), ...query };
  history.replaceState(null, "", to(current.screen, current.rest, merged));
  moved();
}

function moved(): void {
  current = placeOf(location.hash);
}

addEventListener("hashchange", moved);
