/** Sends files to the inbox one after the other, telling how far each is; what is sent goes on when the screen is left. */

import { address, Refusal } from "../../api/call";
import type { components } from "../../api/schema";

type Received = components["schemas"]["ReceivedShape"];

export class Sending {
  state = $state<"waiting" | "sending" | "there" | "failed">("waiting");
  done = $state(0);
  received = $state.raw<Received | null>(null);
  error = $state.raw<unknown>(null);

  constructor(
    readonly key: number,
    readonly file: File,
  ) {}
}

let all = $state<Sending[]>([]);
let number = 0;
let busy = false;

export function sendings(): readonly Sending[] {
  return all;
}

export async function send(files: readonly File[], each: () => void): Promise<void> {
  all.unshift(...files.map((file) => new Sending((number += 1), file)));
  if (busy) return;
  busy = true;
  for (let one = next(); one; one = next()) {
    await sent(one);
    each();
  }
  busy = false;
}

function next(): Sending | undefined {
  return all.findLast((one) => one.state === "waiting");
}

/** By XMLHttpRequest: fetch does not tell how much of a body is out. */
function sent(one: Sending): Promise<void> {
  return new Promise((done) => {
    const request = new XMLHttpRequest();
    const ended = (error: unknown): void => {
      one.error = error;
      one.state = error ? "failed" : "there";
      done();
    };
    request.open("PUT", address("/api/inbox/files/{name}", { name: one.file.name }));
    request.upload.onprogress = (event) => (one.done = event.loaded);
    request.onerror = () => ended(new Refusal(0, "", "", ""));
    request.onload = () => {
      const told = parsed(request.responseText);
      if (request.status === 201) one.received = told as Received;
      ended(request.status === 201 ? null : refusal(request.status, told as Record<string, unknown>));
    };
    one.state = "sending";
    request.send(one.file);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

function refusal(status: number, told: Record<string, unknown>): Refusal {
  return new Refusal(status, String(told["got"] ?? status), String(told["expected"] ?? ""), String(told["do"] ?? ""));
}
