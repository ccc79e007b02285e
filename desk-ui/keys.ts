/** Keys that work everywhere: / searches, ? helps, g and a letter goes to a screen, t turns the lights, j and k reach a list. */

import { screens } from "./pages";
import { go, to } from "./router.svelte";
import { choose, dark } from "./style/theme.svelte";

const SOON = 1200; // milliseconds between g and the letter of a screen
let asked = -Infinity; // when g was last pressed

export function pressed(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  const target = event.target as HTMLElement;
  if (target.closest("input, textarea, select, [contenteditable], dialog")) {
    if (event.key === "Escape") target.blur();
    return;
  }
  if (acted(event.key)) event.preventDefault();
}

function acted(key: string): boolean {
  const went = performance.now() - asked < SOON;
  asked = -Infinity;
  if (went) {
    const screen = screens.find((one) => one.key === key);
    if (screen) go(to(screen.path));
    return screen !== undefined;
  }
  if (key === "g") asked = performance.now();
  else if (key === "/") focusOn("[data-search]");
  else if (key === "?") go(to("help"));
  else if (key === "t") choose(dark() ? "light" : "dark");
  else if (key === "j" || key === "k") return focusOn("[data-rows]");
  else return false;
  return true;
}

function focusOn(where: string): boolean {
  const found = document.querySelector<HTMLElement>(where);
  found?.focus();
  return found !== null;
}
