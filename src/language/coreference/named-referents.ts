import { startsUpper } from "../characters.ts";
import type { Mention } from "./mention.ts";
import { Referent } from "./referent.ts";
import { Scene } from "./scene.ts";

/** People of one surname that are kept apart. */
const MOST_NAMESAKES = 8;

/** The referents of the names of a text met so far; names are given in text order. */
export class NamedReferents {
  readonly #scene: Scene;
  readonly #create: (mention: Mention) => Referent;
  readonly #byKey = new Map<string, readonly Referent[]>();
  readonly #byGiven = new Map<string, Referent>();
  readonly #byInitials = new Map<string, Referent>();

  constructor(scene: Scene, create: (mention: Mention) => Referent) {
    this.#scene = scene;
    this.#create = create;
  }

  /** Gives a name its referent: that of its key, of the full name whose given name it is, of the body whose initials it is, or a new one. */
  take(mention: Mention): Referent {
    const key = mention.key ?? "";
    const namesakes = this.#byKey.get(key) ?? [];
    const given = givenOf(this.#scene, mention);
    const known = findNamesake(namesakes, given, mention.word) ?? this.#findByPart(mention) ?? this.#create(mention);
    this.#byKey.set(key, [...namesakes.filter((each) => each !== known), known].slice(-MOST_NAMESAKES));
    known.given ??= given;
    if (given !== null) this.#byGiven.set(given, known);
    const initials = initialsOf(this.#scene, mention);
    if (initials.length > 1) this.#byInitials.set(initials, known);
    Referent.add(known, mention);
    return known;
  }

  /** "Daniel" after "Daniel Berg", "NHC" after "Norland Harbour Council". */
  #findByPart({ key, first, endToken, type, word }: Mention): Referent | undefined {
    if (!key?.startsWith("name:") || endToken - first !== 1) return undefined;
    const { text } = this.#scene.analysis;
    const { start = 0, end = 0 } = this.#scene.tokens[first] ?? {};
    if (/^\p{Lu}{2,6}$/u.test(text.slice(start, end))) return this.#byInitials.get(word);
    return type === "person" || type === "other" ? this.#byGiven.get(word) : undefined;
  }
}

/** The first word of a person's full name; null for other names. */
function givenOf(scene: Scene, { key, first, endToken }: Mention): string | null {
  return key?.startsWith("person:") && endToken - first > 1 ? Scene.norm(scene, first) : null;
}

/** First letters of the capitalised words of a name that is no person's, folded; "" for a single word. */
function initialsOf({ analysis, tokens }: Scene, { first, endToken, type }: Mention): string {
  if (type === "person" || endToken - first < 2) return "";
  let initials = "";
  for (let token = first; token < endToken; token++) {
    const { start = 0, norm = "" } = tokens[token] ?? {};
    if (startsUpper(analysis.text.slice(start, start + 2)) && norm !== "the") initials += norm.charAt(0);
  }
  return initials;
}

/** Of those with one surname, the last one whose given name may be the same ("Dan" and "Daniel", "D." and "Daniel"); the word of a short name is either. */
function findNamesake(namesakes: readonly Referent[], given: string | null, word: string): Referent | undefined {
  if (given === null) return namesakes.findLast((each) => each.given === word) ?? namesakes.at(-1);
  const initial = given.replace(/\.$/, "");
  return namesakes.findLast(
    (each) =>
      each.given === null || each.given.startsWith(initial) || initial.startsWith(each.given.replace(/\.$/, "")),
  );
}
