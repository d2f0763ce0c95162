import { Markup } from "../markup.ts";
import { findPhraseBefore, isVerbal } from "../noun-phrase.ts";
import type { VerbGroup } from "./verb-group.ts";

const ALONE = new Set([
  "some",
  "several",
  "many",
  "few",
  "most",
  "all",
  "both",
  "others",
  "another",
  "these",
  "those",
  "this",
  "that",
]);
const PLURAL = /[^su]s$|^(?:people|police|men|women|children|media|staff)$/;

/** Is a word that could be a cue verb a noun or adjective where it stands ("the claims", "European states", "a report")? */
export function isNounHere(markup: Markup, group: VerbGroup, floor: number): boolean {
  if (group.first !== group.head) return false;
  const at = group.head - 1;
  const before = Markup.classAt(markup, at);
  const { forms } = group.reading;
  if (before === "determiner") return !standsAlone(markup, at) || !forms.has("past");
  if (before === "possessive" || before === "genitive") return true;
  if (forms.has("past")) return isAttributive(markup, group);
  if (before === "preposition" || before === "number" || before === "verb" || markup.inAdjective[at]) return true;
  if (forms.has("base") && (before === "noun" || before === "name")) return !hasPluralHead(markup, group.head, floor);
  const after = Markup.classAt(markup, group.head + 1);
  return after === "verb" || after === "modal" || Markup.norm(markup, group.head + 1) === "of";
}

/** "two named ships": a past form between number or preposition and noun. */
function isAttributive(markup: Markup, { head }: VerbGroup): boolean {
  const before = Markup.classAt(markup, head - 1);
  return before === "preposition" || (before === "number" && Markup.classAt(markup, head + 1) === "noun");
}

/** "Some called for", "several said": a determiner that is the whole subject. */
function standsAlone(markup: Markup, at: number): boolean {
  if (!ALONE.has(Markup.norm(markup, at))) return false;
  const before = Markup.classAt(markup, at - 1);
  return before !== "preposition" && before !== "noun" && before !== "name" && !isVerbal(markup, at - 1);
}

/** Is the subject before a base form plural, so that the form can be a present ("the authorities in Kyiv report")? */
function hasPluralHead(markup: Markup, head: number, floor: number): boolean {
  if (markup.inTime[head - 1]) return true;
  const phrase = findPhraseBefore(markup, head, { floor, depth: 1 });
  if (!phrase) return false;
  let last = phrase.first;
  for (let at = phrase.first; at < phrase.end; at++) {
    const kind = Markup.classAt(markup, at);
    if (kind === "conjunction") return true;
    if (kind === "preposition") break;
    last = at;
  }
  return PLURAL.test(Markup.norm(markup, last));
}
