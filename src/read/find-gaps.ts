import type { Block, Gap } from "../model/report.ts";
import { Span } from "../model/span.ts";
import { GAP_PATTERNS, type GapPattern } from "./gap-patterns.ts";
import { toSingleSpaces } from "./single-spaces.ts";

/** Text kept on either side of a gap, in UTF-16 units. */
const CONTEXT = 24;
/** A pattern that is met more often than once in so many characters, and more than a few times, is the text's habit. */
const HABIT_LENGTH = 120;
const HABIT_COUNT = 4;
const HABIT_SIGNS = 3;
/** A block in which one pattern is met more often than this is not damaged prose but something else. */
const MAX_MATCHES = 200;

interface Found {
  readonly offset: number;
  readonly pattern: GapPattern;
}

/**
 * Places in a body where words are missing, in order, one for each place: the surest pattern's. Labels and boilerplate
 * are not looked at; patterns of grammar are tried on texts of their language alone (`language`: its BCP 47 tag).
 */
export function findGaps(body: string, blocks: readonly Block[], language: string | null): readonly Gap[] {
  const speech = language?.split("-")[0] ?? null;
  const patterns = GAP_PATTERNS.filter(
    ({ language: wanted, habit }) =>
      (wanted === null || wanted === speech) && (habit === null || !hasMatches(body, habit, HABIT_SIGNS)),
  );
  const found: Found[] = [];
  blocks.forEach((block, i) => {
    if (block.kind === "label" || block.kind === "boilerplate") return;
    for (const one of findInBlock(body, block, patterns, followsSentence(body, blocks[i - 1]))) found.push(one);
  });
  return dropHabits(found, body.length).map(({ offset, pattern }) => toGap(body, offset, pattern));
}

function hasMatches(text: string, regExp: RegExp, count: number): boolean {
  let seen = 0;
  for (const _ of text.matchAll(regExp)) if (++seen >= count) return true;
  return false;
}

function followsSentence(body: string, before: Block | undefined): boolean {
  return before === undefined || /[.!?”"]$/.test(Span.slice(body, before));
}

function findInBlock(
  body: string,
  block: Block,
  patterns: readonly GapPattern[],
  afterSentence: boolean,
): readonly Found[] {
  const raw = Span.slice(body, block);
  const single = toSingleSpaces(raw);
  const byPlace = new Map<number, Found>();
  for (const pattern of patterns) {
    if (pattern.onlyIn !== null && pattern.onlyIn !== block.kind) continue;
    if (pattern.afterSentence && !afterSentence) continue;
    for (const { at, noun } of matchGaps(pattern, pattern.onRawSpaces ? raw : single.text)) {
      const offset = pattern.onRawSpaces ? at : single.toRaw(at);
      if (pattern.firstMention && isNamedBefore(body, block.start + offset, noun)) continue;
      // Two patterns may see one gap from both sides of a space.
      const place = trimmedEnd(raw, offset);
      const known = byPlace.get(place);
      if (!known || known.pattern.score < pattern.score) byPlace.set(place, { offset: block.start + offset, pattern });
    }
  }
  return [...byPlace.values()].sort((a, b) => a.offset - b.offset);
}

function trimmedEnd(text: string, end: number): number {
  let at = end;
  while (at > 0 && /\s/.test(text.charAt(at - 1))) at--;
  return at;
}

interface Match {
  readonly at: number;
  readonly noun: string;
}

function matchGaps(pattern: GapPattern, text: string): readonly Match[] {
  const matches: Match[] = [];
  for (const { indices, groups } of text.matchAll(pattern.regExp)) {
    const at = indices?.groups?.gap?.[0] ?? indices?.groups?.gap2?.[0];
    if (at !== undefined) matches.push({ at, noun: groups?.noun ?? "" });
    if (matches.length > MAX_MATCHES) return [];
  }
  return matches;
}

function isNamedBefore(body: string, offset: number, noun: string): boolean {
  const first = new RegExp(`\\b${noun}\\b`, "iu").exec(body);
  return first !== null && first.index < offset;
}

function dropHabits(found: readonly Found[], length: number): readonly Found[] {
  const counts = new Map<string, number>();
  for (const { pattern } of found) counts.set(pattern.name, (counts.get(pattern.name) ?? 0) + 1);
  return found.filter(({ pattern }) => {
    const count = counts.get(pattern.name) ?? 0;
    return !pattern.unlessHabit || count <= HABIT_COUNT || count * HABIT_LENGTH < length;
  });
}

function toGap(body: string, offset: number, { name, what, certainty, score }: GapPattern): Gap {
  return {
    kind: "dropped-words",
    offset,
    before: body.slice(Math.max(0, offset - CONTEXT), offset),
    after: body.slice(offset, offset + CONTEXT),
    certainty,
    score,
    what,
    pattern: name,
    restoration: null,
  };
}
