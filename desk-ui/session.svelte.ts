/** Who works here and on which case; asked once, when the page opens. */

import { get, post } from "./api/call";
import type { components } from "./api/schema";
import { setZone } from "./format/times";

type Session = components["schemas"]["SessionShape"];

let session = $state.raw<Session | null>(null);
let trouble = $state.raw<unknown>(null);

export function present(): Session | null {
  return session;
}

export function failed(): unknown {
  return trouble;
}

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
  setZone(value.zone);
}
