import { type Term, wordKey } from "../language/terms.ts";
import type { Reading } from "../model/reading.ts";
import type { Vocabulary } from "./mismatch.ts";
import { CheckedText, Passage, passagesOf } from "./passage.ts";

/** What a term of each kind weighs beside a plain word of the same rarity: names and numbers are what readers hold a text to. */
const KIND_WEIGHT = { word: 1, name: 1.2, number: 1.4, time: 0.8 } as const;
/** A term that more sentences have tells only of documents that rarer terms have led to. */
const MOST_POSTINGS = 2_000;

/** Sentences of documents, found by their terms. */
export interface EvidenceIndex {
  readonly passages: readonly Passage[];
  readonly postings: ReadonlyMap<string, readonly number[]>;
  /** The keys of all words and names of each document, in the order given. */
  readonly vocabularies: ReadonlyMap<string, ReadonlySet<string>>;
}

export function indexDocuments(texts: readonly CheckedText[]): EvidenceIndex {
  return indexPassages(texts.flatMap(passagesOf));
}

/** The same for sentences, those of a document together and in their order. */
export function indexPassages(passages: readonly Passage[]): EvidenceIndex {
  const postings = new Map<string, number[]>();
  passages.forEach((passage, position) => {
    for (const key of new Set(passage.terms.map((term) => term.key))) {
      const list = postings.get(key);
      if (list) list.push(position);
      else postings.set(key, [position]);
    }
  });
  return { passages, postings, vocabularies: vocabulariesOf(passages) };
}

/** The same for reports as read. */
export function indexReadings(readings: readonly Reading[]): EvidenceIndex {
  return indexDocuments(readings.map(CheckedText.of));
}

function vocabulariesOf(passages: readonly Passage[]): EvidenceIndex["vocabularies"] {
  const vocabularies = new Map<string, Set<string>>();
  for (const passage of passages) {
    const keys = vocabularies.get(passage.document) ?? new Set();
    vocabularies.set(passage.document, keys);
    for (const { key } of passage.names) keys.add(key);
    for (const token of Passage.tokens(passage)) if (token.isWord) keys.add(wordKey(token.norm));
  }
  return vocabularies;
}

/** How much a term tells: the logarithm of its rarity among the indexed sentences, weighted by kind. A term that no document has weighs most. */
export function termWeight(index: EvidenceIndex, term: Term): number {
  const frequency = index.postings.get(term.key)?.length ?? 0;
  return KIND_WEIGHT[term.kind] * Math.log(1 + (index.passages.length + 10) / (frequency + 1));
}

/** What of one document bears on a claim. */
export interface Evidence {
  readonly document: string;
  /** The anchor, which bears on it most, first; then passages that add to it. */
  readonly passages: readonly [Passage, ...Passage[]];
  /** These and, up to the limit, the sentences that bear on it next, in the order of the text: what a judge reads. */
  readonly excerpt: readonly Passage[];
  /** Of the documents that the passages are from. */
  readonly vocabulary: Vocabulary;
  /** 0..1: share of the claim's weight that the passages have. */
  readonly coverage: number;
  /** The same for the anchor alone. */
  readonly anchorCoverage: number;
}

export interface EvidenceOptions {
  /** Sentences taken from a document at most. */
  readonly passages: number;
  /** Documents given at most, those that have most of the claim. */
  readonly documents: number;
}

const MOST_CANDIDATES = 24;
const LEAST_GAIN = 0.06;
/** What a term that is covered is still worth where an excerpt is filled up. */
const SPARE = 0.15;
/** Sums of the same weights in another order differ by less than this. */
const ROUNDING = 1e-9;

/**
 * The evidence of the documents that have most of a claim, best first. Costs the postings of the claim's terms, not the archive: a document's
 * sentences are weighed only while all its terms together could still put it among the best.
 */
