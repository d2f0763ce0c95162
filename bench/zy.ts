import { writeFileSync } from "node:fs";
import { examine } from "../src/check/examine.ts";
import { loadReader } from "../src/models/load-reader.ts";
import { prepareClaims, readSupport } from "./check-gold.ts";
import { MODELS } from "./data.ts";
const reader = await loadReader(MODELS);
const out: unknown[] = [];
for (const [name, part] of [["support-news","train"],["support-open","train"]] as const) {
  const prepared = await prepareClaims(readSupport("../shared/bench", name, part), reader);
  for (const { gold, passages, index } of prepared) {
    const parts = passages.map((claim) => {
      const [j] = examine(claim, index).judgements;
      return j && { verdict: j.verdict, verbatim: j.verbatim, score: j.score, cov: j.evidence.coverage, acov: j.evidence.anchorCoverage, m: j.mismatches.map((m) => [m.severity, m.difference.type, m.difference.claim.text, m.difference.evidence?.text ?? null]) };
    });
    out.push({ set: name, ...gold, parts });
  }
}
writeFileSync("/tmp/h/judge-structure.json", JSON.stringify(out));
