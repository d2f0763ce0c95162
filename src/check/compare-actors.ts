import { isStopWord, wordKey } from "../language/terms.ts";
import type { Span } from "../model/span.ts";
import { type Comparison, type Mismatch, mismatch } from "./mismatch.ts";
import { Passage } from "./passage.ts";

/** Share of the claim's terms, or of a shorter passage's own, that they must have in common for their deeds to be one. */
const SAME_MATTER = 0.5;

/** An action with those who do it: the verb's subject in the active voice, by the tree, where a name stands in it. */
interface Deed {
  readonly key: string;
  readonly subject: Span;
  /** Keys of the subject's names and words: a party is known by any of them. */
  readonly keys: ReadonlySet<string>;
}

/** An action that the claim gives to one party and every passage that tells of it gives to others. Says nothing of texts without trees. */
export const compareActors: Comparison = (claim, evidence) => {
  const given = evidence
    .filter((passage) => overlap(claim, passage) >= SAME_MATTER)
    .flatMap((passage) => deedsOf(passage).map((deed) => ({ ...deed, passage })));
  return deedsOf(claim).flatMap((deed): readonly Mismatch[] => {
    const same = given.filter((other) => other.key === deed.key);
    const rival = same[0];
    if (!rival || same.some((other) => [...deed.keys].some((key) => other.keys.has(key)))) return [];
    return [
      mismatch({
        type: "role",
        severity: "conflict",
        claim: { passage: claim, span: deed.subject },
        evidence: { passage: rival.passage, span: rival.subject },
      }),
    ];
  });
};

/** Verbs of a passage whose active subject is, or holds, a name. */
function deedsOf(passage: Passage): readonly Deed[] {
  const { syntax } = passage.analysis;
  if (!syntax) return [];
  const tokens = Passage.tokens(passage);
  const deeds: Deed[] = [];
  for (let token = passage.sentence.firstToken; token < passage.sentence.endToken; token++) {
    const word = syntax.wordOf(token);
    if (syntax.deprel(word) !== "nsubj" || syntax.head(word) < 0) continue;
    const verb = syntax.head(word);
    if (syntax.upos(verb) !== "VERB") continue;
    const subject = spanOf(syntax.subtree(word).map((part) => syntax.span(part)));
    const inside = (span: Span) => subject.start <= span.start && span.end <= subject.end;
    const names = passage.names.filter((name) => inside(name) && !name.adjective);
    const { start } = syntax.span(verb);
    const norm = tokens.find((candidate) => candidate.start === start)?.norm;
    if (!norm || isStopWord(norm) || names.length === 0) continue;
    const words = tokens.filter((candidate) => inside(candidate) && candidate.isWord && !isStopWord(candidate.norm));
    const keys = new Set([...names.map((name) => name.key), ...words.map((candidate) => wordKey(candidate.norm))]);
    deeds.push({ key: wordKey(norm), subject, keys });
  }
  return deeds;
}

function overlap(claim: Passage, passage: Passage): number {
  const keys = new Set(passage.terms.map((term) => term.key));
  return claim.terms.filter((term) => keys.has(term.key)).length / Math.max(1, Math.min(claim.terms.length, keys.size));
}

function spanOf(spans: readonly Span[]): Span {
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
}