export function findEvidence(index: EvidenceIndex, claim: Passage, options: EvidenceOptions): readonly Evidence[] {
  const weights = claimWeights(index, claim);
  const total = sumOf(weights);
  const closeness = closenessTo(index, claim);
  const best: Found[] = [];
  for (const hits of hitsByDocument(index, weights)) {
    const least = best[options.documents - 1];
    if (least && hits.reach / total < least.evidence.coverage - ROUNDING) break;
    const vocabulary = index.vocabularies.get(hits.document) ?? new Set();
    const candidates = candidatesOf(hits, closeness).map((position) => index.passages[position] as Passage);
    const evidence = gather({ candidates, weights, limit: options.passages, vocabulary });
    if (!evidence) continue;
    best.push({ evidence, order: hits.order });
    best.sort(byCoverage);
    best.splice(options.documents);
  }
  return best.map(({ evidence }) => evidence);
}

interface Found {
  readonly evidence: Evidence;
  readonly order: number;
}

function byCoverage(a: Found, b: Found): number {
  return (
    b.evidence.coverage - a.evidence.coverage ||
    b.evidence.anchorCoverage - a.evidence.anchorCoverage ||
    a.order - b.order
  );
}

/** The sentences of one document that share terms with a claim. */
interface Hits {
  readonly document: string;
  /** Weight of the terms that a sentence shares with the claim, by its position in the index. */
  readonly scores: Map<number, number>;
  /** Weight of the claim's terms that stand anywhere in the document: no choice of sentences covers more. */
  reach: number;
  /** Position of one of its sentences: documents that have as much of a claim keep the order in which they were given. */
  readonly order: number;
}

/** Documents that share terms with a claim, those that can cover most of it first. */
function hitsByDocument(index: EvidenceIndex, weights: ReadonlyMap<string, number>): readonly Hits[] {
  const found = new Map<string, Hits>();
  const frequency = (key: string) => index.postings.get(key)?.length ?? 0;
  for (const [key, weight] of [...weights].sort(([a], [b]) => frequency(a) - frequency(b))) {
    const isCommon = frequency(key) > MOST_POSTINGS && found.size > 0;
    let last: Hits | null = null;
    for (const position of index.postings.get(key) ?? []) {
      const { document } = index.passages[position] as Passage;
      const hits: Hits | undefined = last?.document === document ? last : found.get(document);
      if (!hits && isCommon) continue;
      const own: Hits = hits ?? { document, scores: new Map(), reach: 0, order: position };
      if (!hits) found.set(document, own);
      if (own !== last) own.reach += weight;
      own.scores.set(position, (own.scores.get(position) ?? 0) + weight);
      last = own;
    }
  }
  return [...found.values()].sort((a, b) => b.reach - a.reach || a.order - b.order);
}

/** Positions of the sentences that a document's evidence is gathered from, those that share most with the claim first. */
function candidatesOf({ scores }: Hits, closeness: (position: number) => number): readonly number[] {
  return [...scores]
    .sort(([a, scoreA], [b, scoreB]) => scoreB - scoreA || closeness(b) - closeness(a) || a - b)
    .slice(0, MOST_CANDIDATES)
    .map(([position]) => position);
}

function sumOf(weights: ReadonlyMap<string, number>): number {
  return [...weights.values()].reduce((sum, weight) => sum + weight, 0);
}

/** Share of all words, function words too, that a passage and the claim have in common: of sentences with the same terms, the one that says it the same way. */
function closenessTo(index: EvidenceIndex, claim: Passage): (position: number) => number {
  const own = wordsOf(claim);
  const known = new Map<number, number>();
  return (position) => {
    const seen = known.get(position);
    if (seen !== undefined) return seen;
    const other = wordsOf(index.passages[position] as Passage);
    const shared = [...own].filter((word) => other.has(word)).length;
    const value = shared / (own.size + other.size - shared || 1);
    known.set(position, value);
    return value;
  };
}

function wordsOf(passage: Passage): ReadonlySet<string> {
  return new Set(Passage.tokens(passage).map((token) => token.norm));
}

/** The passages of several documents as one piece of evidence: a sentence may join what two reports say. It keeps the first document's name. */
export function poolEvidence(
  index: EvidenceIndex,
  claim: Passage,
  evidence: readonly [Evidence, ...Evidence[]],
  limit: number,
): Evidence {
  const passages = [...new Set(evidence.flatMap((one) => one.passages))];
  // What no one document has must stand in the passages themselves: names from all over the archive would prove nothing.
  const vocabulary = new Set(
    passages.flatMap((passage) => passage.terms.flatMap(({ key }) => [key, key.replace(/^\w+:/, "")])),
  );
  return gather({ candidates: passages, weights: claimWeights(index, claim), limit, vocabulary }) ?? evidence[0];
}

