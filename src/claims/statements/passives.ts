import { Markup, type TokenRange } from "../markup.ts";
import { findPhraseAt } from "../noun-phrase.ts";
import type { PatternName } from "./attribution.ts";
import { findComplement } from "./complement.ts";
import { findContentEnd, trimEnd } from "./content.ts";
import type { Complement } from "./cue-lexicon.ts";
import { findSubjectBefore } from "./subject.ts";
import type { VerbGroup } from "./verb-group.ts";
import { type Field, isHedged, type Parts } from "./verb-parts.ts";

const CLAUSES: ReadonlySet<PatternName> = new Set(["that-clause", "bare-clause", "question", "quotation-after"]);
const CHARGES = new Set(["of", "with", "for"]);

/** "X is believed to …", "X was told that …", "it was reported that …", "X was accused of … by Y", "X was condemned by Y". */
export function findPassive(markup: Markup, group: VerbGroup, field: Field): Parts | null {
  if (isHedged(group) || group.negated) return null;
  const subject = findSubjectBefore(markup, group.first, field.floor)?.source;
  if (!subject) return null;
  const cue = { first: group.first, end: group.end };
  const source = findAgent(markup, group.end, field.limit);
  const found = findPassiveContent(markup, group, { from: source?.end ?? group.end, limit: field.limit });
  if (found) {
    const { takes } = group.reading.cue;
    const isDummy = Markup.norm(markup, subject.first) === "it";
    if (CLAUSES.has(found.pattern)) {
      return isDummy || takes.has("tell-that") ? { pattern: "passive", source, cue, content: [found.content] } : null;
    }
    const toldTo = found.pattern === "infinitive" && (takes.has("obj-to") || takes.has("on-to"));
    if (toldTo) return { pattern: "passive", source, cue, content: [found.content] };
    return isDummy ? null : { pattern: "raised", source, cue, content: [subject, found.content] };
  }
  if (!source || !group.reading.cue.takes.has("noun") || Markup.norm(markup, subject.first) === "it") return null;
  return {
    pattern: "passive",
    source,
    cue,
    content: [{ first: subject.first, end: trimEnd(markup, subject.first, subject.end) }],
  };
}

function findPassiveContent(
  markup: Markup,
  group: VerbGroup,
  { from, limit }: { readonly from: number; readonly limit: number },
): { readonly pattern: PatternName; readonly content: TokenRange } | null {
  const { takes } = group.reading.cue;
  const isCharge = (takes.has("of") || takes.has("obj-with")) && CHARGES.has(Markup.norm(markup, from));
  const found = isCharge
    ? { pattern: "object-of" as const, first: from }
    : findComplement(markup, from, { takes: passiveTakes(takes), limit });
  if (!found) return null;
  const tight = found.pattern === "infinitive" || isCharge;
  const end = findContentEnd(markup, found.first, { limit, group, tight });
  return end > found.first ? { pattern: found.pattern, content: { first: found.first, end } } : null;
}

/** Every passive may take an infinitive ("is believed to"). */
function passiveTakes(takes: ReadonlySet<Complement>): ReadonlySet<Complement> {
  const result = new Set<Complement>(["to", "strict"]);
  if (takes.has("that") || takes.has("tell-that")) result.add("that");
  if (takes.has("wh") || takes.has("tell-wh")) result.add("wh");
  return result;
}

/** "by the ministry" after a passive. */
function findAgent(markup: Markup, at: number, limit: number): TokenRange | null {
  if (Markup.norm(markup, at) !== "by" || at + 1 >= limit || markup.inTime[at + 1]) return null;
  return Markup.classAt(markup, at + 1) === "ing" ? null : findPhraseAt(markup, at + 1, limit);
}
