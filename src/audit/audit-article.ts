import { type Check, type CheckContext, checkClaim } from "../check/check-claim.ts";
import { type EvidenceIndex, indexReadings } from "../check/evidence-index.ts";
import { CheckedText, type Passage, passagesOf } from "../check/passage.ts";
import type { Audit, AuditedReport, JudgedSentence, PieceKind } from "../model/audit.ts";
import { Citation } from "../model/citation.ts";
import type { Reading } from "../model/reading.ts";
import { type BlockKind, type Gap, Report } from "../model/report.ts";
import { Span } from "../model/span.ts";
import type { Verdict } from "../model/verdict.ts";
import { restoreGaps } from "./restore-gaps.ts";

/** Reports made ready to be audited against: indexed once, used for any number of articles. */
export interface AuditGround {
  readonly readings: ReadonlyMap<string, Reading>;
  readonly index: EvidenceIndex;
  readonly context: CheckContext;
}

/** Reports and their index, made here where the caller has none. `originOf` gives the report at the root of a report's copies. */
export function prepareGround(
  readings: readonly Reading[],
  originOf: (report: string) => string,
  index: EvidenceIndex = indexReadings(readings),
): AuditGround {
  const byId = new Map(readings.map((reading) => [reading.report.id, reading]));
  return {
    readings: byId,
    index,
    context: {
      originOf,
      nameOf: (id) => {
        const reading = byId.get(id);
        return reading ? Report.label(reading.report) : id;
      },
    },
  };
}

/** The sentences of an article that its audit checks: what a judge is to be asked about beforehand. */
export function claimsOf(article: Reading): readonly Passage[] {
  return passagesOf(CheckedText.of(article)).filter((passage) => asserts(passage, PIECES[passage.sentence.block]));
}

/** Judges every piece of an article against the reports. Pure: the same article and reports give the same audit. */
export function auditArticle(article: Reading, ground: AuditGround): Audit {
  const gaps = restoreGaps(article, Report.gaps(article.report), [...ground.readings.values()]);
  const sentences = passagesOf(CheckedText.of(article)).map((passage) => judgePiece(passage, gaps, ground));
  const { id, title, body, disclosure } = article.report;
  return {
    article: { id, title, body, disclosure },
    reports: [...ground.readings.values()].map(({ report }) => auditedReport(report)),
    sentences,
    gaps,
    counts: countVerdicts(sentences),
  };
}

function judgePiece(passage: Passage, gaps: readonly Gap[], ground: AuditGround): JudgedSentence {
  const kind = PIECES[passage.sentence.block];
  const { start, end } = passage.sentence;
  const piece = { n: passage.index, kind, start, end, text: Span.slice(passage.analysis.text, passage.sentence) };
  const inside = gaps.filter((gap) => gap.certainty === "certain" && start <= gap.offset && gap.offset <= end);
  const damaged = inside.length > 0 && kind !== "label" && kind !== "boilerplate";
  if (!damaged && !asserts(passage, kind)) {
    return { ...piece, verdict: null, score: 0, evidence: [], differences: [], reason: "" };
  }
  const check = checkClaim(passage, ground.index, ground.context);
  const judged = { score: check.score, evidence: citationsOf(check, ground), differences: check.differences };
  if (!damaged) return { ...piece, ...judged, verdict: check.verdict, reason: check.reason };
  return {
    ...piece,
    ...judged,
    verdict: "damaged",
    restVerdict: check.verdict,
    reason: `${damageReason(inside)} Of the rest: ${check.reason}`,
  };
}

const PIECES: Readonly<Record<BlockKind, PieceKind>> = {
  paragraph: "sentence",
  "list-item": "sentence",
  quotation: "sentence",
  heading: "heading",
  title: "title",
  label: "label",
  boilerplate: "boilerplate",
};
/** Fewer words than this name a matter; they do not assert anything. */
const LEAST_TITLE_TERMS = 3;

/** Sentences assert; a title does when it says enough; a heading names a matter. */
function asserts(passage: Passage, kind: PieceKind): boolean {
  if (kind === "sentence") return passage.terms.length > 0;
  return kind === "title" && passage.terms.length >= LEAST_TITLE_TERMS;
}

function damageReason(gaps: readonly Gap[]): string {
  const places = gaps.map(({ before, restoration, what }) => {
    const where = lastWords(before);
    const lost = restoration ? `, likely “${restoration.text}”` : "";
    return where ? `${what} after “${where}”${lost}` : `${what} at its start${lost}`;
  });
  return `Words are missing: ${places.join("; ")}.`;
}

/** The last three words of the gap's own paragraph, without the marks by which plain text sets words in bold. */
function lastWords(before: string): string {
  const [own = ""] = before.split(/\n\s*\n/).slice(-1);
  return own
    .replace(/\*\*|__/g, "")
    .trim()
    .split(/\s+/)
    .slice(-3)
    .join(" ");
}

const MOST_CITATIONS = 6;

/** The passages of a check as citations, at most one for each span. */
export function citationsOf(check: Check, { readings }: AuditGround): readonly Citation[] {
  const citations = check.evidence.flatMap((passage) => {
    const reading = readings.get(passage.document);
    return reading ? [Citation.of(reading.report, passage.sentence)] : [];
  });
  const seen = new Set<string>();
  return citations
    .filter(({ report, start }) => {
      const key = `${start} ${report}`;
      return !seen.has(key) && seen.add(key);
    })
    .slice(0, MOST_CITATIONS);
}

function auditedReport({ id, version, outlet, title, url, published, body }: Report): AuditedReport {
  return { id, version, outlet, title, url, published, body };
}

function countVerdicts(sentences: readonly JudgedSentence[]): Audit["counts"] {
  const counts: Record<Verdict, number> = { supported: 0, contradicted: 0, unsupported: 0, mixed: 0, damaged: 0 };
  for (const { verdict } of sentences) if (verdict) counts[verdict]++;
  return counts;
}
