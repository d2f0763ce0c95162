import type { SpeechAct } from "../../model/claim.ts";
import nounData from "../lexicons/cue-nouns.json" with { type: "json" };
import verbData from "../lexicons/cue-verbs.json" with { type: "json" };

/**
 * What may follow a cue. `that`: a clause; `wh`: an indirect question; `to`: an infinitive of the same doer; `obj-to`: somebody, then an
 * infinitive that alone is content; `np-to`: the same with the somebody inside the content; `of`: somebody and "of", "for" or "with" a deed; `to-noun`: "to" and a noun phrase; `at-number`: a thing, "at" and a count; `naming`: a thing and what it is called; `strict`: a bare clause only with a verb right after its subject;
 * `noun`: a noun phrase; `ing`: a gerund; `quote`: a quotation only; `tell-that`, `tell-wh`: a listener first; the rest are prepositions.
 */
export type Complement =
  | "that"
  | "wh"
  | "to"
  | "obj-to"
  | "np-to"
  | "of"
  | "noun"
  | "ing"
  | "quote"
  | "strict"
  | "naming"
  | "to-noun"
  | "at-number"
  | "tell-that"
  | "tell-wh"
  | "obj-with"
  | "obj-of"
  | "on-to"
  | "for"
  | "on"
  | "against"
  | "about"
  | "at"
  | "by"
  | "in"
  | "with";

/** A word that signals an attribution. */
export interface Cue {
  /** The verb's base form or the noun's singular. */
  readonly name: string;
  readonly act: SpeechAct;
  readonly takes: ReadonlySet<Complement>;
}

export type VerbForm = "base" | "third" | "past" | "participle" | "ing";

/** A verb cue in one of its forms; "said" is both past and participle. */
export interface VerbReading {
  readonly cue: Cue;
  readonly forms: ReadonlySet<VerbForm>;
}

const IRREGULAR: Readonly<Record<string, string>> = verbData.irregular;
const VARIANTS: Readonly<Record<string, string>> = verbData.variants;

const VERBS: ReadonlyMap<string, VerbReading> = indexVerbs();
const NOUNS: ReadonlyMap<string, Cue> = indexNouns();

/** The verb cue that a folded word is a form of; null when it is none. */
export function findVerbCue(norm: string): VerbReading | null {
  return VERBS.get(norm) ?? null;
}

/** Has a verb cue a listener as its object ("told the court", "urged the mayor to go")? Folded word in any form. */
export function takesListener(norm: string): boolean {
  const takes = findVerbCue(norm)?.cue.takes;
  return takes !== undefined && (takes.has("tell-that") || takes.has("obj-to"));
}

/** Can what a verb cue tells be its object too ("promised a reward")? Folded word in any form. */
export function takesThing(norm: string): boolean {
  return findVerbCue(norm)?.cue.takes.has("noun") ?? false;
}

/** The noun cue that a folded word is the singular or plural of; null when it is none. */
export function findNounCue(norm: string): Cue | null {
  return NOUNS.get(norm) ?? null;
}

function indexVerbs(): Map<string, VerbReading> {
  const index = new Map<string, VerbReading>();
  for (const row of verbData.rows) {
    const cue = toCue(row);
    const [third, past, participle, ing] = (IRREGULAR[cue.name]?.split(" ") ?? inflect(cue.name)) as string[];
    const pairs: readonly (readonly [string | undefined, VerbForm])[] = [
      [cue.name, "base"],
      [third, "third"],
      [past, "past"],
      [participle, "participle"],
      [ing, "ing"],
    ];
    for (const [form, kind] of pairs) addForm(index, form, { cue, kind });
    for (const [variant, base] of Object.entries(VARIANTS)) {
      if (base !== cue.name) continue;
      for (const kind of variant.endsWith("ing") ? (["ing"] as const) : (["past", "participle"] as const)) {
        addForm(index, variant, { cue, kind });
      }
    }
  }
  return index;
}

function addForm(
  index: Map<string, VerbReading>,
  form: string | undefined,
  { cue, kind }: { cue: Cue; kind: VerbForm },
) {
  if (form === undefined) return;
  const known = index.get(form);
  if (known && known.cue !== cue) return;
  index.set(form, { cue, forms: new Set([...(known?.forms ?? []), kind]) });
}

function indexNouns(): Map<string, Cue> {
  const index = new Map<string, Cue>();
  for (const row of nounData.rows) {
    const cue = toCue(row);
    index.set(cue.name, cue);
    index.set(
      /(?:s|sh|ch)$/.test(cue.name) ? `${cue.name}es` : cue.name.replace(/([^aeiou])y$/, "$1ie").concat("s"),
      cue,
    );
  }
  index.set("hypotheses", index.get("hypothesis") as Cue);
  return index;
}

function toCue([name, act, takes]: readonly string[]): Cue {
  return {
    name: name ?? "",
    act: act as SpeechAct,
    takes: new Set((takes ?? "").split(" ").filter((each) => each !== "") as Complement[]),
  };
}

/** Third person, past, participle and -ing form of a regular verb. */
export function inflect(base: string): readonly [string, string, string, string] {
  if (/[^aeiou]y$/.test(base)) {
    const root = base.slice(0, -1);
    return [`${root}ies`, `${root}ied`, `${root}ied`, `${base}ing`];
  }
  if (base.endsWith("e")) {
    const root = base.slice(0, -1);
    return [`${base}s`, `${base}d`, `${base}d`, base.endsWith("ee") ? `${base}ing` : `${root}ing`];
  }
  const third = /(?:s|x|z|sh|ch)$/.test(base) ? `${base}es` : `${base}s`;
  return [third, `${base}ed`, `${base}ed`, `${base}ing`];
}
