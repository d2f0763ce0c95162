import type { SpeechAct } from "../../model/claim.ts";
import data from "../lexicons/cue-adjectives.json" with { type: "json" };
import { Markup } from "../markup.ts";
import { isVerbal } from "../noun-phrase.ts";
import type { Attribution } from "./attribution.ts";
import { findContentEnd } from "./content.ts";
import { findSubjectBefore } from "./subject.ts";

const ACTS: ReadonlyMap<string, SpeechAct> = new Map(data.rows.map(([name, act]) => [name ?? "", act as SpeechAct]));
const OPENERS = new Set(["that", "to", "for", "of", "about", "by", "with", "at"]);
/** Words that may stand between "is" and the adjective ("is not at all very sure"). */
const REACH = 4;

/** Does "is" with this folded word say what somebody has in mind ("is committed")? */
export function isMindAdjective(norm: string): boolean {
  return ACTS.has(norm);
}

/** The attribution that "is" and an adjective of mind signal ("is confident that", "was proud of"); null when none does. */
export function findAdjectiveAttribution(
  markup: Markup,
  at: number,
  { floor, limit }: { readonly floor: number; readonly limit: number },
): Attribution | null {
  const act = ACTS.get(Markup.norm(markup, at));
  if (!act || at + 2 >= limit) return null;
  const copula = findCopula(markup, at, floor);
  if (copula < 0) return null;
  const opener = Markup.norm(markup, at + 1);
  const isClause = Markup.classAt(markup, at + 1) === "subject-pronoun" && isVerbal(markup, at + 2);
  if (!OPENERS.has(opener) && !isClause) return null;
  const subject = findSubjectBefore(markup, copula, floor);
  if (!subject || /^(?:it|there|this|that|which)$/.test(Markup.norm(markup, subject.source.first))) return null;
  const end = findContentEnd(markup, at + 1, { limit, group: null, tight: opener !== "that" && !isClause });
  if (end <= at + 2) return null;
  return {
    pattern: "adjective",
    act,
    source: Markup.span(markup, subject.source),
    cue: Markup.span(markup, { first: copula, end: at + 1 }),
    content: [Markup.span(markup, { first: at + 1, end })],
    negated: hasNegation(markup, copula, at),
    possible: false,
  };
}

/** The first of the auxiliaries before the adjective; -1 when there is none. */
function findCopula(markup: Markup, at: number, floor: number): number {
  let first = -1;
  for (let back = at - 1; back >= Math.max(floor, at - REACH); back--) {
    const kind = Markup.classAt(markup, back);
    if (kind === "auxiliary") first = back;
    else if (
      kind !== "adverb" &&
      kind !== "negation" &&
      Markup.norm(markup, back) !== "so" &&
      Markup.norm(markup, back) !== "very"
    )
      break;
  }
  return first >= 0 && /^(?:am|is|are|was|were|be|been|'m|'re|'s)$/.test(Markup.norm(markup, first)) ? first : -1;
}

function hasNegation(markup: Markup, first: number, end: number): boolean {
  for (let at = first; at < end; at++) if (Markup.classAt(markup, at) === "negation") return true;
  return false;
}
