// Bundles the program into dist/: the program and the thread that reads beside it, split at dynamic imports, so that a command loads only what it uses.
import { rmSync } from "node:fs";
import { build } from "esbuild";

rmSync("dist", { recursive: true, force: true });
await build({
  entryPoints: ["src/main.ts", "src/models/reader-worker.ts"],
  outdir: "dist",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20",
  sourcemap: "linked",
  // CommonJS packages inside an ES module bundle still call `require`.
  banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
  // Native code: it is required from node_modules, not bundled.
  external: ["onnxruntime-node"],
  logLevel: "warning",
});
