import type { Audit } from "../model/audit.ts";
import type { AuditedBrief } from "../model/brief.ts";
import type { DifferenceType, Verdict } from "../model/verdict.ts";
import { counted, listed } from "./plural.ts";

/** How a verdict is shown: a sign and a label that do without colour, and what it means. */
export interface VerdictWords {
  readonly verdict: Verdict;
  readonly sign: string;
  readonly label: string;
  readonly meaning: string;
}

/** The verdicts in the order of legends and summaries: the good first, then the worst. */
export const VERDICTS: readonly VerdictWords[] = [
  { verdict: "supported", sign: "✓", label: "Supported", meaning: "Everything in it follows from the reports." },
  { verdict: "contradicted", sign: "✗", label: "Contradicted", meaning: "A report says otherwise, and none says it." },
  {
    verdict: "unsupported",
    sign: "?",
    label: "Unsupported",
    meaning: "No report says it. That does not make it false.",
  },
  {
    verdict: "mixed",
    sign: "◐",
    label: "Mixed",
    meaning: "Part of it holds and part does not, or the reports themselves differ.",
  },
  {
    verdict: "damaged",
    sign: "^",
    label: "Damaged",
    meaning: "Words are missing. That is no kind of falsehood: what is left is judged apart.",
  },
];

/** The words for one verdict. */
export function verdictWords(verdict: Verdict): VerdictWords {
  const found = VERDICTS.find((words) => words.verdict === verdict);
  if (found === undefined) throw new RangeError(`No words for the verdict ${verdict}`);
  return found;
}

/** What the text of an article and its evidence part in, as a reader would call it. */
export const DIFFERENCE_LABELS: Readonly<Record<DifferenceType, string>> = {
  number: "Number",
  bound: "Bound of a number",
  entity: "Name",
  date: "Date",
  speaker: "Speaker",
  negation: "Negation",
  modality: "Certainty",
  scope: "Scope",
  condition: "Condition",
  quote: "Quotation",
  role: "Role",
  status: "Status",
  content: "Content",
};

/** The audit in one line that can be pasted into a message: what was judged, with which result, against how many reports. */
export function auditSummary(audit: Pick<Audit, "sentences" | "counts" | "gaps" | "reports">): string {
  const judged = audit.sentences.filter((sentence) => sentence.verdict !== null).length;
  const parts = VERDICTS.flatMap(({ verdict, label }) =>
    audit.counts[verdict] > 0 ? [`${audit.counts[verdict]} ${label.toLowerCase()}`] : [],
  );
  const verdicts = parts.length > 0 ? `: ${listed(parts)}` : "";
  return `${counted(judged, "sentence")} judged against ${counted(audit.reports.length, "report")}${verdicts}. ${gapSummary(audit)}`;
}

/** What a brief's own audit came to, in one or two sentences. */
export function briefAuditSummary({ sentences, supported, removed }: AuditedBrief["audit"]): string {
  const result = `Audited against its reports before printing: ${supported} of ${counted(sentences, "sentence")} supported.`;
  if (removed.length === 0) return result;
  const bearing =
    removed.length === 1 ? "was left out because no report bears it" : "were left out because no report bears them";
  return `${result} ${counted(removed.length, "drafted sentence")} ${bearing} out.`;
}

function gapSummary({ gaps }: Pick<Audit, "gaps">): string {
  if (gaps.length === 0) return "No place found where words are missing.";
  const certain = gaps.filter((gap) => gap.certainty === "certain").length;
  const suspected = gaps.length - certain;
  const restored = gaps.filter((gap) => gap.restoration !== null).length;
  const places = [
    ...(certain > 0 ? [`Words are missing at ${counted(certain, "place")}`] : []),
    ...(suspected > 0
      ? [certain > 0 ? `may be missing at ${suspected} more` : `Words may be missing at ${counted(suspected, "place")}`]
      : []),
  ].join(" and ");
  return `${places}; ${restored === 0 ? "none" : restored} restored from the reports.`;
}
