import { findLemmaAt } from "../../language/lemmas.ts";
import type { Syntax } from "../../model/syntax.ts";
import type { Markup } from "../markup.ts";
import { canSpeak, typeOfPhrase } from "../speaker-nouns.ts";
import { getWords } from "../word-classes.ts";
import type { WordRange } from "./role-runs.ts";
import { headOf } from "./tree-edges.ts";

/** What threatens without a word: types of entities that are nobody. */
const MUTE: ReadonlySet<string> = new Set(["abstract", "event", "plant", "substance", "time"]);
/** What threatens under a name of its own ("Storm Dennis"). */
const HAZARDS = getWords("hazard-noun");
/** What somebody is held to or held who is made to answer for a deed, whatever is said of it. */
const CALLED_TO_ACCOUNT = /^account(?:able)?$/;

/**
 * Has a cue's verb here a sense in which nobody says anything: "swore in the minister", "crimes committed", "sales declined", "dismissed the minister",
 * "summoned the envoy", "holds them to account", "threatened by floods", "the storm threatens the coast"?
 */
export function isOtherSense(
  markup: Markup,
  syntax: Syntax,
  { cue, source }: { readonly cue: WordRange | null; readonly source: WordRange | null },
): boolean {
  if (!cue) return false;
  const verb = headOf(syntax, cue);
  if (syntax.upos(verb) !== "VERB") return false;
  const children = syntax.children(verb);
  const has = (relation: RegExp): boolean => children.some((child) => relation.test(syntax.deprel(child)));
  switch (findLemmaAt(markup.analysis.text, syntax, verb)) {
    case "swear":
      return has(/^compound:prt$/) || markup.tokens[syntax.tokenOf(verb + 1)]?.norm === "in";
    case "commit":
      return (has(/^obj$/) || isReduced(syntax, verb)) && !has(/^(?:xcomp|obl|iobj|advcl)/);
    case "decline":
      return !has(/^(?:xcomp|obj|ccomp)$/) && !has(/^nsubj:pass$/);
    case "summon":
      return !has(/^xcomp$/);
    case "dismiss":
      return isRemoval(markup, syntax, verb);
    case "hold":
      return children.some((child) => CALLED_TO_ACCOUNT.test(markup.tokens[syntax.tokenOf(child)]?.norm ?? ""));
    case "threaten":
      return isDanger(markup, syntax, { verb, source });
    default:
      return false;
  }
}

/** "crimes committed in the war": a participle on what it is done to. */
function isReduced(syntax: Syntax, verb: number): boolean {
  return syntax.xpos(verb) === "VBN" && syntax.deprel(verb) === "acl";
}

/** "dismissed the minister", but not "dismissed the minister as a fool". */
function isRemoval(markup: Markup, syntax: Syntax, verb: number): boolean {
  const children = syntax.children(verb);
  const object = children.find((child) => syntax.deprel(child) === "obj");
  const isJudged = children.some((child) =>
    syntax.children(child).some((mark) => markup.tokens[syntax.tokenOf(mark)]?.norm === "as"),
  );
  return object !== undefined && !isJudged && isPerson(markup, syntax, object);
}

function isPerson(markup: Markup, syntax: Syntax, noun: number): boolean {
  const { start, end } = syntax.span(noun);
  if (typeOfPhrase(markup.analysis.text.slice(start, end)) === "person") return true;
  return syntax.entities.some(({ first, endWord, type }) => type === "person" && first <= noun && noun < endWord);
}

/** "towns threatened by floods", "the crisis threatens to spread", "…, threatening the harvest". */
function isDanger(
  markup: Markup,
  syntax: Syntax,
  { verb, source }: { readonly verb: number; readonly source: WordRange | null },
): boolean {
  const children = syntax.children(verb);
  const isPassive = children.some((child) => syntax.deprel(child) === "aux:pass") || isReduced(syntax, verb);
  const doer = isPassive
    ? children.find((child) => syntax.deprel(child) === "obl:agent")
    : findDoer(syntax, verb, source);
  const hasObject = children.some((child) => syntax.deprel(child) === "obj");
  return doer === undefined ? isPassive || hasObject : !canThreaten(markup, syntax, doer);
}

/** The head of the source, of "who" and "that" what they stand for. */
function findDoer(syntax: Syntax, verb: number, source: WordRange | null): number | undefined {
  if (!source) return undefined;
  const head = headOf(syntax, source);
  return syntax.xpos(head).startsWith("W") && syntax.deprel(verb) === "acl:relcl" ? syntax.head(verb) : head;
}

/** Somebody by a pronoun, by a noun for who can speak, or by what the reader takes it for. */
function canThreaten(markup: Markup, syntax: Syntax, noun: number): boolean {
  const { start, end } = syntax.span(noun);
  const parts = [noun, ...syntax.children(noun)].map((word) => markup.tokens[syntax.tokenOf(word)]?.norm ?? "");
  if (parts.some((norm) => HAZARDS.has(norm))) return false;
  if (syntax.upos(noun) === "PRON" || canSpeak(markup.analysis.text.slice(start, end))) return true;
  const types = syntax.entities.filter(({ first, endWord }) => first <= noun && noun < endWord).map(({ type }) => type);
  if (syntax.upos(noun) === "PROPN") return types.length === 0 || types.some((type) => !MUTE.has(type));
  return types.some((type) => type === "person" || type === "organization");
}
