import { checkClaim } from "../check/check-claim.ts";
import { type CheckedText, passagesOf } from "../check/passage.ts";
import type { AuditedBrief, Brief, BriefSentence, RemovedSentence } from "../model/brief.ts";
import { Citation } from "../model/citation.ts";
import type { AuditGround } from "./audit-article.ts";
import { changesSince, type EarlierBrief } from "./changes-since.ts";

/**
 * IPTC Digital Source Type of a mix of elements that may themselves be anybody's: a brief is joined from sentences of reports. "algorithmicMedia"
 * is kept for what an algorithm makes without any training data, which is not so here: http://cv.iptc.org/newscodes/digitalsourcetype/
 */
const DIGITAL_SOURCE_TYPE = "http://cv.iptc.org/newscodes/digitalsourcetype/composite";
const DISCLOSURE =
  "Selected and joined from the listed reports by a program, Stet, by rules and small trained models. No model wrote any of it: every sentence is taken from a report, cites the words it rests on and was audited against them.";

export interface AuditBriefInput {
  readonly brief: Brief;
  readonly ground: AuditGround;
  /** Understands a text of the brief as the reports were understood. */
  readonly understand: (text: string) => CheckedText;
  /** What the audits of earlier drafts removed, to be kept with its reasons. */
  readonly removedBefore?: readonly RemovedSentence[];
  /** ISO 8601. */
  readonly generated: string;
  /** The brief since which changes are told; absent: none are. */
  readonly earlier?: EarlierBrief;
}

/** Audits a brief sentence by sentence and keeps what its sources bear out; the rest is removed, with the reason. The only maker of an `AuditedBrief`. */
export function auditBrief(input: AuditBriefInput): AuditedBrief {
  const { brief, ground, understand, generated, earlier } = input;
  const removed: RemovedSentence[] = [...(input.removedBefore ?? [])];
  let supported = 0;
  const stands = (sentence: BriefSentence): boolean => {
    const reason = objectionTo(sentence, ground, understand);
    if (reason === null) supported++;
    else removed.push({ text: sentence.text, reason });
    return reason === null;
  };
  const standfirst = brief.standfirst && stands(brief.standfirst) ? brief.standfirst : null;
  const sections = brief.sections
    .map((section) => ({ ...section, sentences: section.sentences.filter(stands) }))
    .filter(({ sentences }) => sentences.length > 0);
  const singles = brief.singles.filter(stands);
  const kept: Brief = withStandfirst({ ...brief, standfirst, sections, singles });
  // The brand is a type alone: this cast is the one place that puts it on.
  return {
    ...kept,
    ...titleOf(kept, (text, citations) => objectionTo({ text, citations, origins: 0 }, ground, understand) === null),
    audit: { sentences: supported, supported, removed },
    changes: earlier ? changesSince(kept, earlier, understand) : null,
    disclosure: { digitalSourceType: DIGITAL_SOURCE_TYPE, text: DISCLOSURE },
    generated,
  } as unknown as AuditedBrief;
}

/** When the standfirst had to go, the first sentence that stands takes its place. */
function withStandfirst(brief: Brief): Brief {
  const [section, ...rest] = brief.sections;
  if (brief.standfirst || !section) return brief;
  const [first, ...sentences] = section.sentences;
  return {
    ...brief,
    standfirst: first ?? null,
    sections: sentences.length > 0 ? [{ ...section, sentences }, ...rest] : rest,
  };
}

/** Why a sentence cannot stand: a citation that does not hold, or a verdict other than supported; null when it can. */
function objectionTo(
  { text, citations }: BriefSentence,
  ground: AuditGround,
  understand: AuditBriefInput["understand"],
): string | null {
  if (citations.length === 0) return "It cites nothing.";
  const lapsed = citations.find((citation) => {
    const report = ground.readings.get(citation.report)?.report;
    return !report || !Citation.holds(citation, report);
  });
  if (lapsed) return `Its citation of ${lapsed.report} does not hold.`;
  for (const passage of passagesOf(understand(text))) {
    if (passage.terms.length === 0) continue;
    const check = checkClaim(passage, ground.index, ground.context);
    if (check.verdict !== "supported") return check.reason;
  }
  return null;
}

/** A title that does not stand gives way to the first sentence that does. */
function titleOf(
  brief: Brief,
  stands: (text: string, citations: readonly Citation[]) => boolean,
): Pick<Brief, "title" | "titleCitations"> {
  if (stands(brief.title, brief.titleCitations)) return { title: brief.title, titleCitations: brief.titleCitations };
  const first = brief.standfirst ?? brief.sections[0]?.sentences[0];
  return { title: first?.text ?? "", titleCitations: first?.citations ?? [] };
}
