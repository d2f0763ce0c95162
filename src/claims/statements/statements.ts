import type { Statement } from "../../model/claim.ts";
import { Span, type TextSpan } from "../../model/span.ts";
import patternData from "../lexicons/patterns.json" with { type: "json" };
import { Markup } from "../markup.ts";
import { findPolarity, findTokenRange } from "../meaning.ts";
import type { NameIndex } from "../name-index.ts";
import { listInside } from "../span-search.ts";
import { canSpeak, isOutlet } from "../speaker-nouns.ts";
import { isFirstPerson, type Resolved, resolveSpeaker } from "../speakers.ts";
import type { WordClass } from "../word-classes.ts";
import type { Attribution, PatternName } from "./attribution.ts";
import { findModality } from "./modality.ts";

const COUNTS = patternData.rows.map(([name, right, found]) => ({
  name: String(name),
  right: Number(right),
  found: Number(found),
}));
/** Share right over all patterns. */
const OVERALL = sum(COUNTS.map(({ right }) => right)) / sum(COUNTS.map(({ found }) => found));
/** Weight of the overall share beside a pattern's own, in records: few finds say little. */
const PRIOR = 4;
const CERTAINTY: ReadonlyMap<string, number> = new Map(
  COUNTS.map(({ name, right, found }) => [name, (right + PRIOR * OVERALL) / (found + PRIOR)]),
);
/** Farthest date from its cue, in UTF-16 units ("said at a news conference in Oslo on Thursday"). */
const DATE_REACH = 60;
/** Patterns whose source need be no speaker ("per the request"), or that the reader found. */
const NOT_BY_VERB: ReadonlySet<PatternName> = new Set(["read", "according-to", "figure-of", "run-on"]);
const PRONOUNS: ReadonlySet<WordClass> = new Set(["subject-pronoun", "other-pronoun", "determiner"]);
const OPENING = /^["“„«‘']/;
const CLOSING = /["”»’'][.,]?$/;

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** How often the pattern was right in the gold data, 0..1, drawn to the overall share where it was seen rarely. */
export function getCertainty(pattern: PatternName): number {
  return Math.round((CERTAINTY.get(pattern) ?? OVERALL) * 100) / 100;
}

/** Records of the attributions found in a text: names resolved, quotation, polarity, modality and agency filled in. */
export function buildStatements(
  markup: Markup,
  attributions: readonly Attribution[],
  index: NameIndex,
): readonly Omit<Statement, "id">[] {
  const resolved = resolveAll(index, attributions);
  const carriers = findCarriers(attributions, resolved);
  return attributions.flatMap((attribution, at) =>
    carriers.dropped.has(at) || isRuleOfMuteThing(markup, attribution, resolved[at] ?? null)
      ? []
      : [buildStatement(markup, attribution, { who: resolved[at] ?? null, via: carriers.via.get(at) ?? null })],
  );
}

/** Speakers in order of their cues, each seeing those before it; "I" and "we" last, since the words that tell who says them may follow. */
function resolveAll(index: NameIndex, attributions: readonly Attribution[]): readonly (Resolved | null)[] {
  const before: Resolved[] = [];
  const resolve = ({ source, content }: Attribution): Resolved | null => {
    const known = source && resolveSpeaker(source, { index, before });
    return known && { ...known, content };
  };
  const isLate = ({ source }: Attribution): boolean => source !== null && isFirstPerson(source, index);
  const resolved = attributions.map((each) => {
    const known = isLate(each) ? null : resolve(each);
    if (known) before.push(known);
    return known;
  });
  return attributions.map((each, at) => (isLate(each) ? resolve(each) : (resolved[at] ?? null)));
}

/** What the rules alone found where there is a reader, of a thing that says nothing ("a front that threatens to grow"): of PolNeAR dev one in seven was right. */
function isRuleOfMuteThing(markup: Markup, { pattern, source }: Attribution, who: Resolved | null): boolean {
  if (!markup.analysis.syntax || NOT_BY_VERB.has(pattern) || !source || !who) return false;
  const { first, end } = findTokenRange(markup, source);
  const isPronoun = end - first === 1 && PRONOUNS.has(Markup.classAt(markup, first));
  const { name, type } = who.speaker;
  return !isPronoun && type === "other" && !/\p{Lu}/u.test(name) && !canSpeak(name);
}

interface Carriers {
  readonly via: ReadonlyMap<number, string>;
  readonly dropped: ReadonlySet<number>;
}

/** "Putin said …, according to the Tass news agency": the agency carries Putin's words and makes no statement of its own. */
function findCarriers(attributions: readonly Attribution[], resolved: readonly (Resolved | null)[]): Carriers {
  const via = new Map<number, string>();
  const dropped = new Set<number>();
  attributions.forEach((outer, at) => {
    const speaker = resolved[at]?.speaker;
    if (!speaker || !isOutlet(speaker.name) || !isAside(outer)) return;
    for (let other = Math.max(0, at - 4); other < Math.min(attributions.length, at + 4); other++) {
      const inner = attributions[other];
      if (other === at || !inner?.cue || !resolved[other]) continue;
      if (
        !outer.content.some(
          (span) =>
            inner.cue && Span.contains(span, inner.cue) && span.end - inner.cue.end < 2 * lengthOf(inner.content),
        )
      )
        continue;
      via.set(other, speaker.name);
      dropped.add(at);
    }
  });
  return { via, dropped };
}

/** Is the cue an aside to its content ("…, Tass reported", "According to Tass, …")? */
function isAside({ pattern, cue, content }: Attribution): boolean {
  if (!cue) return false;
  return pattern === "according-to" || cue.start > (content[0]?.start ?? cue.start);
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, span) => sum + span.end - span.start, 0);
}

