/** Written from the desk's own description of its API by `make shapes`; do not edit. */
export interface paths {}
export interface components {
  schemas: Record<never, never>;
}
