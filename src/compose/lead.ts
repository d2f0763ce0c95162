import { keysOf } from "../language/content-words.ts";
import type { Headline } from "./headline.ts";
import type { Pick } from "./select.ts";

/** What a sentence that has all of the headline gains: below a headline stands what it announces. */
const HEADLINE_WEIGHT = 4;
/** What a sentence that opens with somebody's words loses: a quotation leads no news. */
const QUOTATION_WEIGHT = 2;
const OPENS_WITH_QUOTATION = /^[“"‘]/;
/** What a sentence loses that says what something is, and not what happened: "Orbeck is a town on the coast". */
const DEFINITION_WEIGHT = 2;
const DEFINES =
  /^(?:[^\s,]+\s){1,6}(?:is|are|was|were)\s(?:an?|one of|the\s\p{L}+(?:est|st|nd|rd|th)|located|situated|based)\s/u;
const MOST_WORDS = 16;

/** The sentence to stand below a headline: the weightiest that tells what it announces. */
export function chooseLead(picks: readonly Pick[], headline: string): Pick | undefined {
  const announced = [...keysOf(headline)];
  return [...picks].sort((a, b) => worthBelow(announced, b) - worthBelow(announced, a))[0];
}

function worthBelow(announced: readonly string[], { text, weight }: Pick): number {
  const keys = keysOf(text);
  const share = announced.filter((key) => keys.has(key)).length / Math.max(1, announced.length);
  return (
    weight +
    HEADLINE_WEIGHT * share -
    (OPENS_WITH_QUOTATION.test(text) ? QUOTATION_WEIGHT : 0) -
    (DEFINES.test(text) ? DEFINITION_WEIGHT : 0)
  );
}

/** What brevity may cost a headline that is a report's sentence. */
const BREVITY_WEIGHT = 1;

/** The pick that serves as a headline where no title does: the weightiest, or one nearly as weighty that is short enough for a headline. Those in `avoidedTitles` do not. */
export function chooseTitlePick(
  picks: readonly Pick[],
  avoidedTitles: ReadonlySet<string> = new Set(),
): Pick | undefined {
  const brief = (pick: Pick) => (wordsIn(pick.text) <= MOST_WORDS ? BREVITY_WEIGHT : 0);
  const worth = (pick: Pick) => worthBelow([], pick) + brief(pick);
  return picks.filter((pick) => !avoidedTitles.has(asHeadline(pick).text)).sort((a, b) => worth(b) - worth(a))[0];
}

/** A sentence as a headline: without its stop and the day that it opens with; a long one without a last clause that only adds to a name ("…, whom it accused of …"). */
export function asHeadline(pick: Pick | undefined): Headline {
  const whole = pick?.text.replace(/[.]$/, "").replace(OPENING_DAY, "") ?? "";
  const text = wordsIn(whole) > MOST_WORDS ? whole.replace(ADDED, "") : whole;
  return { text: text.charAt(0).toUpperCase() + text.slice(1), citations: pick?.citations ?? [] };
}

/** Does the headline leave out what the sentence adds? Then the brief still tells the sentence. */
export function isCutByHeadline(pick: Pick): boolean {
  return wordsIn(pick.text) > MOST_WORDS && ADDED.test(pick.text.replace(/[.]$/, ""));
}

function wordsIn(text: string): number {
  return text.split(/\s+/).length;
}

/** A non-restrictive relative clause that ends a sentence of some length; it has no comma or quotation of its own. */
const ADDED = /(?<=(?:\S+\s+){5}\S+), (?:who|whom|whose|which|where)\b[^,“”"]*$/;

/** "On Tuesday, ", "Yesterday, ", "Late on Monday night, ": a headline is of the day. */
const OPENING_DAY =
  /^(?:(?:earlier|later?|early)\s)?(?:on\s)?(?:yesterday|today|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?:\s(?:morning|afternoon|evening|night))?,\s+/i;
