// What surrounds a number in its clause and in the figures before it: the day it holds for, what it was counted within, who gives it, and
// whether it is a sum so far or comes on top. Needs trees, apart from what a figure takes over from the one before.
import type { Time } from "../model/analysis.ts";
import type { Figure } from "../model/claim.ts";
import type { Sanction } from "../model/claim-kinds.ts";
import { Span } from "../model/span.ts";
import type { FoundFigure } from "./figures.ts";
import { findSubjects } from "./frames/arguments.ts";
import { phraseSpan } from "./frames/phrases.ts";
import type { Telling } from "./frames/telling.ts";
import { DEEPEST, type Tree } from "./frames/tree.ts";
import data from "./lexicons/figure-context.json" with { type: "json" };
import { stripArticle } from "./speaker-nouns.ts";
import { readWordLists } from "./word-lists.ts";

const list = readWordLists(data);
const has = (name: string, word: string): boolean => list(name).has(word);
/** Sentences within which "of them" and "more" take over what the figure before has. */
const MEMORY = 2;
/** How far "of them" may stand from its number, in UTF-16 units. */
const REACH = 40;
const OF_THEM = /^[^.;:!?]{0,30}\bof (?:them|whom|these|those)\b/i;
const MODIFIERS = new Set(["advmod", "amod", "nmod", "det", "obl"]);
const PHRASES = new Set(["nmod", "obl"]);

/** What figures are completed with. */
export interface FigureSurroundings {
  readonly text: string;
  /** Null where no reader read the text: then figures take over from those before them, no more. */
  readonly telling: Telling | null;
  readonly sanctions: readonly Omit<Sanction, "id">[];
  /** ISO 8601 date of publishing. */
  readonly published: string | null;
}

/** The figures with what their clauses and the figures before them tell, in the same order; fields that are filled stay as they are. */
export function completeFigures(
  figures: readonly FoundFigure[],
  surroundings: FigureSurroundings,
): readonly FoundFigure[] {
  const { telling, text } = surroundings;
  const completed: FoundFigure[] = [];
  for (const figure of figures) {
    const own = telling ? completeByTree(telling, figure, surroundings) : figure;
    const before = completed.at(-1);
    completed.push(before && continues(text, before, own) ? takeOver(before, own) : own);
  }
  return completed;
}

