import { isStopWord, wordKey } from "../../language/terms.ts";
import { Span } from "../../model/span.ts";
import type { Syntax } from "../../model/syntax.ts";
import { Passage } from "../passage.ts";

/** A party to an action: the phrase that names it, in its whole length. */
export interface Party extends Span {
  /** Keys of its names and content words: a party is known by any of them. */
  readonly keys: ReadonlySet<string>;
  /** Key of its head, the name that the head lies in or the noun itself. */
  readonly head: string;
  readonly isNamed: boolean;
  /** "This move", "the duo": stands for what was told before. */
  readonly pointsBack: boolean;
}

/** An action with who does it and to whom, by the tree: subject and object in the active voice, agent and subject in the passive. */
export interface Deed {
  /** Key of the verb. */
  readonly key: string;
  readonly span: Span;
  readonly agent: Party | null;
  readonly patient: Party | null;
}

/** The actions that a passage tells of by verbs. None in texts without trees. */
export function deedsOf(passage: Passage): readonly Deed[] {
  const { syntax } = passage.analysis;
  if (!syntax) return [];
  return Passage.verbs(passage).flatMap((verb) => deedOf(passage, syntax, verb) ?? []);
}

/** Does one passage bring each action that the claim gives to a name together with those it is done by and to? A verb from one report and its object from another prove nothing. */
export function isDoneTogether(claim: Passage, passages: readonly Passage[]): boolean {
  const known = passages.map((passage) => new Set(passage.terms.map((term) => term.key)));
  const deeds = deedsOf(claim).filter(({ agent }) => agent?.isNamed);
  return deeds.every(({ key, agent, patient }) =>
    known.some((keys) => keys.has(key) && [agent, patient].every((party) => !party || hasParty(keys, party))),
  );
}

function hasParty(keys: ReadonlySet<string>, party: Party): boolean {
  return [...party.keys].some((key) => keys.has(key));
}

function deedOf(passage: Passage, syntax: Syntax, verb: number): Deed | null {
  const norm = Passage.form(passage, verb);
  if (isStopWord(norm)) return null;
  const party = (relation: string) => {
    const word = syntax.children(verb).find((child) => syntax.deprel(child) === relation);
    return word === undefined ? null : partyOf(passage, syntax, speakerMeant(passage, syntax, word));
  };
  const isPassive = syntax.children(verb).some((child) => /:pass$/.test(syntax.deprel(child)));
  const agent = isPassive ? party("obl:agent") : (party("nsubj") ?? party("obl:agent"));
  const patient = isPassive ? party("nsubj:pass") : party("obj");
  return agent || patient ? { key: wordKey(norm), span: syntax.span(verb), agent, patient } : null;
}

/** "The army said it will …": the "it" that is the subject of what somebody says stands for the speaker. "He" may be anybody. */
function speakerMeant(passage: Passage, syntax: Syntax, word: number): number {
  if (!/^nsubj/.test(syntax.deprel(word)) || Passage.form(passage, word) !== "it") return word;
  const told = syntax.head(word);
  if (syntax.deprel(told) !== "ccomp") return word;
  return syntax.children(syntax.head(told)).find((child) => syntax.deprel(child) === "nsubj") ?? word;
}

/** A phrase without the clauses that hang on it; null for a pronoun. */
function partyOf(passage: Passage, syntax: Syntax, head: number): Party | null {
  const words = syntax.subtree(head, (child) => !CLAUSAL.test(syntax.deprel(child)));
  const { start, end } = Span.hull(words.map((word) => syntax.span(word)));
  const names = passage.names.filter((name) => start <= name.start && name.end <= end);
  const tokens = Passage.tokens(passage).filter(
    (token) => start <= token.start && token.end <= end && token.isWord && !isStopWord(token.norm),
  );
  if (tokens.length === 0 && names.length === 0) return null;
  const at = syntax.span(head);
  const own = names.find((name) => name.start <= at.start && at.end <= name.end && !name.adjective);
  return {
    start,
    end,
    keys: new Set([...names.map((name) => name.key), ...tokens.map(({ norm }) => wordKey(norm))]),
    head: own?.key ?? wordKey(Passage.form(passage, head)),
    isNamed: own !== undefined,
    pointsBack: words.some((word) => syntax.head(word) === head && POINTS_BACK.test(Passage.form(passage, word))),
  };
}

const POINTS_BACK = /^(?:this|these|that|those|such|the|its|his|her|their|another|other)$/;

/** Relations of what is told of a party, not its name. */
const CLAUSAL = /^(?:acl|advcl|parataxis|punct|case)/;
