import { lastWord } from "../../language/last-word.ts";
import { type Term, wordKey } from "../../language/terms.ts";
import type { Name, Quantity, Token } from "../../model/analysis.ts";
import { Span } from "../../model/span.ts";
import { Passage } from "../passage.ts";
import outcomes from "./lexicons/outcomes.json" with { type: "json" };

/** A number with the words it belongs to: what it counts, and what is said of it. */
export interface Count {
  readonly quantity: Quantity;
  readonly passage: Passage;
  readonly terms: readonly Term[];
  readonly keys: ReadonlySet<string>;
}

const OUTCOMES: readonly ReadonlySet<string>[] = outcomes.sets.map((set) => new Set(set.map(wordKey)));

export const Counts = {
  of: countsOf,
  /** One counts the killed, the other the wounded. */
  differInOutcome,
  /** One counts Russians, the other Ukrainians. */
  differInNation,
  /** Where a count says of which nation what it counts is. */
  nation: (count: Count): Span | null => nationsOf(count)[0] ?? null,
  /** Who says the number, by the last word of the speaker's name; null where the text says it itself. */
  speaker: speakerOf,
  /** Words that both counts have; their outcome counts double. */
  shared: sharedWeight,
  /** The number with what it counts, for showing. */
  span: wordsOf,
  withOutcome,
};

const MOST_TERMS = 6;
const MOST_BEFORE = 3;

/** A number's terms follow it, up to the next number, but for an outcome right before it ("killed 40 people and injured 12"); where none follows, those before it say what it is of ("profit rose 12%"). */
function countsOf(passage: Passage): readonly Count[] {
  const { quantities, sentence } = passage;
  const terms = passage.terms.filter((term) => term.kind !== "number");
  const leads = quantities.map((quantity) => leadOf(passage, terms, quantity));
  return quantities.map((quantity, position) => {
    const next = leads[position + 1]?.start ?? quantities[position + 1]?.start ?? sentence.end;
    const counted = ownCounted(quantities, position);
    const following = terms.filter(
      (term) =>
        (term.start >= quantity.end && term.end <= next) ||
        (counted && term.start >= counted.start && term.end <= counted.end),
    );
    const last = quantities[position - 1]?.end ?? sentence.start;
    const before = terms.filter((term) => term.start >= last && term.end <= quantity.start).slice(-MOST_BEFORE);
    const lead = leads[position];
    const own = (following.length > 0 ? following : before).slice(0, MOST_TERMS);
    const all = lead ? [lead, ...own] : own;
    return { quantity, passage, terms: all, keys: new Set(all.map((term) => term.key)) };
  });
}

/** What a number counts by its own words: not the noun of a number before ("19,500 children …; 1,200 came back"), which would make the two rivals. */
function ownCounted(quantities: readonly Quantity[], position: number): Span | null {
  const counted = quantities[position]?.counted ?? null;
  return quantities[position - 1]?.counted?.start === counted?.start ? null : counted;
}

/** What may stand between an outcome and its number: "killed all 40", "put the dead at 22". */
const BETWEEN: ReadonlySet<string> = new Set(["all", "at", "the", "to"]);

/** The outcome that stands right before a number: its verb or head. */
function leadOf(passage: Passage, terms: readonly Term[], quantity: Quantity): Term | undefined {
  const tokens = Passage.tokens(passage);
  const last = tokens.findLastIndex((token) => token.end <= quantity.start);
  const before = tokens[BETWEEN.has(tokens[last]?.norm ?? "") ? last - 1 : last];
  return before && terms.find((term) => term.start === before.start && isOutcome(term));
}

function differInOutcome(a: Count, b: Count): boolean {
  return OUTCOMES.some((set) => {
    const [inA, inB] = [a, b].map(({ keys }) => [...keys].filter((key) => set.has(key)));
    return !!inA?.length && !!inB?.length && !inA.some((key) => inB.includes(key));
  });
}

function differInNation(a: Count, b: Count): boolean {
  const [inA, inB] = [a, b].map((count) => nationsOf(count).map(({ key }) => key));
  return !!inA?.length && !!inB?.length && !inA.some((key) => inB.includes(key));
}

/** Words that point at what is counted: "those of Ukraine". */
const POINTERS: ReadonlySet<string> = new Set([
  "those",
  "that",
  "ones",
  "losses",
  "casualties",
  "citizens",
  "nationals",
]);

/**
 * The nations whose people or things are counted: adjectives before a common noun ("Russian losses", not "Russian Defence Ministry") and "those of
 * Ukraine", in the words that are counted; where the sentence has none with the number ("puts Russian losses at 100"), in those before it.
 */
function nationsOf({ passage, quantity }: Count): readonly Name[] {
  const { quantities, sentence, names } = passage;
  const last = quantities.findLast(({ end }) => end <= quantity.start)?.end ?? sentence.start;
  const counted = quantity.counted && quantity.counted.start >= sentence.start ? quantity.counted : null;
  const { start, end } = counted ?? { start: last, end: quantity.start };
  const tokens = Passage.tokens(passage);
  return names.filter((name) => {
    if (name.start < start || name.end > end || !name.key.startsWith("country:") || name.office) return false;
    return name.adjective ? isBeforeNoun(passage, tokens, name) : isAfterPointer(tokens, name);
  });
}

function isBeforeNoun({ analysis }: Passage, tokens: readonly Token[], name: Name): boolean {
  const next = tokens.find((token) => token.start >= name.end);
  return !!next?.isWord && !/^\p{Lu}\p{Ll}/u.test(analysis.text.slice(next.start, next.end));
}

function isAfterPointer(tokens: readonly Token[], name: Name): boolean {
  const before = tokens.filter((token) => token.end <= name.start).slice(-2);
  return before[1]?.norm === "of" && POINTERS.has(before[0]?.norm ?? "");
}

function speakerOf({ passage, quantity }: Count): string | null {
  const statement = passage.statements.find(({ content }) => content.some((part) => Span.contains(part, quantity)));
  return statement?.speaker ? wordKey(lastWord(statement.speaker.name).toLowerCase()) : null;
}

function sharedWeight(a: Count, b: Count): number {
  const keys = [...a.keys].filter((key) => b.keys.has(key));
  return keys.length + keys.filter((key) => OUTCOMES.some((set) => set.has(key))).length;
}

function wordsOf({ quantity }: Count): Span {
  return { start: quantity.start, end: Math.max(quantity.end, quantity.counted?.end ?? 0) };
}

/** A count whose words to show reach to its outcome: "31 people injured". */
function withOutcome(count: Count): Count {
  const span = Span.hull([wordsOf(count), ...count.terms.filter(isOutcome)]);
  return { ...count, quantity: { ...count.quantity, ...span } };
}

function isOutcome(term: Term): boolean {
  return OUTCOMES.some((set) => set.has(term.key));
}
