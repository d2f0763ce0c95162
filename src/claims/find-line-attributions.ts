import type { Sentence } from "../model/analysis.ts";
import type { Span } from "../model/span.ts";
import type { Attribution } from "./attribution.ts";
import { findContentEnd, trimEnd } from "./content.ts";
import { Markup } from "./markup.ts";
import { findPhraseAt, findPhraseBefore } from "./noun-phrase.ts";

const LISTED = new Set(["named", "listed", "mentioned", "given", "cited", "quoted", "proposed"]);
/** Longest label before the colon of a speaker line, in tokens. */
const LONGEST_LABEL = 6;

/** What a whole line signals: a speaker line ("Hale: We will stay."), or "participants named by Hale: …"; null for other lines. */
export function findLineAttribution(markup: Markup, sentence: Sentence): Attribution | null {
  return findNamedBy(markup, sentence) ?? findSpeakerLine(markup, sentence);
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
function findSpeakerLine(markup: Markup, sentence: Sentence): Attribution | null {
  const { sentences, names } = markup.analysis;
  const before = sentences.findIndex((each) => each === sentence) - 1;
  if (before >= 0 && sentences[before]?.blockIndex === sentence.blockIndex) return null;
  let colon = sentence.firstToken;
  while (
    colon < sentence.endToken &&
    colon - sentence.firstToken <= LONGEST_LABEL &&
    Markup.norm(markup, colon) !== ":"
  )
    colon++;
  if (Markup.norm(markup, colon) !== ":" || colon === sentence.firstToken) return null;
  const label = Markup.span(markup, { first: sentence.firstToken, end: colon });
  if (!names.some((name) => name.type === "person" && name.end === label.end && name.start >= label.start)) return null;
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
 * Quotations that fill whole sentences without a cue, right after a statement with a cue in the same block or the one before: the same speaker goes on.
 * Their source is that statement's.
 */
export function findRunOns(markup: Markup, found: readonly Attribution[]): readonly Attribution[] {
  const used: Span[] = found.flatMap((each) => each.content);
  const runOns: Attribution[] = [];
  const starts = new Map(markup.analysis.sentences.map((each, index) => [each.firstToken, index] as const));
  let cursor = 0;
  let last: Attribution | null = null;
  const ordered = [...found]
    .filter((each) => each.source !== null && each.cue !== null)
    .sort((a, b) => endOf(a) - endOf(b));
  for (const quotation of markup.quotations) {
    const span = Markup.span(markup, { first: quotation.open, end: quotation.close + 1 });
    const index = starts.get(quotation.open);
    while (cursor < ordered.length && endOf(ordered[cursor] as Attribution) <= span.start) {
      const next = ordered[cursor++] as Attribution;
      if (!last || endOf(next) >= endOf(last)) last = next;
    }
    if (index === undefined || !last || quotation.close - quotation.open < 4) continue;
    if (
      !endsSentence(markup, quotation.close) ||
      used.some((each) => each.start <= span.start && span.start < each.end)
    )
      continue;
    if (!isNear(markup, index, last)) continue;
    runOns.push({
      ...last,
      pattern: "run-on",
      act: "say",
      cue: null,
      content: [span],
      negated: false,
      possible: false,
    });
  }
  return runOns;
}

function endOf({ content, cue }: Attribution): number {
  return Math.max(cue?.end ?? 0, ...content.map((each) => each.end));
}

function endsSentence(markup: Markup, close: number): boolean {
  return markup.analysis.sentences.some(
    (each) => each.endToken === close + 1 || (each.endToken === close + 2 && Markup.norm(markup, close + 1) === "."),
  );
}

/** Does the statement end in the sentence right before, in this block or the end of the block before? */
function isNear(markup: Markup, index: number, last: Attribution): boolean {
  const previous = markup.analysis.sentences[index - 1];
  return previous !== undefined && endOf(last) > previous.start && endOf(last) <= previous.end;
}
