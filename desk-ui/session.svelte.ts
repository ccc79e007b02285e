/** Who works here and on which case; asked once, when the page opens. */

import type { Session } from "./api/awaited";
import { get, post } from "./api/call";
import { setZone } from "./format/times";

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