/** Each distinct key of a claim with its weight. */
export function claimWeights(index: EvidenceIndex, claim: Passage): ReadonlyMap<string, number> {
  return new Map(claim.terms.map((term) => [term.key, termWeight(index, term)]));
}

interface Gathering {
  readonly candidates: readonly Passage[];
  readonly weights: ReadonlyMap<string, number>;
  readonly limit: number;
  readonly vocabulary: Vocabulary;
}

/** Greedy cover: the passage that has most of what is still missing, until nothing adds enough. */
function gather(gathering: Gathering): Evidence | null {
  const { weights, limit, vocabulary } = gathering;
  const total = sumOf(weights);
  if (total === 0) return null;
  const missing = new Map(weights);
  const chosen: Passage[] = [];
  let covered = 0;
  let anchorCoverage = 0;
  while (chosen.length < limit) {
    const best = findBest(gathering, chosen, missing);
    if (!best || (chosen.length > 0 && best.gain / total < LEAST_GAIN)) break;
    covered += gainOf(best.passage, missing);
    for (const term of best.passage.terms) missing.delete(term.key);
    chosen.push(best.passage);
    if (chosen.length === 1) anchorCoverage = covered / total;
  }
  const [anchor, ...rest] = chosen;
  if (!anchor) return null;
  const excerpt = fillUp(gathering, chosen, missing);
  const passages: Evidence["passages"] = [anchor, ...rest];
  return { document: anchor.document, passages, excerpt, vocabulary, coverage: covered / total, anchorCoverage };
}

/** The candidate that adds most, those near the anchor before others; null where none adds anything. */
function findBest(
  { candidates }: Gathering,
  chosen: readonly Passage[],
  worth: ReadonlyMap<string, number>,
): { readonly passage: Passage; readonly gain: number } | null {
  let best: Passage | null = null;
  let bestGain = 0;
  for (const candidate of candidates) {
    if (chosen.includes(candidate)) continue;
    const gain = gainOf(candidate, worth) * nearness(candidate, chosen[0]);
    if (gain > bestGain + ROUNDING) [best, bestGain] = [candidate, gain];
  }
  return best && { passage: best, gain: bestGain };
}

/** Goes on past the cover: what is covered twice may still decide. Documents in the order in which they were given, sentences as in the text. */
function fillUp(
  gathering: Gathering,
  cover: readonly Passage[],
  missing: ReadonlyMap<string, number>,
): readonly Passage[] {
  const worth = new Map([...gathering.weights].map(([key, weight]) => [key, missing.get(key) ?? SPARE * weight]));
  const chosen = [...cover];
  while (chosen.length < gathering.limit) {
    const best = findBest(gathering, chosen, worth);
    if (!best) break;
    chosen.push(best.passage);
    for (const { key } of best.passage.terms) {
      const weight = gathering.weights.get(key);
      if (weight !== undefined) worth.set(key, SPARE * weight);
    }
  }
  const documents = [...new Set(gathering.candidates.map(({ document }) => document))];
  return chosen.sort((a, b) => documents.indexOf(a.document) - documents.indexOf(b.document) || a.index - b.index);
}

function gainOf(passage: Passage, missing: ReadonlyMap<string, number>): number {
  let gain = 0;
  const seen = new Set<string>();
  for (const { key } of passage.terms) {
    if (seen.has(key)) continue;
    seen.add(key);
    gain += missing.get(key) ?? 0;
  }
  return gain;
}

/** Sentences near the anchor are likelier to speak of the same matter than far ones. */
function nearness(candidate: Passage, anchor: Passage | undefined): number {
  if (!anchor) return 1;
  const distance = Math.abs(candidate.index - anchor.index);
  return distance <= 1 ? 1.25 : distance <= 3 ? 1.1 : 1;
}
