import type { DomElement } from "./dom.ts";
import type { PageBlock } from "./page-blocks.ts";
import { findTextRule, holdsAt, type Place, PRUNE_RULES, type PruneRule } from "./prune-rules.ts";

/** What is known of the page apart from its blocks, for telling its headline and byline from its text. */
export interface PageNames {
  readonly title: string | null;
  readonly byline: string | null;
  readonly description: string | null;
}

/** A block that was left out, with the name of the rule that says so. */
export interface RemovedBlock {
  readonly block: PageBlock;
  readonly rule: string;
}

export interface Pruned {
  readonly kept: readonly PageBlock[];
  readonly removed: readonly RemovedBlock[];
}

/** A block this long is text, not furniture: what stands before the first or after the last is looked at more closely. */
const LONG = 120;
/** The same for articles that are all short blocks, as lists of points are. */
const SHORT = 60;
/** A class name says nothing of an element that holds more of the article than this. */
const MAX_SHARE = 0.3;
/** Pruning that leaves less than this share of the text has gone wrong and is undone. */
const MIN_LEFT = 0.5;

const ELEMENT_RULES = PRUNE_RULES.filter(({ look }) => look !== "text");

/** Leaves out of a page's main blocks what is no part of the article. Every block left out keeps the name of its rule. */
export function pruneBlocks(blocks: readonly PageBlock[], names: PageNames): Pruned {
  const { first, last } = findEdges(blocks);
  const elementRules = findElementRules(blocks);
  const rules = blocks.map((block, i) => {
    const place = first < 0 ? "middle" : i < first ? "start" : i > last ? "end" : "middle";
    return findRule({ block, place, elementRules, names });
  });
  dropEmptyHeadings(blocks, rules);
  const kept = blocks.filter((_, i) => rules[i] === null);
  if (lengthOf(kept) < MIN_LEFT * lengthOf(blocks)) return { kept: blocks, removed: [] };
  const removed = blocks.flatMap((block, i) => (rules[i] ? [{ block, rule: rules[i] }] : []));
  return { kept, removed };
}

/** The first and the last block that is text for certain: a long one, or where an article has none, a shorter one. */
function findEdges(blocks: readonly PageBlock[]): { readonly first: number; readonly last: number } {
  const isText = (block: PageBlock, least: number, place: Place): boolean =>
    block.kind !== "heading" &&
    block.text.length >= least &&
    block.linkLength < 0.6 * block.text.length &&
    findTextRule(block.text, place) === null;
  const find = (least: number) => ({
    first: blocks.findIndex((block) => isText(block, least, "start")),
    last: blocks.findLastIndex((block) => isText(block, least, "end")),
  });
  const edges = find(LONG);
  return edges.first < 0 ? find(SHORT) : edges;
}

function lengthOf(blocks: readonly PageBlock[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}

function shareByElement(blocks: readonly PageBlock[]): ReadonlyMap<DomElement, number> {
  const total = lengthOf(blocks);
  const shares = new Map<DomElement, number>();
  for (const { around, text } of blocks)
    for (const element of around) shares.set(element, (shares.get(element) ?? 0) + text.length / total);
  return shares;
}

interface Candidate {
  readonly block: PageBlock;
  readonly place: Place;
  readonly elementRules: ReadonlyMap<DomElement, readonly PruneRule[]>;
  readonly names: PageNames;
}

function findRule(candidate: Candidate): string | null {
  const { block, place, names, elementRules } = candidate;
  const linkShare = block.linkLength / block.text.length;
  if (linkShare >= 0.8 && block.text.length <= 200) return "link-alone";
  for (const element of block.around) {
    const rule = elementRules.get(element)?.find((one) => holdsAt(one, place, linkShare));
    if (rule) return rule.name;
  }
  const rule = findTextRule(block.text, place, linkShare);
  if (rule) return rule;
  return place === "start" ? findStartRule(block, names) : null;
}

/** The rules that an element's name or classes match, for every element that holds little enough of the text. */
function findElementRules(blocks: readonly PageBlock[]): ReadonlyMap<DomElement, readonly PruneRule[]> {
  const shares = shareByElement(blocks);
  const found = new Map<DomElement, readonly PruneRule[]>();
  for (const { around, hints } of blocks)
    around.forEach((element, i) => {
      if (found.has(element) || (shares.get(element) ?? 0) > MAX_SHARE) return;
      const rules = ELEMENT_RULES.filter(({ look, pattern }) =>
        pattern.test(look === "tag" ? element.tagName.toUpperCase() : (hints[i] ?? "")),
      );
      found.set(element, rules);
    });
  return found;
}

/** Before an article's first long block stand its headline, standfirst and byline, known from the page's metadata or by their form. */
function findStartRule({ kind, text }: PageBlock, names: PageNames): string | null {
  if (names.title !== null && isSame(text, names.title)) return "headline";
  if (names.byline !== null && text.length < names.byline.length + 20 && text.includes(names.byline)) return "byline";
  if (names.description !== null && isSame(text, names.description)) return "standfirst";
  if (kind === "heading") return "heading-before-text";
  return /[.!?…:;,”"’')]$/.test(text) || text.length >= 80 ? null : "line-before-text";
}

function isSame(a: string, b: string): boolean {
  const fold = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
  return fold(a) === fold(b);
}

/** A heading whose block was left out heads nothing; nor does one at the very end. */
function dropEmptyHeadings(blocks: readonly PageBlock[], rules: (string | null)[]): void {
  let nextKept = blocks.length;
  for (let i = blocks.length - 1; i >= 0; i--) {
    if (rules[i] !== null) continue;
    const headsNothing = nextKept === blocks.length || (nextKept > i + 1 && leadsAway(blocks[nextKept], rules[i + 1]));
    if (blocks[i]?.kind === "heading" && headsNothing) rules[i] = "heading-of-nothing";
    else nextKept = i;
  }
}

function leadsAway(next: PageBlock | undefined, ruleAfter: string | null | undefined): boolean {
  return ruleAfter === "link-alone" || next?.kind === "heading";
}
