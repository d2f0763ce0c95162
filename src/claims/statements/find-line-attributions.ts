import type { Quotation } from "../../language/quotations.ts";
import type { Sentence } from "../../model/analysis.ts";
import { Span } from "../../model/span.ts";
import { Markup } from "../markup.ts";
import { findPhraseAt, findPhraseBefore } from "../noun-phrase.ts";
import { listInside } from "../span-search.ts";
import type { Attribution } from "./attribution.ts";
import { findContentEnd, trimEnd } from "./content.ts";

const LISTED = new Set(["named", "listed", "mentioned", "given", "cited", "quoted", "proposed"]);
/** Longest label before the colon of a speaker line, in tokens. */
const LONGEST_LABEL = 6;

/** What a whole line signals: a speaker line ("Hale: We will stay."), or "participants named by Hale: …"; null for other lines. */
export function findLineAttribution(markup: Markup, index: number, sentence: Sentence): Attribution | null {
  return findNamedBy(markup, sentence) ?? findSpeakerLine(markup, index, sentence);
}

/** "Possible hosts named by Hale: Oslo and Bern." */
function findNamedBy(markup: Markup, { firstToken, endToken }: Sentence): Attribution | null {
  for (let at = firstToken + 1; at < Math.min(endToken, firstToken + 14); at++) {
    if (!LISTED.has(Markup.norm(markup, at)) || Markup.norm(markup, at + 1) !== "by") continue;
    const source = findPhraseAt(markup, at + 2, endToken);
    if (!source || Markup.norm(markup, source.end) !== ":") return null;
    const first = source.end + 1;
    const end = trimEnd(markup, first, endToken);
    if (end <= first) return null;
    const topic = findPhraseBefore(markup, at, { floor: firstToken, depth: 1 });
    const content = [...(topic ? [topic] : []), { first, end }];
    return {
      pattern: "colon",
      act: Markup.norm(markup, at) === "proposed" ? "propose" : "say",
      source: Markup.span(markup, source),
      cue: Markup.span(markup, { first: at, end: at + 1 }),
      content: content.slice(-1).map((each) => Markup.span(markup, each)),
      negated: false,
      possible: topic !== null && /possible/.test(Markup.norm(markup, topic.first)),
    };
  }
  return null;
}

/** "HALE: We will stay.": a person's name, alone before a colon at the start of a block. */
function findSpeakerLine(markup: Markup, index: number, sentence: Sentence): Attribution | null {
  const { sentences, names } = markup.analysis;
  if (sentences[index - 1]?.blockIndex === sentence.blockIndex) return null;
  let colon = sentence.firstToken;
  while (
    colon < sentence.endToken &&
    colon - sentence.firstToken <= LONGEST_LABEL &&
    Markup.norm(markup, colon) !== ":"
  )
    colon++;
  if (Markup.norm(markup, colon) !== ":" || colon === sentence.firstToken) return null;
  const label = Markup.span(markup, { first: sentence.firstToken, end: colon });
  if (!listInside(names, label).some(({ type, end }) => type === "person" && end === label.end)) return null;
  const end = findContentEnd(markup, colon + 1, { limit: sentence.endToken, group: null });
  if (end - colon < 3) return null;
  return {
    pattern: "label",
    act: "say",
    source: label,
    cue: Markup.span(markup, { first: colon, end: colon + 1 }),
    content: [Markup.span(markup, { first: colon + 1, end })],
    negated: false,
    possible: false,
  };
}

/**
 * Quotations that fill whole sentences without a cue, right after a statement with a cue: the same speaker goes on. Their source is that statement's.
 */
export function findRunOns(markup: Markup, found: readonly Attribution[]): readonly Attribution[] {
  const opened = new Set(found.flatMap((each) => each.content.map((span) => span.start)));
  const ordered = found.filter((each) => each.source !== null && each.cue !== null).sort((a, b) => endOf(a) - endOf(b));
  const runOns: Attribution[] = [];
  let cursor = 0;
  let last: Attribution | null = null;
  for (const quotation of markup.quotations) {
    const span = Markup.span(markup, { first: quotation.open, end: quotation.close + 1 });
    for (let next = ordered[cursor]; next && endOf(next) <= span.start; next = ordered[++cursor]) last = next;
    if (!last || opened.has(span.start) || quotation.close - quotation.open < 4) continue;
    if (!fillsSentences(markup, quotation, span.start) || !isNear(markup, span.start, last)) continue;
    const runOn: Attribution = {
      ...last,
      pattern: "run-on",
      act: "say",
      cue: null,
      content: [span],
      negated: false,
      possible: false,
    };
    runOns.push(runOn);
    last = runOn;
  }
  return runOns;
}

function endOf({ content, cue }: Attribution): number {
  return Math.max(cue?.end ?? 0, ...content.map((each) => each.end));
}

/** Does the quotation open a sentence and close one? */
function fillsSentences(markup: Markup, { open, close }: Quotation, start: number): boolean {
  const { sentences } = markup.analysis;
  if (sentences[Span.firstFrom(sentences, start)]?.firstToken !== open) return false;
  const after = sentences[Span.firstFrom(sentences, (markup.tokens[close]?.end ?? 0) + 1) - 1];
  if (!after) return false;
  return after.endToken === close + 1 || (after.endToken === close + 2 && Markup.norm(markup, close + 1) === ".");
}

/** Does the statement end in the sentence right before? */
function isNear(markup: Markup, start: number, last: Attribution): boolean {
  const { sentences } = markup.analysis;
  const previous = sentences[Span.firstFrom(sentences, start) - 1];
  return previous !== undefined && endOf(last) > previous.start && endOf(last) <= previous.end;
}
