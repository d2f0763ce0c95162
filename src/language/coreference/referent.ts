import type { Gender, Mention, MentionType } from "./mention.ts";

/** What mentions stand for, as known while a text is gone through: those before the place reached, and those after it. */
export interface Referent {
  readonly id: number;
  /** In the order of the text. */
  readonly mentions: Mention[];
  /** Key of its name; null while no name is known. */
  key: string | null;
  type: MentionType;
  gender: Gender;
  isGenderSure: boolean;
  /** Given name of a person, folded; null while none is known. */
  given: string | null;
  /** How many of the mentions lie before the place reached. */
  reached: number;
  /** How many of those are subjects. */
  subjects: number;
  /** Sentence of the last name or noun phrase so far. */
  lastSentence: number;
  /** Head nouns it has been called by so far, in descriptions and at the end of names ("president", "ministry"), folded. */
  readonly nouns: Set<string>;
  /** All words it has been called by so far, with the two before them. */
  readonly words: Set<string>;
}

export const Referent = {
  of: (id: number, first: Mention): Referent => ({
    id,
    mentions: [],
    key: first.key,
    type: first.type,
    gender: "either",
    isGenderSure: false,
    given: null,
    reached: 0,
    subjects: 0,
    lastSentence: 0,
    nouns: new Set(),
    words: new Set(),
  }),
  /** Takes a mention in; what a name tells goes before what other mentions tell. */
  add: (referent: Referent, mention: Mention): void => {
    referent.mentions.push(mention);
    if (referent.key === null && mention.key !== null) {
      referent.key = mention.key;
      if (mention.type !== "other") referent.type = mention.type;
    } else if (referent.type === "other" && mention.kind !== "pronoun") referent.type = mention.type;
    const isSurer = mention.isGenderSure && !referent.isGenderSure;
    if (mention.kind === "pronoun" || mention.gender === "either") return;
    if (referent.gender !== "either" && !isSurer) return;
    referent.gender = mention.gender;
    referent.isGenderSure = mention.isGenderSure;
  },
  /** The last mention before the place reached; the first one after it where none lies before. */
  nearest: ({ mentions, reached }: Referent): Mention | undefined => mentions[Math.max(0, reached - 1)],
};
