/** Who works here and on which case; asked once, when the page opens. */

import { get, post } from "./api/call";
import type { components } from "./api/schema";
import { setZone } from "./format/times";

type Session = components["schemas"]["SessionShape"];

let session = $state.raw<Session | null>(null);
let trouble = $state.raw<unknown>(null);
let fresh = $state(false);
const LOOKS = 20_000; // milliseconds between two looks whether a build ended

export function present(): Session | null {
  return session;
}

export function failed(): unknown {
  return trouble;
}

/** Whether a build ended since the page took what it shows. */
export function outdated(): boolean {
  return fresh;
}

async function look(): Promise<void> {
  if (document.hidden || !session) return;
  try {
    const now = await get("/api/session");
    fresh = session.generation !== now.generation;
  } catch {
    // Whoever acts next is told why nobody answers.
  }
}

setInterval(() => void look(), LOOKS);

export async function begin(): Promise<void> {
  try {
    take(await get("/api/session"));
    trouble = null;
  } catch (error) {
    trouble = error;
  }
}

export async function name(who: string): Promise<void> {
  take(await post("/api/session", { who }));
}

function take(value: Session): void {
  session = value;
  fresh = false;
  setZone(value.zone);
}
