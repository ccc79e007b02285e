import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig, loadEnv } from "vite";

/**
 * The page goes into the Python package, which serves it. `npm run dev` asks a desk that is already open for its data:
 * NIGHTGLASS_DESK is its address.
 */
export default defineConfig(({ mode }) => ({
  plugins: [svelte()],
  build: {
    outDir: "../src/nightglass/desk/page",
    emptyOutDir: true,
    target: "es2022",
    // The desk's content policy allows neither inline scripts nor fonts and pictures written into a sheet.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
  },
  server: {
    // The colours are shared with published accounts and lie in the package.
    fs: { allow: [".."] },
    proxy: { "/api": loadEnv(mode, ".", "NIGHTGLASS_")["NIGHTGLASS_DESK"] ?? "http://127.0.0.1:8765" },
  },
}));
