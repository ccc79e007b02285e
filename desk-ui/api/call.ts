/** Asks the desk: typed by path, errors as {got, expected, do}, a stale judgement as `Stale`. */

import type { components, paths } from "./schema";

/** A person's decision. */
export type Judgement = components["schemas"]["JudgementShape"];

type Paths = paths;
type Method = "get" | "post" | "put" | "delete";
type With<M extends Method> = { [P in keyof Paths]: Paths[P] extends Record<M, object> ? P : never }[keyof Paths];
type Operation<P extends keyof Paths, M extends Method> = Paths[P] extends Record<M, infer O> ? O : never;
type Answer<O> = O extends { responses: infer R }
  ? { [S in keyof R]: S extends 200 | 201 | 202 ? (R[S] extends { content: { "application/json": infer T } } ? T : undefined) : never }[keyof R]
  : never;
type Body<O> = O extends { requestBody?: { content: { "application/json": infer B } } } ? B : undefined;
type Given<O, N extends "path" | "query"> = O extends { parameters: { [K in N]?: infer V } } ? V : never;

/** Parts of an address; `{name}` in the path is filled from `path`. */
export interface Where<O> {
  path?: Given<O, "path">;
  query?: Given<O, "query">;
  signal?: AbortSignal;
}

/** Whatever the desk could not do: what was found, what was expected and what to do; `status` 0 where nobody answers. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly got: string,
    readonly expected: string,
    readonly todo: string,
  ) {
    super(got);
  }
}

/** Somebody judged meanwhile: `meanwhile` are the judgements that the person had not seen, the latest last. */
export class Stale extends Refusal {
  constructor(
    readonly meanwhile: readonly Judgement[],
    got: string,
    expected: string,
    todo: string,
  ) {
    super(409, got, expected, todo);
  }
}

export function get<P extends With<"get">>(path: P, where: Where<Operation<P, "get">> = {}): Promise<Answer<Operation<P, "get">>> {
  return send("GET", String(path), where);
}

export function post<P extends With<"post">>(
  path: P,
  body: Body<Operation<P, "post">>,
  where: Where<Operation<P, "post">> = {},
): Promise<Answer<Operation<P, "post">>> {
  return send("POST", String(path), where, body);
}

export function put<P extends With<"put">>(
  path: P,
  body: Body<Operation<P, "put">>,
  where: Where<Operation<P, "put">> = {},
): Promise<Answer<Operation<P, "put">>> {
  return send("PUT", String(path), where, body);
}

export function drop<P extends With<"delete">>(
  path: P,
  where: Where<Operation<P, "delete">> = {},
): Promise<Answer<Operation<P, "delete">>> {
  return send("DELETE", String(path), where);
}

/** The address of a path with its parts filled in, for links, pictures and event streams. */
export function address(path: string, parts: object = {}, query: object = {}): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(Reflect.get(parts, name) ?? "")));
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== null && one !== undefined && one !== "") asked.append(name, String(one));
    }
  }
  return asked.size ? `${filled}?${asked}` : filled;
}

interface Loose {
  path?: unknown;
  query?: unknown;
  signal?: AbortSignal | undefined;
}

async function send<T>(method: string, path: string, where: Loose, body?: unknown): Promise<T> {
  const url = address(path, (where.path ?? {}) as object, (where.query ?? {}) as object);
  const init: RequestInit = { method, credentials: "same-origin", signal: where.signal ?? null };
  if (body !== undefined) {
    init.body = JSON.stringify(body);
    init.headers = { "Content-Type": "application/json" };
  }
  let answer: Response;
  try {
    answer = await fetch(url, init);
  } catch (error) {
    if (where.signal?.aborted) throw error;
    throw new Refusal(0, "", "", "");
  }
  if (!answer.ok) throw await refused(answer);
  return (answer.status === 204 ? undefined : await answer.json()) as T;
}

async function refused(answer: Response): Promise<Refusal> {
  const told: Record<string, unknown> = await answer.json().catch(() => ({}));
  const [got, expected, todo] = ["got", "expected", "do"].map((name) => String(told[name] ?? "")) as [string, string, string];
  if (answer.status === 409 && Array.isArray(told["meanwhile"])) {
    return new Stale(told["meanwhile"] as Judgement[], got, expected, todo);
  }
  return new Refusal(answer.status, got || `${answer.status} ${answer.statusText}`, expected, todo);
}
