import { Markup, type TokenRange } from "../markup.ts";
import { findPhraseAt, isVerbal } from "../noun-phrase.ts";
import { getWords } from "../word-classes.ts";
import type { PatternName } from "./attribution.ts";
import { startsClause } from "./clause-start.ts";
import type { Complement } from "./cue-lexicon.ts";

const ADDRESSEES = getWords("addressee");
const WH = new Set(["whether", "if", "how", "why", "what", "when", "where", "who", "which", "whom", "whose"]);
/** Prepositions of adjuncts that may stand between a cue and its content ("said in a statement that"). */
const ADJUNCT = new Set([
  "in",
  "on",
  "at",
  "via",
  "through",
  "during",
  "to",
  "by",
  "from",
  "after",
  "before",
  "with",
  "over",
  "as",
  "for",
]);
/** Complements that show a verb of other uses ("found a knife", "considered a ban"): its bare clause needs a verb right after the subject. */
const STRICT: readonly Complement[] = ["noun", "strict"];
const BARE_PREPOSITIONS: readonly Complement[] = ["for", "on", "against", "about", "at", "by", "in", "with"];
/** How far the object of "urged X to" and "accused X of" may reach, in tokens. */
const OBJECT_REACH = 24;

/** Where the content of a cue starts, and what construction it is. */
export interface ComplementStart {
  readonly pattern: PatternName;
  readonly first: number;
}

interface Place {
  readonly takes: ReadonlySet<Complement>;
  readonly limit: number;
}

/** What follows the cue that ends before token `at`: its content, looked for over adverbs, dates, listeners and adjuncts; null when none does. */
export function findComplement(markup: Markup, at: number, place: Place): ComplementStart | null {
  const speech = findSpeechAhead(markup, at, place.limit);
  if (speech !== null) return { pattern: "quotation-after", first: speech };
  const plain = searchComplement(markup, at, { ...place, fronted: false });
  return plain ?? searchUntold(markup, at, place) ?? searchComplement(markup, at, { ...place, fronted: true });
}

