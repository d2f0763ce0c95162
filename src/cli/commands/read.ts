import { oneLine } from "../../model/one-line.ts";
import type { Damage, Report } from "../../model/report.ts";
import type { PerReport } from "../per-report.ts";

export const read: PerReport = {
  name: "read",
  summary: "Read documents: main text, metadata, AI label, damage",
  formats: ["text", "json", "jsonl"],
  examples: `
Examples:
  $ stet read report.html
  $ stet read reports/ --format jsonl > reports.jsonl
  $ stet read https://example.com/news/1 --format json
  $ stet read --jsonl < records.jsonl        records {id, text} or {id, html, url?, encoding?}`,
  toRecord: ({ report }) => reportRecord(report),
  toText: ({ report }) => describeReport(report),
};

/** A report in the order of the interface. */
function reportRecord(report: Report): Report {
  const {
    id,
    url,
    outlet,
    title,
    byline,
    published,
    language,
    disclosure,
    body,
    words,
    damage,
    version,
    blocks,
    origin,
  } = report;
  return {
    id,
    url,
    outlet,
    title,
    byline,
    published,
    language,
    disclosure,
    body,
    words,
    damage,
    ...(origin ? { origin } : {}),
    version,
    blocks,
  };
}

function describeReport(report: Report): string {
  const facts = [report.outlet, report.byline, report.published, report.language, `${report.words} words`].filter(
    (fact) => fact !== null,
  );
  const notes = [
    report.disclosure ? `AI label: “${report.disclosure.text}”` : "",
    report.origin ? `Credits: ${report.origin.outlet} (“${report.origin.text}”)` : "",
    ...report.damage.map((damage) => describeDamage(report, damage)),
  ].filter((note) => note !== "");
  return [report.title ?? report.id, facts.join(" · "), ...notes.map((note) => `! ${note}`), "", report.body, ""].join(
    "\n",
  );
}

function describeDamage({ body }: Report, damage: Damage): string {
  if (damage.kind === "dropped-words")
    return `Words missing (${damage.certainty}; ${damage.what}): “${oneLine(damage.before)}▯${oneLine(damage.after)}”`;
  const words = oneLine(body.slice(Math.max(0, damage.start - 20), damage.end + 20));
  return damage.kind === "truncated" ? `The text stops early: “…${words}”` : `Letters decoded wrongly: “${words}”`;
}
