/** English or Persian: which words a screen shows, which way it runs and how numbers are written. */

export type Code = "en" | "fa";
const KEPT = "nightglass.language";

let code = $state<Code>(localStorage.getItem(KEPT) === "fa" ? "fa" : "en");

export function language(): Code {
  return code;
}

export function speak(value: Code): void {
  code = value;
  localStorage.setItem(KEPT, value);
  face();
}

/** Tell the page which way it runs. */
export function face(): void {
  document.documentElement.lang = code;
  document.documentElement.dir = code === "fa" ? "rtl" : "ltr";
}

/** The words of the present language; each screen keeps its own: `const w = $derived(spoken({ en, fa }))`. */
export function spoken<W>(words: { en: W; fa: W }): W {
  return words[code];
}

/** Put values into a text: `put("{n} of {all}", { n: 3, all: 10 })`; numbers are written in the reader's digits. */
export function put(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    return typeof value === "number" ? number(value) : (value ?? "");
  });
}

export function number(value: number, options: Intl.NumberFormatOptions = {}): string {
  return new Intl.NumberFormat(code === "fa" ? "fa-IR" : "en-GB", options).format(value);
}

/** "9 to 12", "at least 9", "at most 12", "9"; an em dash where neither is known. */
export function range(low: number | null, high: number | null, words: { atLeast: string; atMost: string; to: string }): string {
  if (low === null && high === null) return "—";
  if (high === null) return put(words.atLeast, { n: low ?? 0 });
  if (low === null) return put(words.atMost, { n: high });
  return low === high ? number(low) : put(words.to, { low, high });
}
