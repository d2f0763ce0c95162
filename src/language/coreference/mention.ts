import type { NameType } from "../../model/analysis.ts";
import type { Span } from "../../model/span.ts";
import type { EntityType } from "../../model/syntax.ts";

export type Role = "subject" | "passive" | "object" | "oblique" | "agent" | "possessor" | "reflexive" | "other";
export type Gender = "he" | "she" | "either";
export type GrammaticalNumber = "one" | "many" | "either";
export type MentionType = NameType | "thing";

/** Words of a text that stand for a person, a body, a place or a thing. Tokens are those of the analysis. */
export interface Mention extends Span {
  readonly kind: "name" | "noun" | "pronoun";
  readonly first: number;
  readonly endToken: number;
  /** The token that the others hang on. */
  readonly headToken: number;
  /** The same as a word of the tree; -1 without one. */
  readonly head: number;
  readonly role: Role;
  /** Word of the tree that the role is a role of; -1 for a root, and without a tree. */
  readonly governor: number;
  readonly sentence: number;
  /** Number of the quotation it stands in; -1 outside. */
  readonly quotation: number;
  readonly type: MentionType;
  /** What the reader takes the words for; null where it sees no entity, and for pronouns. */
  readonly readAs: EntityType | null;
  readonly gender: Gender;
  /** Does a title, a noun or the given name of a full name tell the gender? One word by itself may be a surname. */
  readonly isGenderSure: boolean;
  readonly number: GrammaticalNumber;
  /** Key of the name; null for nouns and pronouns. */
  readonly key: string | null;
  /** The head, folded. */
  readonly word: string;
  /** Token of what this is said to be, by apposition, title or "is"; -1 when nothing says so. */
  readonly sameAs: number;
}
