import type { Syntax } from "../../model/syntax.ts";
import data from "../lexicons/tense-words.json" with { type: "json" };
import { caseOf, childOf, formOf, type ParsedWords } from "../tree-words.ts";
import type { TimeWords } from "./time-words.ts";

const list = (words: string): ReadonlySet<string> => new Set(words.split(" "));
const FUTURE = list(data.future);
const OPEN = list(data.open);
const ARRANGED = list(data.arranged);
const INTENDED = list(data.intended);
const TOLD = list(data.told);
const BACKWARD = list(data.backward);
const DUE_NOUNS = list(data.dueNouns);
const PAST_WORDS = list(data.pastWords);
/** How far before a time a word that points ahead is looked for where there is no tree, in tokens. */
const REACH = 9;
/** Most words climbed from a time to the verb it belongs to, and most verbs looked along. */
const CHAIN = 6;

/** Does a time lie ahead of the report ("will vote on Friday", "is due to open in June")? Told by the tense of the verb that it belongs to. */
export function pointsAhead(words: TimeWords, at: number): boolean {
  if (/^(?:until|till)$/.test(words.norm(at - 1))) return true;
  return words.syntax ? isAheadInTree({ ...words, syntax: words.syntax }, at) : isAheadByWords(words, at);
}

function isAheadByWords({ norm, first }: TimeWords, at: number): boolean {
  for (let index = at - 1; index >= Math.max(first, at - REACH); index--) {
    const word = norm(index);
    if (FUTURE.has(word) || (ARRANGED.has(word) && !PAST_WORDS.has(norm(index - 1)))) return true;
    if (/^[,;:"“”(]$/.test(word) || PAST_WORDS.has(word) || TOLD.has(word)) return false;
  }
  return false;
}

function isAheadInTree(words: ParsedWords, at: number): boolean {
  const { syntax } = words;
  let word = syntax.headWordOf(at);
  for (let step = 0; step < CHAIN; step++) {
    const head = syntax.head(word);
    // In "May 9" the number may head the month.
    const direct = (step === 0 || syntax.upos(word) === "NUM") && !BACKWARD.has(caseOf(words, word));
    if (head < 0) return isPredicate(syntax, word) && isVerbAhead(words, word, { direct, depth: 0 });
    // "Thursday’s decision" was taken, whatever becomes of it.
    if (syntax.deprel(word) === "nmod:poss") return false;
    if (DUE_NOUNS.has(formOf(words, head))) return true;
    if (isPredicate(syntax, head)) return isVerbAhead(words, head, { direct, depth: 0 });
    word = head;
  }
  return false;
}

/** A verb, or another word with a copula or auxiliary. */
function isPredicate(syntax: Syntax, word: number): boolean {
  return (
    /^(?:VERB|AUX)$/.test(syntax.upos(word)) || childOf(syntax, word, "cop") >= 0 || childOf(syntax, word, "aux") >= 0
  );
}

/** How a verb was reached: `direct` when the time hangs on it itself, not on a noun ("the list of Thursday is long"). */
interface Reached {
  readonly direct: boolean;
  readonly depth: number;
}

function isVerbAhead(words: ParsedWords, verb: number, reached: Reached): boolean {
  const { syntax } = words;
  const form = formOf(words, verb);
  const auxiliaries = syntax.children(verb).filter((child) => /^(?:aux|cop)/.test(syntax.deprel(child)));
  const forms = auxiliaries.map((child) => formOf(words, child));
  if (forms.some((each) => FUTURE.has(each))) return true;
  if (forms.some((each) => OPEN.has(each))) return !forms.includes("have");
  if (isConditional(words, verb) && reached.depth < CHAIN)
    return isVerbAhead(words, syntax.head(verb), { direct: reached.direct, depth: reached.depth + 1 });
  if (forms.some((each) => PAST_WORDS.has(each)) || (syntax.xpos(verb) === "VBD" && auxiliaries.length === 0))
    return false;
  if (ARRANGED.has(form)) return true;
  if (syntax.xpos(verb) === "VBZ" || syntax.xpos(verb) === "VBP" || forms.length > 0)
    return (
      reached.direct && !forms.some((each) => /^(?:has|have|'ve)$/.test(each)) && !TOLD.has(form) && isSentence(words)
    );
  return isInfinitiveAhead(words, verb, reached);
}

/** "It would strike if he was not gone by Monday": the tense of a condition is that of what hangs on it. */
function isConditional(words: ParsedWords, verb: number): boolean {
  const { syntax } = words;
  if (syntax.universalRelation(verb) !== "advcl" || !isPredicate(syntax, syntax.head(verb))) return false;
  return syntax.children(verb).some((child) => /^(?:if|unless)$/.test(formOf(words, child)));
}

/** "to be held on 12 October", "plans to open in June", "will meet on Monday and vote on Tuesday"; "managed to open on Friday" is past. */
function isInfinitiveAhead(words: ParsedWords, verb: number, { direct, depth }: Reached): boolean {
  const { syntax } = words;
  const head = syntax.head(verb);
  if (head < 0 || depth >= CHAIN) return false;
  const relation = syntax.universalRelation(verb);
  const isInfinitive = syntax.xpos(verb) === "VB" && childOf(syntax, verb, "mark") >= 0;
  if (isInfinitive && relation === "acl") return true;
  if (isInfinitive && (ARRANGED.has(formOf(words, head)) || INTENDED.has(formOf(words, head)))) return true;
  if (syntax.xpos(verb) === "VBN") return false;
  return isPredicate(syntax, head) && isVerbAhead(words, head, { direct, depth: depth + 1 });
}

/** A headline's present tells what happened. */
function isSentence({ norm, limit }: ParsedWords): boolean {
  return /^[.!?"”’)]/.test(norm(limit - 1));
}
