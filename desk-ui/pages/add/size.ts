/** Bytes as a person says them. */

import { number, put } from "../../format/language.svelte";

export interface Units {
  bytes: string;
  kib: string;
  mib: string;
  gib: string;
}

export function size(bytes: number, units: Units): string {
  const steps = [units.bytes, units.kib, units.mib, units.gib];
  const step = Math.min(steps.length - 1, bytes < 1 ? 0 : Math.floor(Math.log2(bytes) / 10));
  const value = bytes / 1024 ** step;
  return put(steps[step] ?? units.bytes, { n: number(value, { maximumFractionDigits: value < 10 && step ? 1 : 0 }) });
}