function buildStatement(
  markup: Markup,
  attribution: Attribution,
  { who, via }: { readonly who: Resolved | null; readonly via: string | null },
): Omit<Statement, "id"> {
  const { text } = markup.analysis;
  const content = attribution.content.map((span) => Span.cut(text, span.start, span.end));
  const ranges = content.map((span) => findTokenRange(markup, span));
  const negated = attribution.negated || findPolarity(markup, ranges) === "negative";
  const own = attribution.cue === null ? [] : [attribution.cue, ...(attribution.source ? [attribution.source] : [])];
  const all = [...own, ...content];
  return {
    kind: "statement",
    ...Span.hull(all),
    act: attribution.act,
    speaker: who?.speaker ?? null,
    cue: attribution.cue ? Span.cut(text, attribution.cue.start, attribution.cue.end) : null,
    content,
    quoted: findQuoted(content),
    via,
    polarity: negated ? "negative" : "affirmative",
    modality: attribution.possible ? "possible" : findModality(markup, ranges),
    time: findStatementTime(markup, attribution),
    certainty: attribution.certainty ?? getCertainty(attribution.pattern),
  };
}

/** Direct: every piece stands in quotation marks; partial: some words do. */
function findQuoted(content: readonly TextSpan[]): Statement["quoted"] {
  if (content.every(({ text }) => OPENING.test(text) && CLOSING.test(text) && isOneQuotation(text))) return "direct";
  return content.some(({ text }) => /["“”„«»]/.test(text)) ? "partial" : "indirect";
}

function isOneQuotation(text: string): boolean {
  return !/["”»]\s+[\p{L}].*["“„«]/su.test(text.slice(1, -1));
}

/** The date nearest the cue that stands outside the content. */
function findStatementTime(markup: Markup, { cue, source, content }: Attribution): Statement["time"] {
  if (!cue) return null;
  const { text, times } = markup.analysis;
  let best: Statement["time"] = null;
  let distance = DATE_REACH;
  for (const time of listInside(times, { start: cue.start - DATE_REACH, end: cue.end + 2 * DATE_REACH })) {
    if (time.value?.startsWith("P") || content.some((span) => Span.overlaps(span, time))) continue;
    if (source && Span.contains(source, time)) continue;
    const gap = time.start >= cue.end ? time.start - cue.end : cue.start - time.end;
    const between = time.start >= cue.end ? text.slice(cue.end, time.start) : text.slice(time.end, cue.start);
    if (gap < 0 || gap >= distance || /[.!?]["”]?\s|[;\n]/.test(between)) continue;
    best = { value: time.value, text: text.slice(time.start, time.end) };
    distance = gap;
  }
  return best;
}
