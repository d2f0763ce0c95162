import { findLemmaAt } from "../../language/lemmas.ts";
import type { SpeechAct } from "../../model/claim.ts";
import type { Syntax } from "../../model/syntax.ts";
import groups from "../lexicons/cue-acts.json" with { type: "json" };
import type { Markup } from "../markup.ts";
import { getWords } from "../word-classes.ts";
import { findMainPredicate } from "./main-predicate.ts";
import type { WordRange } from "./role-runs.ts";
import { headOf } from "./tree-edges.ts";

const ACTS: ReadonlyMap<string, readonly SpeechAct[]> = new Map(
  groups.flatMap(({ words, acts }) => words.split(" ").map((word) => [word, acts.split(" ") as SpeechAct[]] as const)),
);
/** What is withheld where it is denied ("denied him entry"). */
const GRANTED = getWords("granted-noun");
/** What is said to be untrue where it is rejected ("rejected the claims"). */
const ASSERTED = getWords("asserted-noun");

/** An attribution as words, with the act that the reader gives it. */
export interface Cued {
  readonly cue: WordRange;
  readonly source: WordRange | null;
  readonly content: readonly WordRange[];
}

/**
 * What a speaker does by a cue: what the reader takes it for where the cue's verb or noun can do that (cue-acts.json), else what it mostly does. "Call for" and "call on"
 * ask for something, "deny" and "reject" are told apart by what is denied, "warn" is a threat only where the speaker is to do what it warns of.
 */
export function settleAct(
  markup: Markup,
  syntax: Syntax,
  { read, parts }: { readonly read: SpeechAct; readonly parts: Cued },
): SpeechAct {
  const lemma = findCueLemma(markup, syntax, parts.cue);
  const acts = lemma === null ? undefined : ACTS.get(lemma);
  const [usual] = acts ?? [];
  if (lemma === null || !acts || !usual) return read;
  if (lemma === "call" && isAppeal(markup, syntax, parts))
    return /^(?:demand|request|propose|predict)$/.test(read) ? read : "demand";
  if (usual === "deny") return isWithheld(markup, syntax, parts) ? "refuse" : "deny";
  if (lemma === "reject" || lemma === "dismiss")
    return listNouns(markup, syntax, parts).some((noun) => ASSERTED.has(noun)) ? "deny" : "refuse";
  if (usual === "predict" && /^(?:threaten|promise)$/.test(read)) return settleWarning(markup, syntax, parts);
  return acts.includes(read) ? read : usual;
}

/** The cue's verb, or where no list has that the last word of the cue that one has ("issued a warning"). */
function findCueLemma({ analysis: { text } }: Markup, syntax: Syntax, cue: WordRange): string | null {
  const words = Array.from({ length: cue.end - cue.first }, (_, n) => cue.end - 1 - n);
  const lemmas = [headOf(syntax, cue), ...words].map((word) => findLemmaAt(text, syntax, word).toLowerCase());
  return lemmas.find((lemma) => ACTS.has(lemma)) ?? null;
}

/** "calls for talks", "called on the port to open", "a call to open it". */
function isAppeal(markup: Markup, syntax: Syntax, { cue, content }: Cued): boolean {
  if (syntax.upos(headOf(syntax, cue)) === "NOUN") return true;
  const normOf = (word: number): string => markup.tokens[syntax.tokenOf(word)]?.norm ?? "";
  const first = content.find((piece) => piece.first >= cue.end)?.first ?? cue.end;
  return [cue.end - 1, cue.end, first].some((word) => /^(?:for|on|upon|to)$/.test(normOf(word)));
}

/** "denied him entry", "denied a request": something asked for is withheld, nothing is said to be untrue. */
function isWithheld(markup: Markup, syntax: Syntax, parts: Cued): boolean {
  const hasTaker = syntax.children(headOf(syntax, parts.cue)).some((child) => syntax.deprel(child) === "iobj");
  return hasTaker || listNouns(markup, syntax, parts).some((noun) => GRANTED.has(noun));
}

/** The nouns that stand for what is denied: those of the cue behind its verb, and the head of the content. */
function listNouns({ analysis: { text } }: Markup, syntax: Syntax, { cue, content }: Cued): readonly string[] {
  const head = headOf(syntax, cue);
  const inCue = Array.from({ length: Math.max(0, cue.end - head - 1) }, (_, n) => head + 1 + n);
  return [...inCue, ...findMainPredicate(syntax, content, { alone: true })]
    .filter((word) => syntax.upos(word) === "NOUN")
    .map((word) => findLemmaAt(text, syntax, word));
}

/** "warned the crew to leave" demands it, "warned that it would leave" threatens with a deed of the speaker's own; any other warning tells what may come. */
function settleWarning(markup: Markup, syntax: Syntax, { source, content }: Cued): SpeechAct {
  const normOf = (word: number): string => markup.tokens[syntax.tokenOf(word)]?.norm ?? "";
  const speaker = source ? normOf(headOf(syntax, source)) : "";
  const below = [...findMainPredicate(syntax, content, { alone: true })].flatMap((verb) => syntax.children(verb));
  if (below.some((child) => syntax.deprel(child) === "mark" && normOf(child) === "to")) return "demand";
  const subjects = below.filter((child) => syntax.universalRelation(child) === "nsubj");
  const owners = subjects.flatMap((subject) => syntax.children(subject));
  if ([...subjects, ...owners].some((word) => /^(?:i|we|my|our)$/.test(normOf(word)))) return "threaten";
  const isToCome = below.some((child) => /^(?:will|'ll|would)$/.test(normOf(child)));
  const isOwn = subjects.some((word) => /^(?:he|she|it|they)$/.test(normOf(word)) || normOf(word) === speaker);
  return isToCome && isOwn ? "threaten" : "predict";
}
