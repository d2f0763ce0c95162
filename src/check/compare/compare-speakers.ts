import { isStopWord, type Term, wordKey } from "../../language/terms.ts";
import type { Statement } from "../../model/claim.ts";
import { type Comparison, type Mismatch, mismatch } from "../mismatch.ts";
import { Passage } from "../passage.ts";

const SAME_CONTENT = 0.5;
/** Acts by which a party takes a stand: who does it is the whole news. */
const STANDS: ReadonlySet<Statement["act"]> = new Set([
  "accuse",
  "agree",
  "refuse",
  "propose",
  "demand",
  "promise",
  "threaten",
  "deny",
]);

interface Told {
  readonly statement: Statement;
  readonly passage: Passage;
}

/** Words that the claim gives to one speaker and every passage that has them gives to others. */
export const compareSpeakers: Comparison = (claim, evidence) => {
  const told = evidence.flatMap((passage) => passage.statements.map((statement): Told => ({ statement, passage })));
  return claim.statements.flatMap((statement): readonly Mismatch[] => {
    const { speaker } = statement;
    if (!speaker) return [];
    const same = told.filter((other) => other.statement.speaker && sameMatter(claim, statement, other));
    const rival = same[0];
    if (!rival?.statement.speaker || same.some((other) => mayBeOne({ statement, passage: claim }, other))) return [];
    return [
      mismatch({
        type: "speaker",
        severity: "conflict",
        claim: { passage: claim, span: speaker },
        evidence: { passage: rival.passage, span: rival.statement.speaker },
      }),
    ];
  });
};

/**
 * Does one document bring the claim's words and their speaker together, in one sentence or in neighbouring ones? Words from one report and a
 * name from another prove nobody said anything. True where the claim quotes nobody by name.
 */
export function isSpokenTogether(claim: Passage, passages: readonly Passage[]): boolean {
  return claim.statements.every((statement) => {
    const persons = speakerKeys({ statement, passage: claim }).filter((key) => key.startsWith("person:"));
    const said = contentTerms(claim, statement);
    if (persons.length === 0 || said.length === 0) return true;
    const speaking = passages.filter((passage) => passage.terms.some((term) => persons.includes(term.key)));
    const telling = passages.filter((passage) => Passage.share(said, passage) >= SAME_CONTENT);
    return telling.some((passage) =>
      speaking.some((other) => other.document === passage.document && Math.abs(other.index - passage.index) <= 1),
    );
  });
}

/** To deny what another charges is another act on the same matter. */
const DENIALS: ReadonlySet<Statement["act"]> = new Set(["deny", "refuse"]);

function sameMatter(claim: Passage, statement: Statement, other: Told): boolean {
  if (DENIALS.has(statement.act) !== DENIALS.has(other.statement.act)) return false;
  const said = contentTerms(claim, statement);
  const keys = new Set(contentTerms(other.passage, other.statement).map((term) => term.key));
  const overlap = said.length === 0 ? 0 : said.filter((term) => keys.has(term.key)).length / said.length;
  if (overlap >= SAME_CONTENT && said.length >= 2) return true;
  return STANDS.has(statement.act) && statement.act === other.statement.act && (overlap > 0 || said.length === 0);
}

function contentTerms(passage: Passage, statement: Statement): readonly Term[] {
  return passage.terms.filter((term) =>
    statement.content.some((part) => part.start <= term.start && term.end <= part.end),
  );
}

/**
 * Two persons are one when they share a name, or when the other passage names the first beside its speaker. Others (a ministry, a country)
 * may be one unless they share nothing; one who is not named may be anybody, and a person may speak for a body.
 */
function mayBeOne(a: Told, b: Told): boolean {
  if (!isNamed(a) || !isNamed(b) || isWithin(a, b) || isWithin(b, a)) return true;
  const [keysA, keysB] = [speakerKeys(a), speakerKeys(b)];
  const isPerson = (key: string) => key.startsWith("person:");
  const [personsA, personsB] = [keysA.filter(isPerson), keysB.filter(isPerson)];
  if (personsA.length > 0 !== personsB.length > 0) return true;
  const near = new Set([...keysB, ...b.passage.names.map((name) => name.key)]);
  return (personsA.length > 0 ? personsA : keysA).some((key) => near.has(key));
}

/** All content words of one speaker are in the other's: "Tedros" in "Tedros Adhanom Ghebreyesus", "the city's council" in "the Council of the City"; or one is the other's initials. */
function isWithin(a: Told, b: Told): boolean {
  const [own, other] = [wordsOf(a), wordsOf(b)];
  if (own.length === 0) return false;
  return (
    own.every((word) => other.some((each) => wordKey(each) === wordKey(word))) ||
    (other.length > 1 && own.includes(initialsOf(other)))
  );
}

/** The content words of a speaker's phrase and of the name that it stands for, in lower case. */
function wordsOf({ statement: { speaker } }: Told): readonly string[] {
  const words = speaker?.text.match(/[\p{L}\p{N}.]+/gu) ?? [];
  return words
    .map((word) => word.toLowerCase().replaceAll(".", ""))
    .filter((word) => word.length > 1 && !isStopWord(word));
}

/** The "U.S." in a name counts as the two letters it is. */
function initialsOf(words: readonly string[]): string {
  return words.map((word) => (word === "us" ? word : word.charAt(0))).join("");
}

function isNamed({ statement: { speaker }, passage }: Told): boolean {
  if (!speaker) return false;
  const named = passage.names.some((name) => speaker.start <= name.start && name.end <= speaker.end);
  return named || /^\p{Lu}/u.test(speaker.name.replace(/^The /, ""));
}

function speakerKeys({ statement, passage }: Told): readonly string[] {
  const { speaker } = statement;
  if (!speaker) return [];
  const inText = passage.names
    .filter((name) => speaker.start <= name.start && name.end <= speaker.end)
    .map((name) => name.key);
  // "the Council" is the Council of Europe by its full name, and the Council by its own.
  const lastWords = [speaker.name, speaker.text].flatMap((words) => words.toLowerCase().match(/\p{L}+$/u) ?? []);
  return [...inText, ...lastWords.map((word) => (speaker.type === "person" ? `person:${word}` : word))];
}
