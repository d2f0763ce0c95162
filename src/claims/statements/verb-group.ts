import { Markup, type TokenRange } from "../markup.ts";
import { findVerbCue, type VerbForm, type VerbReading } from "./cue-lexicon.ts";

/** How a cue verb stands in its clause. */
export type Voice = "finite" | "passive" | "infinitive" | "gerund" | "reduced";

/** A cue verb with its auxiliaries. */
export interface VerbGroup extends TokenRange {
  readonly reading: VerbReading;
  /** The verb itself. */
  readonly head: number;
  readonly voice: Voice;
  /** "did not say", "never said". */
  readonly negated: boolean;
  /** "could", "may": the speaking itself is only possible. */
  readonly modal: string | null;
  /** Past, as far as the form tells; what coordinated verbs are matched by. */
  readonly tense: "past" | "present";
}

const BE = new Set(["am", "is", "are", "was", "were", "be", "been", "being", "'re", "'m", "'s"]);
const HAVE = new Set(["has", "have", "had", "having", "'ve", "'d"]);

/** Words between auxiliary and verb: adverbs, "not", dates with their preposition ("was on Wednesday reported"). */
function isInside(markup: Markup, at: number): boolean {
  const kind = Markup.classAt(markup, at);
  if (kind === "adverb" || kind === "negation" || markup.inTime[at]) return true;
  return kind === "preposition" && markup.inTime[at + 1] === true;
}

/** "United States", "The Washington Post", "State Department": a capital inside a sentence. */
function isPartOfName(markup: Markup, at: number): boolean {
  const { text } = markup.analysis;
  if (Markup.classAt(markup, at) === "name") return true;
  const start = markup.tokens[at]?.start ?? 0;
  return /^\p{Lu}/u.test(text.charAt(start)) && Markup.classAt(markup, at - 1) === "name";
}

/** The group around a token that is a form of a cue verb; null where the form or its neighbours say that it is a noun or an adjective. */
export function findVerbGroup(markup: Markup, head: number, floor: number): VerbGroup | null {
  const reading = isPartOfName(markup, head) ? null : findVerbCue(Markup.norm(markup, head));
  if (!reading) return null;
  const helpers: number[] = [];
  let negated = false;
  let at = head - 1;
  for (; at >= floor && head - at < 9; at--) {
    const kind = Markup.classAt(markup, at);
    if (kind === "auxiliary" || kind === "modal") helpers.unshift(at);
    else if (!isInside(markup, at)) break;
    if (kind === "negation") negated = true;
  }
  if (goesOn(markup, at)) return toContinued(markup, head, { reading, at });
  const leftmost = helpers[0];
  const first = leftmost ?? head;
  const words = helpers.map((each) => Markup.norm(markup, each));
  const toInfinitive =
    leftmost === undefined ? Markup.norm(markup, at) === "to" : Markup.norm(markup, first - 1) === "to";
  const voice = findVoice(reading.forms, { words, toInfinitive });
  if (voice === null) return null;
  const modal =
    words.find(
      (word, index) => Markup.classAt(markup, helpers[index] ?? -1) === "modal" && word !== "will" && word !== "'ll",
    ) ?? null;
  const isPast =
    words.length > 0 ? /^(?:was|were|had|did|would|could)$/.test(words[0] ?? "") : reading.forms.has("past");
  return {
    first,
    end: head + 1,
    reading,
    head,
    voice,
    negated: negated || (helpers.length > 0 && Markup.norm(markup, first - 1) === "never"),
    modal,
    tense: isPast ? "past" : "present",
  };
}

/** "went on to say": the token before the verb is the "to" of a verb of going on. */
function goesOn(markup: Markup, to: number): boolean {
  if (Markup.norm(markup, to) !== "to") return false;
  const before = Markup.norm(markup, to - 1);
  if (before === "on") return /^(?:went|goes|go)$/.test(Markup.norm(markup, to - 2));
  return before === "continued" || before === "continues";
}

function toContinued(
  markup: Markup,
  head: number,
  { reading, at }: { readonly reading: VerbReading; readonly at: number },
): VerbGroup | null {
  if (!reading.forms.has("base")) return null;
  const first = Markup.norm(markup, at - 1) === "on" ? at - 2 : at - 1;
  return { first, end: head + 1, reading, head, voice: "finite", negated: false, modal: null, tense: "past" };
}

function findVoice(
  forms: ReadonlySet<VerbForm>,
  { words, toInfinitive }: { readonly words: readonly string[]; readonly toInfinitive: boolean },
): Voice | null {
  const last = words.at(-1);
  if (last === undefined) return toInfinitive ? voiceIf(forms, "base", "infinitive") : findBareVoice(forms);
  if (BE.has(last)) {
    if (forms.has("ing")) return "finite";
    return voiceIf(forms, "participle", toInfinitive ? "infinitive" : "passive");
  }
  if (HAVE.has(last)) return voiceIf(forms, "participle", toInfinitive ? "infinitive" : "finite");
  return voiceIf(forms, "base", "finite");
}

function voiceIf(forms: ReadonlySet<VerbForm>, form: VerbForm, voice: Voice): Voice | null {
  return forms.has(form) ? voice : null;
}

/** Without an auxiliary. */
function findBareVoice(forms: ReadonlySet<VerbForm>): Voice {
  if (forms.has("past") || forms.has("third") || forms.has("base")) return "finite";
  return forms.has("ing") ? "gerund" : "reduced";
}
