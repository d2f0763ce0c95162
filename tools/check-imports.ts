// Holds the code to the import table of ARCHITECTURE.md, and makes sure that the code was seen at all.
import { readdirSync } from "node:fs";
import { cruise } from "dependency-cruiser";
import extractConfig from "dependency-cruiser/config-utl/extract-depcruise-config";

const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
const config = await extractConfig("./.dependency-cruiser.cjs");
const { output } = await cruise(["src"], {
  ...config.options,
  validate: true,
  ruleSet: { forbidden: config.forbidden ?? [] },
});
if (typeof output === "string") throw new Error("dependency-cruiser gave text where a result was expected");

const seen = output.modules.filter(({ source }) => source.startsWith("src/") && source.endsWith(".ts")).length;
for (const { from, to, rule } of output.summary.violations) console.error(`${rule.name}: ${from} -> ${to}`);
console.log(`${seen} of ${files.length} modules seen, ${output.summary.violations.length} violations`);
if (seen < files.length || output.summary.violations.length > 0) process.exit(1);