/** "praised the crew on air: “…”": a quotation after a colon, or a long one after a comma, before any other verb. */
function findSpeechAhead(markup: Markup, at: number, limit: number): number | null {
  for (let here = at; here < Math.min(limit, at + OBJECT_REACH); here++) {
    const norm = Markup.norm(markup, here);
    const quotation = norm === ":" || norm === "," ? Markup.quotationAt(markup, here + 1) : null;
    if (quotation && (norm === ":" || isSentence(markup, quotation))) return here + 1;
    const kind = Markup.classAt(markup, here);
    if (isVerbal(markup, here) || kind === "that" || kind === "subordinator" || kind === "relative" || kind === "ing")
      return null;
    if (kind === "mark" && !/^[(),$%]|^'s?$/.test(norm)) return null;
  }
  return null;
}

/** Does the quotation open with a capital and have words enough for a sentence? */
function isSentence(markup: Markup, { open, close }: { readonly open: number; readonly close: number }): boolean {
  return close - open > 4 && /^[\p{Lu}[]/u.test(markup.analysis.text.charAt(markup.tokens[open + 1]?.start ?? 0));
}

/** A verb that may do without a listener ("promised each victim would be paid"). */
function searchUntold(markup: Markup, at: number, place: Place): ComplementStart | null {
  if (!place.takes.has("tell-that") || !place.takes.has("that")) return null;
  const takes = new Set([...place.takes].filter((each) => each !== "tell-that" && each !== "tell-wh"));
  return searchComplement(markup, at, { ...place, takes, fronted: false });
}

interface Search extends Place {
  /** May the content open with an adjunct of its own ("said in May prices had doubled")? Tried only when nothing else fits. */
  readonly fronted: boolean;
}

function searchComplement(markup: Markup, at: number, place: Search): ComplementStart | null {
  let here = at;
  const tells = place.takes.has("tell-that") || place.takes.has("tell-wh");
  for (let step = 0; step < 6 && here < place.limit; step++) {
    const moved = here > at;
    const found = complementAt(markup, here, { ...place, moved, listener: tells && !moved });
    if (found) return found;
    const keepsTo = place.takes.has("to") || place.takes.has("to-noun");
    const next = skipAdjunct(markup, here, { ...place, listener: tells && step === 0, keepsTo });
    if (next <= here) return null;
    here = next;
  }
  return null;
}

/** Token after the adverb, date, listener or prepositional adjunct at `at`; `at` when none stands there. */
export function skipAdjunct(
  markup: Markup,
  at: number,
  {
    limit,
    listener,
    keepsTo = false,
  }: { readonly limit: number; readonly listener: boolean; readonly keepsTo?: boolean },
): number {
  if (at >= limit) return at;
  const kind = Markup.classAt(markup, at);
  if (kind === "adverb" || (markup.inTime[at] && kind !== "determiner")) return at + 1;
  const norm = Markup.norm(markup, at);
  if (kind === "preposition" && markup.inTime[at + 1]) return skipTime(markup, at + 1, limit);
  if (listener || ADDRESSEES.has(norm)) {
    const phrase = findPhraseAt(markup, at, limit);
    if (phrase && (listener || phrase.end - phrase.first <= 3))
      return listener ? endOfListener(markup, phrase) : phrase.end;
  }
  // "agreed to a truce that": what follows "to" is what was agreed.
  const isAddressed = norm === "to" && keepsTo;
  if (kind === "preposition" && ADJUNCT.has(norm) && !isAddressed) {
    const phrase = findPhraseAt(markup, at + 1, limit);
    if (phrase) return phrase.end;
  }
  if (norm === ",") return skipInsertion(markup, at, limit);
  return at;
}

/** "told Radio North | safety rules had changed": of a phrase that runs into a verb, the name at its start is the listener. */
function endOfListener(markup: Markup, { first, end }: TokenRange): number {
  if (!isVerbal(markup, end)) return end;
  for (let at = end - 1; at > first; at--) {
    if (Markup.classAt(markup, at) === "noun" && Markup.classAt(markup, at - 1) === "name") return at;
  }
  return end;
}

function skipTime(markup: Markup, at: number, limit: number): number {
  while (at < limit && markup.inTime[at]) at++;
  return at;
}

/** ", in a letter to the court," between cue and content: the token after its second comma. */
function skipInsertion(markup: Markup, comma: number, limit: number): number {
  const norm = Markup.norm(markup, comma + 1);
  if (!ADJUNCT.has(norm) && norm !== "speaking" && norm !== "citing" && norm !== "however") return comma;
  for (let at = comma + 2; at < Math.min(limit, comma + 16); at++) {
    if (Markup.norm(markup, at) === ",") return at + 1;
    if (isVerbal(markup, at)) return comma;
  }
  return comma;
}

interface Here extends Search {
  /** Was an adjunct skipped on the way here? Prepositions and infinitives then belong to something else. */
  readonly moved: boolean;
  readonly listener: boolean;
}

function complementAt(markup: Markup, at: number, here: Here): ComplementStart | null {
  const quoted = quotationAhead(markup, at, here.limit);
  if (quoted !== null) return { pattern: "quotation-after", first: quoted };
  if (Markup.classAt(markup, at) === "mark") return null;
  if (here.listener) {
    const atOnce = Markup.classAt(markup, at) === "that" ? clauseAt(markup, at, here) : questionAt(markup, at, here);
    return atOnce ?? objectThenInfinitive(markup, at, here);
  }
  return (
    clauseAt(markup, at, here) ??
    questionAt(markup, at, here) ??
    infinitiveAt(markup, at, here) ??
    phraseAt(markup, at, here)
  );
}

/** A quotation that opens here, after at most a comma or colon; a colon may also open unquoted speech. */
function quotationAhead(markup: Markup, at: number, limit: number): number | null {
  if (Markup.quotationAt(markup, at) && at < limit) return at;
  const norm = Markup.norm(markup, at);
  if ((norm === "," || norm === ":") && at + 1 < limit && Markup.quotationAt(markup, at + 1)) return at + 1;
  return norm === ":" && at + 2 < limit && Markup.classAt(markup, at + 1) !== "mark" ? at + 1 : null;
}

function clauseAt(markup: Markup, at: number, { takes, limit, moved, fronted }: Here): ComplementStart | null {
  if (!takes.has("that") && !takes.has("tell-that")) return null;
  if (Markup.classAt(markup, at) === "that" && at + 1 < limit) return { pattern: "that-clause", first: at };
  const isAdjunct = Markup.classAt(markup, at) === "preposition" || markup.inTime[at] === true;
  if (isAdjunct && (!fronted || takes.has("noun") || moved)) return null;
  return startsClause(markup, at, { limit, strict: STRICT.some((each) => takes.has(each)) })
    ? { pattern: "bare-clause", first: at }
    : null;
}

function questionAt(markup: Markup, at: number, { takes }: Here): ComplementStart | null {
  if (!takes.has("wh") && !takes.has("tell-wh")) return null;
  if (WH.has(Markup.norm(markup, at))) return { pattern: "question", first: at };
  const isAbout = Markup.norm(markup, at) === "about" || Markup.norm(markup, at) === "of";
  return isAbout && WH.has(Markup.norm(markup, at + 1)) ? { pattern: "question", first: at } : null;
}

function infinitiveAt(markup: Markup, at: number, here: Here): ComplementStart | null {
  const { takes } = here;
  if (takes.has("to") && !here.moved && isInfinitive(markup, at)) return { pattern: "infinitive", first: at };
  const on = takes.has("on-to") && Markup.norm(markup, at) === "on";
  return on ? objectThenInfinitive(markup, at + 1, here) : objectThenInfinitive(markup, at, here);
}

/** "to" before a verb, not before a place or person ("to Moscow"). */
function isInfinitive(markup: Markup, at: number): boolean {
  const to = Markup.norm(markup, at) === "not" || Markup.norm(markup, at) === "never" ? at + 1 : at;
  if (Markup.norm(markup, to) !== "to") return false;
  const kind = Markup.classAt(markup, to + 1);
  return kind === "noun" || kind === "verb" || kind === "auxiliary" || kind === "adverb" || kind === "negation";
}

/** "urged both sides to talk": content from "to"; with `np-to` from the object on. */
function objectThenInfinitive(markup: Markup, at: number, { takes, limit, listener }: Here): ComplementStart | null {
  const inside = takes.has("np-to");
  if (!inside && !takes.has("obj-to") && !takes.has("on-to")) return null;
  const object = findPhraseAt(markup, at, limit);
  if (!object) return null;
  const end = findInfinitiveAfter(markup, object.end, limit);
  if (end < 0) return null;
  // "told reporters to the north": a listener is followed by "to" at once.
  if (listener && end > object.end) return null;
  return inside ? { pattern: "object-infinitive", first: at } : { pattern: "object-infinitive", first: end };
}

function findInfinitiveAfter(markup: Markup, from: number, limit: number): number {
  for (let at = from; at < Math.min(limit, from + OBJECT_REACH); at++) {
    if (isInfinitive(markup, at)) return at;
    const kind = Markup.classAt(markup, at);
    if (kind === "mark" && Markup.norm(markup, at) !== ",") return -1;
    if (isVerbal(markup, at) || kind === "that" || kind === "subordinator") return -1;
  }
  return -1;
}

function phraseAt(markup: Markup, at: number, here: Here): ComplementStart | null {
  const { takes, limit, moved } = here;
  const norm = Markup.norm(markup, at);
  if (takes.has("of") && hasDeed(markup, at, limit)) return { pattern: "object-of", first: at };
  if (
    takes.has("to-noun") &&
    norm === "to" &&
    Markup.norm(markup, at + 1) !== "it" &&
    findPhraseAt(markup, at + 1, limit)
  )
    return { pattern: "prepositional", first: at };
  if (takes.has("at-number")) return countAhead(markup, at, limit);
  if (!moved && BARE_PREPOSITIONS.some((each) => each === norm && takes.has(each)) && at + 1 < limit)
    return { pattern: "prepositional", first: at };
  const phrase = findPhraseAt(markup, at, limit);
  if (takes.has("ing") && Markup.classAt(markup, at) === "ing" && !moved)
    return { pattern: "gerund-object", first: at };
  if (!phrase) return null;
  const kind = Markup.classAt(markup, at);
  if (takes.has("naming") && namesAfter(markup, phrase.end, limit)) return { pattern: "object", first: at };
  if (takes.has("noun") && kind !== "preposition" && kind !== "other-pronoun") return { pattern: "object", first: at };
  return null;
}

/** "puts the losses at more than 300": a number after "at" within the clause. */
function countAhead(markup: Markup, at: number, limit: number): ComplementStart | null {
  for (let next = at; next < Math.min(limit, at + OBJECT_REACH); next++) {
    if (/^[,.;:]/.test(Markup.norm(markup, next)) || isVerbal(markup, next)) return null;
    if (Markup.norm(markup, next) !== "at") continue;
    const end = Math.min(limit, next + 5);
    for (let number = next + 1; number < end; number++) {
      if (Markup.classAt(markup, number) === "number") return { pattern: "figure-of", first: at };
    }
  }
  return null;
}

/** "called North Korea | a partner": what the thing is called follows it. */
function namesAfter(markup: Markup, at: number, limit: number): boolean {
  if (at >= limit) return false;
  const kind = Markup.classAt(markup, at);
  return (
    kind === "determiner" ||
    kind === "possessive" ||
    Markup.norm(markup, at) === "as" ||
    Markup.quotationAt(markup, at) !== null
  );
}

/** "Western countries of trying": an object and "of", "for", "with" or "over" after it. */
function hasDeed(markup: Markup, at: number, limit: number): boolean {
  if (!findPhraseAt(markup, at, limit)) return false;
  for (let next = at + 1; next < Math.min(limit, at + OBJECT_REACH); next++) {
    const norm = Markup.norm(markup, next);
    if (norm === "of" || norm === "for" || norm === "with" || norm === "over" || norm === "on") return true;
    if (Markup.classAt(markup, next) === "that" || /^[.,;:]/.test(norm)) return false;
  }
  return false;
}
