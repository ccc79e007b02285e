/** Day or night: as the machine says, or as the person chose. */

export type Theme = "auto" | "light" | "dark";
const KEPT = "nightglass.theme";
const NIGHT = "(prefers-color-scheme: dark)";

let chosen = $state<Theme>(kept());
let machine = $state(matchMedia(NIGHT).matches);

function kept(): Theme {
  const value = localStorage.getItem(KEPT);
  return value === "light" || value === "dark" ? value : "auto";
}

export function theme(): Theme {
  return chosen;
}

/** Whether it is dark now; charts and maps ask. */
export function dark(): boolean {
  return chosen === "auto" ? machine : chosen === "dark";
}

export function choose(value: Theme): void {
  chosen = value;
  localStorage.setItem(KEPT, value);
  apply();
}

/** Follow the choice from the start, and the machine while nothing was chosen. */
export function keepTheme(): void {
  matchMedia(NIGHT).addEventListener("change", (event) => (machine = event.matches));
  apply();
}

/**
 * The sheets say what is dark in media rules, which an account without a script needs. A choice against the machine
 * turns those rules on or off, so that the colours are written once. Sheets that a screen brings later are seen to as well.
 */
function apply(): void {
  document.documentElement.style.colorScheme = chosen === "auto" ? "light dark" : chosen;
  document.documentElement.dataset["theme"] = chosen;
  for (const sheet of document.styleSheets) turn(sheet);
}

const turned = new WeakSet<CSSMediaRule>();

function turn(sheet: CSSStyleSheet): void {
  for (const rule of sheet.cssRules) {
    if (!(rule instanceof CSSMediaRule)) continue;
    if (rule.media.mediaText === NIGHT) turned.add(rule);
    if (turned.has(rule)) rule.media.mediaText = { auto: NIGHT, dark: "all", light: "not all" }[chosen];
  }
}

new MutationObserver(() => addEventListener("load", apply, { capture: true, once: true })).observe(document.head, {
  childList: true,
});
