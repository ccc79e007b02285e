/** The screens, in the order of the menu. A screen is a folder beside this file: Page.svelte, its own parts and words.ts. */

import type { Component } from "svelte";

import type { IconName } from "../parts/Icon.svelte";

export interface PageProps {
  /** The parts of the address behind the screen's name: `#/claims/clm-1` gives ["clm-1"]. */
  rest: readonly string[];
  query: URLSearchParams;
}

export interface Screen {
  /** The first part of the address. */
  path: string;
  title: { en: string; fa: string };
  /** The letter that opens it after g. */
  key: string;
  icon: IconName;
  load: () => Promise<{ default: Component<PageProps> }>;
}

export const screens: readonly Screen[] = [
  { path: "overview", title: { en: "Overview", fa: "نمای کلی" }, key: "o", icon: "overview", load: () => import("./overview/Page.svelte") },
  { path: "queue", title: { en: "Queue", fa: "صف" }, key: "q", icon: "queue", load: () => import("./queue/Page.svelte") },
  { path: "claims", title: { en: "Claims", fa: "ادعاها" }, key: "c", icon: "claims", load: () => import("./claims/Page.svelte") },
  { path: "documents", title: { en: "Documents", fa: "سندها" }, key: "d", icon: "documents", load: () => import("./documents/Page.svelte") },
  { path: "sources", title: { en: "Sources", fa: "منبع‌ها" }, key: "s", icon: "sources", load: () => import("./sources/Page.svelte") },
  { path: "watch", title: { en: "Watch", fa: "پایش" }, key: "w", icon: "watch", load: () => import("./watch/Page.svelte") },
  { path: "timeline", title: { en: "Timeline and map", fa: "گاه‌شمار و نقشه" }, key: "l", icon: "timeline", load: () => import("./timeline/Page.svelte") },
  { path: "publish", title: { en: "Publish", fa: "انتشار" }, key: "p", icon: "publish", load: () => import("./publish/Page.svelte") },
  { path: "check", title: { en: "Check", fa: "وارسی" }, key: "k", icon: "check", load: () => import("./check/Page.svelte") },
  { path: "search", title: { en: "Search", fa: "جست‌وجو" }, key: "f", icon: "search", load: () => import("./search/Page.svelte") },
  { path: "add", title: { en: "Add", fa: "افزودن" }, key: "a", icon: "add", load: () => import("./add/Page.svelte") },
  { path: "history", title: { en: "History", fa: "تاریخچه" }, key: "y", icon: "history", load: () => import("./history/Page.svelte") },
  { path: "help", title: { en: "Keys", fa: "کلیدها" }, key: "h", icon: "help", load: () => import("./help/Page.svelte") },
];
