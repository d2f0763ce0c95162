import { findLemma } from "../language/lemmas.ts";
import { wordKey } from "../language/terms.ts";
import { Span } from "../model/span.ts";
import type { Syntax } from "../model/syntax.ts";
import hedges from "./lexicons/hedges.json" with { type: "json" };
import { type Comparison, mismatch } from "./mismatch.ts";
import type { Passage } from "./passage.ts";

const ADVERBS: ReadonlySet<string> = new Set(hedges.adverbs.split(" "));
const MODALS: ReadonlySet<string> = new Set(hedges.modals.split(" "));
const VERBS: ReadonlySet<string> = new Set(hedges.verbs.split(" "));
const SPEECH: ReadonlySet<string> = new Set(hedges.speech.split(" "));
const NOUNS: ReadonlySet<string> = new Set(hedges.nouns.split(" "));
const NEGATORS: ReadonlySet<string> = new Set(["not", "n't", "n’t", "never"]);

/**
 * What the claim states as a fact, and the passage nearest to it has as alleged, reported or possible alone: one predicate, plain here and hedged there. Silent
 * where the claim hedges or attributes anything. Of 20 claims of the support sets' training part in which it finds something, 19 are wrong.
 */
export const compareHedges: Comparison = (claim, [anchor]) => {
  if (!anchor || wordsOf(claim).some(isCareful)) return [];
  const seen = predicatesOf(anchor).map((word) => ({ key: keyOf(word), hedge: hedgeOf(word) }));
  for (const own of predicatesOf(claim)) {
    const same = seen.filter(({ key }) => key === keyOf(own));
    const hedge = same[0]?.hedge;
    if (!hedge || same.some((other) => other.hedge === null)) continue;
    return [
      mismatch({
        type: "modality",
        severity: "missing",
        claim: { passage: claim, span: own.syntax.span(own.at) },
        evidence: { passage: anchor, span: hedge },
      }),
    ];
  }
  return [];
};

/** A word in the tree of its text. */
interface Word {
  readonly syntax: Syntax;
  readonly text: string;
  readonly at: number;
}

function wordsOf({ analysis: { syntax, text }, sentence }: Passage): readonly Word[] {
  if (!syntax) return [];
  const first = syntax.wordFrom(sentence.start);
  return Array.from({ length: syntax.wordFrom(sentence.end) - first }, (_, n) => ({ syntax, text, at: first + n }));
}

function predicatesOf(passage: Passage): readonly Word[] {
  return wordsOf(passage).filter(({ syntax, at }) => syntax.upos(at) === "VERB");
}

function formOf({ syntax, text, at }: Word): string {
  return Span.slice(text, syntax.span(at)).toLowerCase();
}

function lemmaOf(word: Word): string {
  return findLemma(formOf(word), { upos: word.syntax.upos(word.at), xpos: word.syntax.xpos(word.at) });
}

function keyOf(word: Word): string {
  return wordKey(formOf(word));
}

function childrenOf({ syntax, text, at }: Word): readonly Word[] {
  return syntax.children(at).map((child) => ({ syntax, text, at: child }));
}

function relationOf({ syntax, at }: Word): string {
  return syntax.universalRelation(at);
}

/** Does a claim say by a word that what it says is another's, or not sure? */
function isCareful(word: Word): boolean {
  const form = formOf(word);
  if (ADVERBS.has(form) || MODALS.has(form) || form === "according" || form === "would" || form === "can") return true;
  const [part, lemma] = [word.syntax.upos(word.at), lemmaOf(word)];
  return (part === "VERB" && (VERBS.has(lemma) || SPEECH.has(lemma))) || (part === "NOUN" && NOUNS.has(lemma));
}

/** The word that hedges a predicate: its own adverb or modal, the verb whose content it is, or what hedges the predicate that it is coordinated with. */
function hedgeOf(predicate: Word): Span | null {
  const children = childrenOf(predicate);
  const isDenied = children.some((child) => NEGATORS.has(formOf(child)));
  const own = children.find(
    (child) =>
      (relationOf(child) === "advmod" && ADVERBS.has(formOf(child))) ||
      (relationOf(child) === "aux" && MODALS.has(formOf(child)) && !isDenied),
  );
  if (own) return own.syntax.span(own.at);
  const head = { ...predicate, at: predicate.syntax.head(predicate.at) };
  if (head.at < 0) return null;
  if (relationOf(predicate) === "conj")
    return children.some((child) => relationOf(child) === "nsubj") ? null : hedgeOf(head);
  return isContentOf(predicate, head) ? head.syntax.span(head.at) : null;
}

/** "believe that it sank", "is thought to have sunk", "accused of sinking it" */
function isContentOf(predicate: Word, head: Word): boolean {
  if (head.syntax.upos(head.at) !== "VERB" || !VERBS.has(lemmaOf(head))) return false;
  const relation = relationOf(predicate);
  const isOf = () => childrenOf(predicate).some((child) => formOf(child) === "of" && relationOf(child) === "mark");
  return relation === "ccomp" || relation === "xcomp" || ((relation === "advcl" || relation === "acl") && isOf());
}
