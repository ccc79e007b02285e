/** The words that a person selected in a document's text: where they stand, half-open, in code points, and the words. */

export function selectedWords(): { start: number; end: number; words: string } | null {
  const selection = getSelection();
  if (!selection?.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const near = range.startContainer;
  const text = (near instanceof Element ? near : near.parentElement)?.closest("[data-text]");
  if (!text || !text.contains(range.endContainer)) return null;
  const before = document.createRange();
  before.setStart(text, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const start = lettersIn(before).length;
  const words = lettersIn(range);
  return words.length ? { start, end: start + words.length, words: words.join("") } : null;
}

/** What stands in a range without the numbers that point to rows. */
function lettersIn(range: Range): string[] {
  const part = range.cloneContents();
  for (const number of part.querySelectorAll("sup")) number.remove();
  return Array.from(part.textContent ?? "");
}
