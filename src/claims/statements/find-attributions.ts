import type { Sentence } from "../../model/analysis.ts";
import type { Span } from "../../model/span.ts";
import type { Syntax } from "../../model/syntax.ts";
import type { Markup, TokenRange } from "../markup.ts";
import { findMeeting } from "../span-search.ts";
import { isAdrift } from "./adrift.ts";
import type { Attribution } from "./attribution.ts";
import { type Agreement, getReadCertainty } from "./certainty.ts";
import { findAdjectiveAttribution } from "./find-adjective-attributions.ts";
import { findLineAttribution, findRunOns } from "./find-line-attributions.ts";
import { findNounAttribution } from "./find-noun-attributions.ts";
import { findPhraseAttribution } from "./find-phrase-attributions.ts";
import { findReadAttributions } from "./find-read-attributions.ts";
import { findVerbAttribution } from "./find-verb-attributions.ts";
import type { Field } from "./verb-parts.ts";

/** Tokens on either side of a cue that its parts may lie in: longer sentences are no prose. */
const WINDOW = 250;
/** The reader's score under which an attribution that no rule finds is left out: on attribution-open dev fewer than half of those were right. */
const LEAST_ALONE = 0.7;
/** Contents that share this much of their characters say the same. */
const SAME = 0.5;

/**
 * Every attribution of a text, in order of its cues: what the reader found, with what the rules find where it suspects something too; by rules
 * alone where there is no reader. In both cases lines that signal a speaker as a whole, and quotations that go on.
 */
export function findAttributions(markup: Markup): readonly Attribution[] {
  const { sentences, syntax } = markup.analysis;
  const ruled = sentences.flatMap((sentence) => findInSentence(markup, sentence));
  const inside = syntax ? findWithReader(markup, syntax, ruled) : ruled;
  const cues = indexCues(inside);
  const lines = sentences.flatMap((sentence, index) => findLineAttribution(markup, index, sentence) ?? []);
  const cued = [...inside, ...lines.filter(({ cue }) => cue && !findMeeting(cues, cue))].filter(({ cue }) => cue);
  const runOns = findRunOns(markup, cued);
  const quoted = withoutShared(
    inside.filter(({ cue }) => !cue),
    [...cued, ...runOns],
  );
  return [...cued, ...runOns, ...quoted].sort((a, b) => placeOf(a) - placeOf(b));
}

interface CueSpan extends Span {
  readonly attribution: Attribution;
}

function indexCues(attributions: readonly Attribution[]): readonly CueSpan[] {
  return attributions
    .flatMap((attribution) => (attribution.cue ? [{ ...attribution.cue, attribution }] : []))
    .sort((a, b) => a.start - b.start);
}

/**
 * What the reader found, as certain as rules that say the same make it, and what rules find at words that the reader thinks a possible cue, or
 * where a count is put at a number, which its training data has not.
 */
function findWithReader(markup: Markup, syntax: Syntax, ruled: readonly Attribution[]): readonly Attribution[] {
  const read = findReadAttributions(markup);
  const [ruledCues, readCues] = [indexCues(ruled), indexCues(read)];
  const suspected = syntax.attributions.map(({ anchor }) => syntax.span(anchor));
  const judged = read.flatMap((each) => {
    const rule = each.cue && findMeeting(ruledCues, each.cue);
    const agreement: Agreement = rule ? (sharesMost(each, rule.attribution) ? "agree" : "differ") : "alone";
    const score = each.certainty ?? 0;
    if (agreement !== "agree" && isAdrift(markup, syntax, each)) return [];
    return agreement === "alone" && score < LEAST_ALONE
      ? []
      : [{ ...each, certainty: getReadCertainty(agreement, score) }];
  });
  const added = ruled
    .filter(
      ({ cue, pattern }) =>
        cue && (findMeeting(suspected, cue) || pattern === "figure-of") && !findMeeting(readCues, cue),
    )
    .map((each) => ({ ...each, certainty: getReadCertainty("rule", 0) }));
  return [...judged, ...added];
}

function sharesMost(a: Attribution, b: Attribution): boolean {
  const size = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);
  const shared = a.content.reduce(
    (sum, left) =>
      sum +
      b.content.reduce(
        (part, right) => part + Math.max(0, Math.min(left.end, right.end) - Math.max(left.start, right.start)),
        0,
      ),
    0,
  );
  return shared >= SAME * (size(a.content) + size(b.content) - shared);
}

/** Those whose content no content of the others meets. */
function withoutShared(some: readonly Attribution[], others: readonly Attribution[]): readonly Attribution[] {
  const spans = others.flatMap(({ content }) => content).sort((a, b) => a.start - b.start);
  return some.filter(({ content }) => !content.some((span) => findMeeting(spans, span)));
}

function findInSentence(markup: Markup, sentence: Sentence): readonly Attribution[] {
  const found: Attribution[] = [];
  let lastSource: TokenRange | null = null;
  for (let at = sentence.firstToken; at < sentence.endToken; at++) {
    const field: Field = toField(markup, at, { sentence, lastSource });
    const feeling = findAdjectiveAttribution(markup, at, field);
    const verb = feeling ? null : findVerbAttribution(markup, at, field);
    if (verb && markup.quotationOf[at] === -1) lastSource = verb.sourceTokens;
    const hit = feeling ?? verb ?? findPhraseAttribution(markup, at, field) ?? findNounAttribution(markup, at, field);
    if (hit) found.push(hit);
  }
  return found;
}

/** What a cue at this token may draw on: its sentence, or the quotation inside it. */
function toField(
  markup: Markup,
  at: number,
  { sentence, lastSource }: { readonly sentence: Sentence; readonly lastSource: TokenRange | null },
): Field {
  const quotation = markup.quotations[markup.quotationOf[at] ?? -1];
  return {
    floor: Math.max(quotation ? quotation.open + 1 : 0, sentence.firstToken, at - WINDOW),
    limit: Math.min(quotation ? quotation.close : at + WINDOW, sentence.endToken, at + WINDOW),
    lastSource: quotation ? null : lastSource,
  };
}

function placeOf({ cue, content }: Attribution): number {
  return cue?.start ?? content[0]?.start ?? 0;
}
