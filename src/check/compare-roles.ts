import { type Term, wordKey } from "../language/terms.ts";
import type { Name } from "../model/analysis.ts";
import type { Span } from "../model/span.ts";
import { type Comparison, type Mismatch, mismatch } from "./mismatch.ts";
import { Passage } from "./passage.ts";

/** What a text says a person is: "Aleh Ramanau, chair of the largest party,". */
interface Apposition {
  readonly name: Name;
  readonly span: Span;
  readonly terms: readonly Term[];
}

const LONGEST_APPOSITION = 12;
/** "Ramanau, whose party is the largest" tells of him, and names no office. */
const RELATIVE = /^(?:who|whose|whom|which)$/;
/** What stands for the name of a country in its own news: "the country's largest party". */
const COUNTRY: ReadonlySet<string> = new Set(["country", "nation", "state"].map(wordKey));

/** A person whom the claim gives another role than the passages do. */
export const compareRoles: Comparison = (claim, evidence) => {
  const given = evidence.flatMap((passage) => appositionsOf(passage).map((apposition) => ({ ...apposition, passage })));
  return appositionsOf(claim).flatMap((role): readonly Mismatch[] => {
    const same = given.filter((other) => other.name.key === role.name.key);
    const rival = same[0];
    if (!rival || same.some((other) => fits(role, other))) return [];
    return [
      mismatch({
        type: "role",
        severity: "conflict",
        claim: { passage: claim, span: role.span },
        evidence: { passage: rival.passage, span: rival.span },
      }),
    ];
  });
};

/** The roles part only where both name one office ("chair") and each says another thing of it, the claim by a name that the other lacks. */
function fits(role: Apposition, other: Apposition): boolean {
  const [keys, others] = [new Set(role.terms.map((term) => term.key)), new Set(other.terms.map((term) => term.key))];
  const shared = [...keys].some((key) => others.has(key));
  const meansItsCountry = [...others].some((key) => COUNTRY.has(key));
  const strange = role.terms.some(
    ({ kind, key }) => kind === "name" && !others.has(key) && !(meansItsCountry && key.startsWith("country:")),
  );
  const own = [...others].some((key) => !keys.has(key));
  return !(shared && strange && own);
}

function appositionsOf(passage: Passage): readonly Apposition[] {
  const tokens = Passage.tokens(passage);
  return passage.names.flatMap((name) => {
    const after = tokens.findIndex((token) => token.start >= name.end);
    if (name.type !== "person" || tokens[after]?.norm !== ",") return [];
    const rest = tokens.slice(after + 1, after + 1 + LONGEST_APPOSITION);
    const stop = rest.findIndex((token) => !token.isWord);
    const words = stop < 0 ? rest : rest.slice(0, stop);
    const [first, last] = [words[0], words[words.length - 1]];
    if (!first || !last || stop < 0 || RELATIVE.test(first.norm)) return [];
    const span = { start: first.start, end: last.end };
    const terms = passage.terms.filter((term) => term.start >= span.start && term.end <= span.end);
    return terms.length > 0 && !terms.some((term) => term.kind === "number") ? [{ name, span, terms }] : [];
  });
}
