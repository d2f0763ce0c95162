import { Markup, type TokenRange } from "../markup.ts";
import type { Attribution } from "./attribution.ts";
import { isNounHere } from "./homographs.ts";
import { findParticiple } from "./participles.ts";
import { findPassive } from "./passives.ts";
import { findAsClause, findEmbedded, findInverted, findPostposed } from "./postposed.ts";
import { findMainSubject, findSubjectBefore } from "./subject.ts";
import { findVerbGroup, type VerbGroup } from "./verb-group.ts";
import { type Field, findForward, isHedged, type Parts, yieldsToNoun } from "./verb-parts.ts";

/** An attribution together with its source as tokens, which the next cue of the sentence may go on from. */
export interface VerbAttribution extends Attribution {
  readonly sourceTokens: TokenRange | null;
}

/** The attribution that a verb signals, if the token is a cue verb and has content. */
export function findVerbAttribution(markup: Markup, head: number, field: Field): VerbAttribution | null {
  const group = findVerbGroup(markup, head, field.floor);
  if (!group) return null;
  const parts = findParts(markup, group, field);
  if (!parts) return null;
  return {
    pattern: parts.pattern,
    act: group.reading.cue.act,
    source: parts.source ? Markup.span(markup, parts.source) : null,
    cue: Markup.span(markup, parts.cue),
    content: parts.content.map((each) => Markup.span(markup, each)),
    negated: group.negated || group.reading.cue.name === "doubt",
    possible: isHedged(group),
    sourceTokens: parts.source,
  };
}

function findParts(markup: Markup, group: VerbGroup, field: Field): Parts | null {
  if (group.voice === "finite") return findFinite(markup, group, field);
  if (group.voice === "gerund") return findParticiple(markup, group, field);
  return group.voice === "passive" ? findPassive(markup, group, field) : null;
}

function findFinite(markup: Markup, group: VerbGroup, field: Field): Parts | null {
  if (isNounHere(markup, group, field.floor) || yieldsToNoun(markup, group)) return null;
  const subject = findSubjectBefore(markup, group.first, field.floor);
  const forward = findForward(markup, group, field);
  if (subject) {
    const clause = { group, subject, field, forward };
    const found = findPostposed(markup, clause) ?? findEmbedded(markup, clause) ?? findAsClause(markup, clause);
    if (found) return found;
  }
  const inverted = findInverted(markup, group, { field, subject });
  if (inverted) return inverted;
  const source = subject?.source ?? findCoordinated(markup, group, field);
  if (!forward || !source) return null;
  return { pattern: forward.pattern, source, cue: { first: group.first, end: group.end }, content: [forward.content] };
}

/** "…, and added that": the source of the cue before, or the sentence's main subject. */
function findCoordinated(markup: Markup, group: VerbGroup, field: Field): TokenRange | null {
  let at = group.first - 1;
  while (at >= field.floor && Markup.classAt(markup, at) === "adverb") at--;
  const norm = Markup.norm(markup, at);
  if (norm !== "and" && norm !== "but" && norm !== "or" && norm !== ",") return null;
  const { forms } = group.reading;
  // A bare base form after a conjunction is an infinitive or a noun ("to see and report it").
  if (group.first === group.head && !forms.has("past") && !forms.has("third")) return null;
  return field.lastSource ?? findMainSubject(markup, field.floor, at);
}
