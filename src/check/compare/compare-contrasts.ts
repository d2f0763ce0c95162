import { isStopWord, wordKey } from "../../language/terms.ts";
import type { Token } from "../../model/analysis.ts";
import type { Span } from "../../model/span.ts";
import type { DifferenceType } from "../../model/verdict.ts";
import { type Comparison, type Mismatch, mismatch } from "../mismatch.ts";
import { Passage } from "../passage.ts";
import { phraseAt } from "./clauses.ts";
import contrasts from "./lexicons/contrasts.json" with { type: "json" };

/** Share of the claim's terms that a passage must have for its word to stand in the place of the claim's. */
const SAME_MATTER = 0.4;

interface Member {
  readonly set: string;
  readonly type: DifferenceType;
  /** Number of the member in its set: words of one member mean the same. */
  readonly member: number;
  readonly phrase: string;
  /** The members are steps: one that the passages have come to bears out all before it. */
  readonly later: boolean;
  /** What stands after the word alone says what it is said of: "before he left" is "after he left", turned. */
  readonly sided: boolean;
}

const MEMBERS: readonly Member[] = contrasts.sets.flatMap(({ name, type, members, ...set }) =>
  members.flatMap((phrases, member) =>
    phrases.map((phrase) => ({
      set: name,
      type: type as DifferenceType,
      member,
      phrase,
      later: "later" in set,
      sided: "sided" in set,
    })),
  ),
);

/** A member of a set where it stands, with the content words beside it. */
interface Placed extends Member {
  readonly span: Span;
  readonly beside: readonly string[];
}

/** A word of a small set of incompatibles ("northern", "second", "morning", "former") where the passages have another of the set in its place, and never the claim's. */
export const compareContrasts: Comparison = (claim, evidence) => {
  const own = membersOf(claim);
  if (own.length === 0) return [];
  const given = evidence.flatMap((passage) => membersOf(passage).map((placed) => ({ ...placed, passage })));
  return own.flatMap((placed): readonly Mismatch[] => {
    const inSet = given.filter(({ set }) => set === placed.set);
    if (inSet.some(({ member }) => member === placed.member)) return [];
    const rival = inSet.find(
      (other) =>
        !(placed.later && other.member > placed.member) &&
        !own.some(({ set, member }) => set === other.set && member === other.member) &&
        other.beside.some((key) => placed.beside.includes(key)) &&
        Passage.share(claim.terms, other.passage) >= SAME_MATTER,
    );
    if (!rival) return [];
    return [
      mismatch({
        type: placed.type,
        severity: "conflict",
        claim: { passage: claim, span: placed.span },
        evidence: { passage: rival.passage, span: rival.span },
      }),
    ];
  });
};

function membersOf(passage: Passage): readonly Placed[] {
  const tokens = Passage.tokens(passage);
  return tokens.flatMap((token, at) =>
    MEMBERS.filter(({ phrase }) => !isBound(tokens, at) && phraseAt(tokens, at, phrase)).map((member) => {
      const last = tokens[at + member.phrase.split(" ").length - 1] ?? token;
      const span = { start: token.start, end: last.end };
      return { ...member, span, beside: besideOf(tokens, span, member.sided) };
    }),
  );
}

/** "At most" and "at first" are no members of a set. */
function isBound(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.norm === "at";
}

/** Keys of the two nearest content words on both sides, or after it alone. */
function besideOf(tokens: readonly Token[], span: Span, sided: boolean): readonly string[] {
  const words = tokens.filter((token) => token.isWord && !isStopWord(token.norm));
  const before = words.filter((token) => token.end <= span.start).slice(-2);
  const after = words.filter((token) => token.start >= span.end).slice(0, 2);
  return [...(sided ? [] : before), ...after].map(({ norm }) => wordKey(norm));
}