/** Does a figure count some of what the one before counts, or more of it? */
function continues(text: string, before: FoundFigure, figure: FoundFigure): boolean {
  const between = text.slice(before.end, figure.start);
  if ((between.match(/[.!?]["”]?\s/g)?.length ?? 0) > MEMORY || between.includes("\n\n")) return false;
  return figure.reckoned === "addition" || OF_THEM.test(text.slice(figure.start, figure.end + REACH));
}

function takeOver(before: FoundFigure, figure: FoundFigure): FoundFigure {
  const isMore = figure.reckoned === "addition";
  return {
    ...figure,
    scope: figure.scope ?? before.scope,
    // What came on top came later.
    asOf: figure.asOf ?? (isMore ? null : before.asOf),
    attributedTo: figure.attributedTo ?? before.attributedTo,
  };
}

function completeByTree(telling: Telling, figure: FoundFigure, surroundings: FigureSurroundings): FoundFigure {
  const { tree } = telling;
  const word = headOf(tree, figure);
  if (word === null) return figure;
  const clause = clauseOf(tree, word, figure);
  const reckoned = findReckoning(tree, word, clause);
  return {
    ...figure,
    scope: named(telling, figure) ?? findWithin(tree, word) ?? findHome(tree, clause),
    asOf: figure.asOf ?? findDay(telling, { word, clause, figure }, surroundings.published),
    attributedTo: figure.attributedTo ?? findOwner(telling, word, clause) ?? findIssuer(figure, surroundings.sanctions),
    ...(reckoned ? { reckoned } : {}),
  };
}

/** The word of a figure that tells how it stands in its sentence. */
function headOf(tree: Tree, figure: Span): number | null {
  const words = tree.wordsIn(figure);
  const inside = new Set(words);
  return (
    words.find((word) => !inside.has(tree.head(word)) && tree.upos(word) !== "ADP" && tree.upos(word) !== "PUNCT") ??
    words[0] ??
    null
  );
}

/** The predicate that a number belongs to: above it, else the one whose words go on right after it ("3,000 more followed in May", where the reader parts them). */
function clauseOf(tree: Tree, word: number, figure: Span): number {
  let at = word;
  for (let steps = 0; steps < DEEPEST && tree.head(at) >= 0 && !tree.isPredicate(at); steps++) at = tree.head(at);
  if (tree.isPredicate(at)) return at;
  const next = nextPredicate(tree, tree.syntax.wordFrom(figure.end));
  return next !== null && tree.syntax.path(next).includes(at) ? next : at;
}

/** The verb that a word is, or is an auxiliary of; past "more" and "others". */
function nextPredicate(tree: Tree, word: number): number | null {
  const first = has("addition", tree.form(word)) ? word + 1 : word;
  if (tree.upos(first) === "VERB") return first;
  return tree.upos(first) === "AUX" && tree.upos(tree.head(first)) === "VERB" ? tree.head(first) : null;
}

/** "another", "more", "a total of", "now": a sum so far, or what came on top; null for neither. */
function findReckoning(tree: Tree, word: number, clause: number): Figure["reckoned"] | null {
  const own = [...tree.near(word), ...tree.dependents(clause, MODIFIERS), tree.head(word)].filter((each) => each >= 0);
  const near = own.filter(
    (each) => Math.abs(each - word) <= NEAR && tree.form(each - 1) !== "more" && tree.form(each + 1) !== "than",
  );
  if (near.some((each) => has("addition", tree.form(each)))) return "addition";
  return near.some((each) => has("total", tree.form(each))) ? "total" : null;
}

/** Words on either side of a number that may say how it was reckoned. */
const NEAR = 6;

/** Steps up from a number to what may say what it was counted within. */
const CLIMBED = 4;

/** "are under the union's sanctions", "over Norland": what the counted are part of. */
function findWithin(tree: Tree, word: number): string | null {
  for (let [at, steps] = [word, 0]; at >= 0 && steps < CLIMBED; at = tree.head(at), steps++) {
    for (const each of tree.coordinated(at))
      for (const child of tree.dependents(each, PHRASES)) {
        if (!has("within", tree.marker(child))) continue;
        const span = phraseSpan(tree, child);
        if (tree.namesIn(span).length > 0) return `${tree.marker(child)} ${span.text}`;
      }
    if (has("within", tree.marker(at)) && tree.namesIn(phraseSpan(tree, at)).length > 0)
      return `${tree.marker(at)} ${phraseSpan(tree, at).text}`;
  }
  return null;
}

/** The scope of a figure, "in the country" by the country's name. */
function named(telling: Telling, figure: FoundFigure): string | null {
  const description = DESCRIBED.exec(figure.scope ?? "");
  const sentence = telling.sentenceOf(telling.tree.syntax.wordFrom(figure.start));
  if (!figure.scope || !description?.groups || !sentence) return figure.scope;
  const { text } = telling.tree.analysis;
  const start = text.indexOf(figure.scope, sentence.start);
  if (start < 0 || start >= sentence.end) return figure.scope;
  const { preposition = "", place = "" } = description.groups;
  const span = Span.cut(text, start + preposition.length + 1, start + figure.scope.length);
  const { name, key, type } = telling.party({ word: telling.tree.syntax.wordFrom(span.end) - 1, span });
  const isMeant = type === "place" && key.startsWith("country:") === (place === "country");
  return isMeant && CAPITAL.test(name) ? `${preposition} ${name}` : figure.scope;
}

const CAPITAL = /^\p{Lu}/u;
const DESCRIBED =
  /^(?<preposition>\p{L}+) the (?<place>country|city|town|region|province|state|capital|village|island)$/u;

/** "Norland is home to 300 firms": the place that has them. */
function findHome(tree: Tree, clause: number): string | null {
  const [home] = has("hosting", tree.lemma(clause)) ? findSubjects(tree, clause) : [];
  return home !== undefined && tree.nameAt(home)?.type === "place" ? phraseSpan(tree, home).text : null;
}

interface Place {
  readonly word: number;
  readonly clause: number;
  readonly figure: FoundFigure;
}

/** The date of what was counted; the day of the report for what has been reckoned up to now. */
function findDay(telling: Telling, { word, clause, figure }: Place, published: string | null): string | null {
  const own = findTimeAfter(telling.tree, figure) ?? telling.timeOf(word) ?? telling.timeOf(clause);
  const isStart =
    own !== null && SINCE.test(telling.tree.analysis.text.slice(Math.max(0, own.start - REACH), own.start));
  if (own && !isStart) return own.value;
  const isOngoing = isStart || /^since\b/i.test(figure.scope ?? "");
  return published && isCurrent(telling.tree, clause, isOngoing) ? published.slice(0, 10) : null;
}

/** "since April": the day from which is counted, not the one up to which. */
const SINCE = /\bsince\s+(?:the\s+)?$/i;

const JOINED = /^\s*(?:more|others)?\s*(?:in|on|by|during)?\s*$/i;

/** "3,000 more in January": the date that follows a number directly. */
function findTimeAfter({ analysis: { text, times } }: Tree, figure: Span): Time | null {
  const time = times[Span.firstFrom(times, figure.end)];
  if (!time || time.value === null || /^[PT]/.test(time.value) || time.start - figure.end > REACH) return null;
  return JOINED.test(text.slice(figure.end, time.start)) ? time : null;
}

const TENSES = new Set(["aux"]);

/** "now", "has reached", and what has gone on since some day. */
function isCurrent(tree: Tree, clause: number, isOngoing: boolean): boolean {
  if (tree.dependents(clause, MODIFIERS).some((child) => has("current", tree.form(child)))) return true;
  const isPerfect = tree.dependents(clause, TENSES).some((child) => /^(?:have|has|'ve)$/.test(tree.form(child)));
  return isPerfect && (has("reaching", tree.lemma(clause)) || isOngoing);
}

const POSSESSOR = new Set(["nmod:poss"]);

/** "Kyiv’s count is 40": the owner of a count. */
function findOwner(telling: Telling, word: number, clause: number): string | null {
  const { tree } = telling;
  const counts = [...findSubjects(tree, clause), tree.head(word)].filter(
    (each) => each >= 0 && has("counting", tree.lemma(each)),
  );
  const [owner] = counts.flatMap((count) => tree.dependents(count, POSSESSOR));
  if (owner === undefined || tree.nameAt(owner) === null) return null;
  return stripArticle(telling.party({ word: owner, span: phraseSpan(tree, owner) }).name);
}

/** Whoever lists somebody gives the number of the listed. */
function findIssuer(figure: FoundFigure, sanctions: FigureSurroundings["sanctions"]): string | null {
  // In text order: only those beside the figure can speak of it.
  const end = Span.firstFrom(sanctions, figure.end + LISTING_REACH);
  const listing = sanctions
    .slice(Math.max(0, end - LISTINGS), end)
    .find(
      ({ counts, start, end }) =>
        Object.values(counts).includes(figure.value) &&
        Span.overlaps({ start: start - LISTING_REACH, end: end + LISTING_REACH }, figure),
    );
  return listing?.issuer ?? null;
}

/** Listings looked back on. */
const LISTINGS = 4;
/** How far a count may stand from the words that tell of the listing, in UTF-16 units. */
const LISTING_REACH = 400;
