import { type Term, wordKey } from "../../language/terms.ts";
import type { Name, Token } from "../../model/analysis.ts";
import { Span } from "../../model/span.ts";
import { type Comparison, type Mismatch, mismatch } from "../mismatch.ts";
import { Passage } from "../passage.ts";

/** What a text says a person is: "Aleh Ramanau, chair of the largest party,", "…, who chairs it,", "the party headed by …". */
interface Role {
  readonly name: Name;
  readonly span: Span;
  readonly terms: readonly Term[];
  readonly text: string;
}

const LONGEST_APPOSITION = 12;
/** "Ramanau, whose party is the largest" tells of him, and names no office; "who chairs the largest party" names one. */
const RELATIVE = /^(?:whose|whom|which)$/;
/** "Who led the race" tells what somebody did. */
const HOLDS_OFFICE = /^(?:chairs|heads|leads|runs)$/;
/** Words before "headed by Ramanau" that say what he heads, or before ", Ramanau" that say what he is. */
const LONGEST_BEFORE = 6;
/** To head, chair or lead: one group of synonyms. */
const HEADS = wordKey("head");
/** What stands for the name of a country in its own news: "the country's largest party". */
const COUNTRY: ReadonlySet<string> = new Set(["country", "nation", "state"].map(wordKey));

/** A person whom the claim gives another role than the passages do. */
export const compareRoles: Comparison = (claim, evidence) => {
  const given = evidence.flatMap((passage) => rolesOf(passage).map((role) => ({ ...role, passage })));
  return rolesOf(claim).flatMap((role): readonly Mismatch[] => {
    const same = given.filter((other) => other.name.key === role.name.key);
    const rival = same.find((other) => relate(role, other) === "part");
    if (!rival || same.some((other) => relate(role, other) === "agree")) return [];
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
function relate(role: Role, other: Role): "agree" | "part" | "apart" {
  const [keys, others] = [new Set(role.terms.map((term) => term.key)), new Set(other.terms.map((term) => term.key))];
  if (![...keys].some((key) => others.has(key))) return "apart";
  const meansItsCountry = [...others].some((key) => COUNTRY.has(key));
  const isStrange = role.terms.some(
    (term) =>
      term.kind === "name" &&
      !others.has(term.key) &&
      !(meansItsCountry && term.key.startsWith("country:")) &&
      !isWrittenIn(term, role, other),
  );
  const own = other.terms.some((term) => !keys.has(term.key) && !isWrittenIn(term, other, role));
  return isStrange && own ? "part" : "agree";
}

/** All words of a term stand among those of the other role: "Tesco's" and "of Tesco" are two names to look at. */
function isWrittenIn(term: Term, own: Role, other: Role): boolean {
  const written = new Set(wordsIn(other.text));
  return wordsIn(own.text.slice(term.start - own.span.start, term.end - own.span.start)).every((word) =>
    written.has(word),
  );
}

function wordsIn(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => word.length > 1).map(wordKey);
}

function rolesOf(passage: Passage): readonly Role[] {
  const tokens = Passage.tokens(passage);
  return passage.names
    .filter((name) => name.type === "person")
    .flatMap((name) => {
      const spans = [headedBy, appositionTo, descriptionBefore].map((find) => find(name, tokens));
      return spans
        .flatMap((span) => (span && !isClause(passage, span) ? [roleIn(passage, name, span)] : []))
        .filter(isRole);
    });
}

function roleIn(passage: Passage, name: Name, span: Span): Role {
  return { name, span, terms: termsIn(passage, span), text: Span.slice(passage.analysis.text, span) };
}

/** "…, Ramanau has no plans" goes on with the sentence. By the tree. */
function isClause({ analysis: { syntax } }: Passage, { start, end }: Span): boolean {
  if (!syntax) return false;
  const head = syntax.headIn(syntax.wordFrom(start), syntax.wordFrom(end));
  return /^VB[DPZ]$/.test(syntax.xpos(head)) && syntax.deprel(head) !== "acl:relcl";
}

function isRole({ terms }: Role): boolean {
  return terms.length > 0 && !terms.some((term) => term.kind === "number");
}

function termsIn({ terms }: Passage, { start, end }: Span): readonly Term[] {
  return terms.filter((term) => term.start >= start && term.end <= end);
}

/** The words between the name's comma and the next mark; a clause with "who" only where its verb gives an office. */
function appositionTo(name: Name, tokens: readonly Token[]): Span | null {
  const after = tokens.findIndex((token) => token.start >= name.end);
  if (tokens[after]?.norm !== ",") return null;
  const rest = tokens.slice(after + 1, after + 1 + LONGEST_APPOSITION);
  const stop = rest.findIndex((token) => !token.isWord);
  const words = rest.slice(0, Math.max(0, stop));
  const isClause = words[0]?.norm === "who";
  const [first, last] = [words[isClause ? 1 : 0], words[words.length - 1]];
  if (!first || !last || RELATIVE.test(first.norm) || (isClause && !HOLDS_OFFICE.test(first.norm))) return null;
  return { start: first.start, end: last.end };
}

/** "A party chair, Aleh Ramanau": the words with an article between the mark before the name and the one before that. */
function descriptionBefore(name: Name, tokens: readonly Token[]): Span | null {
  const comma = tokens.findLastIndex((token) => token.end <= name.start);
  if (tokens[comma]?.norm !== ",") return null;
  const before = tokens.slice(Math.max(0, comma - LONGEST_BEFORE), comma);
  const words = before.slice(before.findLastIndex((token) => !token.isWord) + 1);
  const [first, last] = [words[0], words[words.length - 1]];
  return first && last && ARTICLE.test(first.norm) ? { start: first.start, end: last.end } : null;
}

const ARTICLE = /^(?:an?|the)$/;

/** The words before "headed by" and the name, back to a mark. */
function headedBy(name: Name, tokens: readonly Token[]): Span | null {
  const by = tokens.findLastIndex((token) => token.end <= name.start);
  const verb = tokens[by - 1];
  if (tokens[by]?.norm !== "by" || !verb || wordKey(verb.norm) !== HEADS) return null;
  const end = tokens[by - 2]?.norm === "," ? by - 2 : by - 1;
  const before = tokens.slice(Math.max(0, end - LONGEST_BEFORE), end);
  const first = before[before.findLastIndex((token) => !token.isWord) + 1];
  return first ? { start: first.start, end: verb.end } : null;
}
