import type { DifferenceType } from "../model/verdict.ts";
import type { Judgement } from "./structure.ts";

const PHRASES: Readonly<Record<DifferenceType, string>> = {
  number: "the number",
  bound: "the bound of the number",
  entity: "the name",
  date: "the date",
  speaker: "who said or did it",
  negation: "whether it is so or not",
  modality: "how certain it is",
  scope: "how far it reaches",
  condition: "the condition",
  quote: "the quoted words",
  role: "the role",
  status: "the status",
  content: "the matter",
};

/** A judgement in plain words, naming the words on both sides. */
export function reasonOf({ verdict, mismatches, evidence }: Judgement, nameOf: (document: string) => string): string {
  const source = nameOf(evidence.document);
  const first =
    (verdict === "contradicted" && mismatches.find(({ severity }) => severity === "conflict")) || mismatches[0];
  if (verdict === "supported") return `${source} says so.`;
  if (!first)
    return verdict === "unsupported"
      ? "No report says this; the nearest passage speaks of something else."
      : `${source} bears out a part of it.`;
  const { type, claim, evidence: against } = first.difference;
  const here = `“${shorten(claim.text)}”`;
  if (type === "condition" && against) return `${source} says it only with the condition “${shorten(against.text)}”.`;
  if (!against && type === "content")
    return verdict === "contradicted"
      ? `${source} says otherwise: it does not bear out ${here}.`
      : `${source} does not bear out ${here}.`;
  if (!against) return `No report has ${here} (${PHRASES[type]}).`;
  return `${source} differs in ${PHRASES[type]}: “${shorten(against.text)}”, not ${here}.`;
}

const LONGEST_QUOTE = 90;

function shorten(text: string): string {
  const flat = text.replace(/\s+/g, " ").trim();
  return flat.length <= LONGEST_QUOTE ? flat : `${flat.slice(0, LONGEST_QUOTE - 1).trimEnd()}…`;
}
