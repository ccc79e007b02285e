/** What the shell asks of the desk, until the routes that answer are described in schema.d.ts. */

export interface Session {
  who: string | null;
  title: string;
  zone: string;
  version: string;
  generation: string;
}

interface Answer<T> {
  parameters: { query?: never; path?: never };
  responses: { 200: { content: { "application/json": T } } };
}
interface Take<B, T> extends Answer<T> {
  requestBody: { content: { "application/json": B } };
}

export interface AwaitedPaths {
  "/api/session": { get: Answer<Session>; post: Take<{ who: string }, Session> };
  "/api/session/invite": { post: Take<Record<never, never>, { link: string }> };
}

/** One claim, everywhere the same: parts/ClaimCard.svelte draws it. Spans are code points of the document's text. */
export interface CardQuote {
  text: string;
  document_id: string;
  start: number;
  end: number;
  source: string | null;
  published_at: string | null;
}

export interface Card {
  id: string;
  kind: string;
  /** The claim in a sentence: a measure with its place and period, or the assertion in its own words. */
  sentence: string;
  quoted: boolean;
  measure: string | null;
  low: number | null;
  high: number | null;
  proven: number;
  at_most: number;
  one_publisher: boolean;
  caveats: (CardQuote & { kind: string })[];
  /** Silences and outages at the time, each as words. */
  dark: string[];
  earliest: CardQuote | null;
  /** The next thing to do: a kind that the page has words for, and the sentence in English. */
  next: string | null;
}
