/** What counts now of what people decided on a row: read when asked, and again after each decision. */

import { get, type Judgement } from "./api/call";
import { matter } from "./format/judging";

export class Judged {
  rows = $state.raw<readonly Judgement[]>([]);
  error = $state.raw<unknown>(null);
  readonly #about: () => string;
  readonly #kinds: readonly string[];

  /** `about` gives the id of the row; without kinds all are read. */
  constructor(about: () => string, kinds: readonly string[] = []) {
    this.#about = about;
    this.#kinds = kinds;
  }

  read = async (): Promise<void> => {
    const about = this.#about();
    try {
      const page = await get("/api/judgements", { query: { about_id: about, kind: [...this.#kinds], in_force: true, limit: 200 } });
      if (about === this.#about()) [this.rows, this.error] = [page.rows, null];
    } catch (error) {
      this.error = error;
    }
  };

  /** The judgement that counts on the same matter as a value would, null where none does. */
  on(kind: string, value: string): Judgement | null {
    const asked = matter(kind, value);
    return this.rows.find((one) => matter(one.kind, one.value) === asked && (kind === "wrong link" || one.about_id === this.#about())) ?? null;
  }
}
