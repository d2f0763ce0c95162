import type { Participation } from "../../model/claim-kinds.ts";
import { Span, type TextSpan } from "../../model/span.ts";
import { type Filler, FrameMatch } from "./find-matches.ts";
import { phraseSpan } from "./phrases.ts";
import { joinNames, plainName, roleSpans, type Telling } from "./telling.ts";
import type { Tree } from "./tree.ts";

export type FoundParticipation = Omit<Participation, "id">;

/** Share of records that were right among fifty random ones of open news, read by hand. */
const CERTAINTY = 0.88;
/** Sentences within which what one proposer says of the talks is one proposal. */
const REACH = 3;
/** Proposals looked back on. */
const LOOKED_BACK = 4;

interface Draft {
  readonly match: FrameMatch;
  readonly proposer: string | null;
  readonly proposed: readonly Filler[];
  readonly talks: Filler | null;
  readonly sentence: number;
}

/** Who should, or could, take part in which talks: one record for what a proposer says of it in neighbouring sentences. */
export function buildParticipations(telling: Telling, matches: readonly FrameMatch[]): readonly FoundParticipation[] {
  const groups: Draft[][] = [];
  for (const match of matches) {
    const draft = toDraft(telling, match);
    if (!draft) continue;
    const group = groups.slice(-LOOKED_BACK).findLast((each) => isLastSame(each, draft));
    if (group) group.push(draft);
    else groups.push([draft]);
  }
  return groups.flatMap((drafts) => toParticipation(telling, drafts) ?? []);
}

function toDraft(telling: Telling, match: FrameMatch): Draft | null {
  // Who did take part is no proposal.
  if (match.hypothetical) return null;
  if (match.modality === "certain" && match.frame.set.modality !== "possible") return null;
  if (isMissed(telling.tree, match.word)) return null;
  const proposer = proposerOf(telling, match);
  const proposed = [...FrameMatch.fillers(match, "proposed"), ...FrameMatch.fillers(match, "alongside")];
  const [talks] = FrameMatch.fillers(match, "talks");
  return { match, proposer, proposed, talks: talks ?? null, sentence: telling.sentenceNumber(match.word) };
}

/** Whoever wants, asks or offers it by the words above; else whoever says it. */
function proposerOf(telling: Telling, match: FrameMatch): string | null {
  const own = FrameMatch.fillers(match, "proposer").filter((filler) => !isUnknown(telling, filler));
  return own.length > 0 ? joinNames(own.map((each) => telling.party(each).name)) : telling.speakerOf(match.word);
}

/** Whoever says so, unless it is the proposer or one of those proposed, by the same words or with others. */
function speakerBeside(telling: Telling, word: number, parties: readonly (string | null)[]): string | null {
  const speaker = telling.speakerOf(word);
  return parties.some((party) => party !== null && speaker?.includes(party)) ? null : speaker;
}

/** "would have attended": a chance that is gone is no proposal. */
function isMissed(tree: Tree, verb: number): boolean {
  const auxiliaries = tree.dependents(verb, AUXILIARY).map((child) => tree.form(child));
  return auxiliaries.includes("have") && auxiliaries.some((form) => CONDITIONAL.has(form));
}

const AUXILIARY = new Set(["aux"]);
const CONDITIONAL = new Set(["would", "could", "should", "might", "must", "may"]);

/** Roles that one proposal may give together: whoever is a partner takes part. */
const TOGETHER = new Set(["participant", "partner"]);

function isLastSame(drafts: readonly Draft[], after: Draft): boolean {
  const before = drafts.at(-1);
  return before !== undefined && isSame(before, after);
}

function isSame(before: Draft, after: Draft): boolean {
  if (after.sentence - before.sentence > REACH) return false;
  const [one, other] = [before.match.frame.set.role ?? "", after.match.frame.set.role ?? ""];
  // "Peru will host talks between Chile and Oman": a host of its own.
  if (one !== other && !(TOGETHER.has(one) && TOGETHER.has(other))) return false;
  return before.proposer === after.proposer || before.proposer === null || after.proposer === null;
}

function toParticipation(telling: Telling, drafts: readonly Draft[]): FoundParticipation | null {
  const [first] = drafts;
  const talks =
    (drafts.find((draft) => draft.talks !== null && draft.proposed.length > 0) ?? drafts.find(({ talks }) => talks))
      ?.talks ?? null;
  const parties = partiesOf(telling, drafts);
  if (!first || parties.length === 0 || !(talks || drafts.some(({ match }) => match.frame.set.talks === "named")))
    return null;
  const { tree } = telling;
  const time = telling.timeOf(first.match.word);
  const roles = [...roleSpans("proposed", parties), ...(talks ? roleSpans("talks", [talks]) : [])];
  const proposer = drafts.find((draft) => draft.proposer !== null)?.proposer ?? null;
  const proposed = [...new Set(parties.map((filler) => nameOf(telling, filler)))];
  return {
    kind: "participation",
    ...Span.hull([...roles, tree.syntax.span(first.match.word)]),
    proposer,
    proposed,
    role: roleOf(drafts),
    talks: talks ? plainName(talksSpan(tree, talks)) : null,
    attributedTo: speakerBeside(telling, first.match.word, [proposer, ...proposed]),
    roles,
    polarity: first.match.polarity,
    modality: first.match.modality === "certain" ? "possible" : first.match.modality,
    time: time ? { value: time.value, text: tree.analysis.text.slice(time.start, time.end) } : null,
    certainty: CERTAINTY,
  };
}

/** Those proposed: in each proposal the names where it has any; a proposal without names gives way to one with. */
function partiesOf(telling: Telling, drafts: readonly Draft[]): readonly Filler[] {
  const byDraft = drafts.map(({ proposed }) =>
    proposed.map((filler) => ({ filler, named: namedParties(telling, filler) })),
  );
  const isNaming = (parts: (typeof byDraft)[number]) => parts.some(({ named }) => named.length > 0);
  const chosen = byDraft.some(isNaming) ? byDraft.filter(isNaming) : byDraft;
  return chosen
    .flat()
    .flatMap(({ filler, named }) => (named.length > 0 ? named : isUnknown(telling, filler) ? [] : [filler]));
}

/** A pronoun that stands for nobody known, or for a thing ("the deal"). */
function isUnknown(telling: Telling, filler: Filler): boolean {
  if (!telling.isPronoun(filler.word)) return false;
  const { name, type } = telling.party(filler);
  return type === "other" || name === plainName(filler.span);
}

const OBJECT = new Set(["obj"]);

/** "settling the war in Norland": a verb with its object; a noun phrase as it is. */
function talksSpan(tree: Tree, { word, span }: Filler): TextSpan {
  const object = tree.upos(word) === "VERB" ? tree.dependents(word, OBJECT)[0] : undefined;
  if (object === undefined) return span;
  return Span.cut(tree.analysis.text, tree.syntax.span(word).start, phraseSpan(tree, object).end);
}

/** A role other than that of any participant tells more. */
function roleOf(drafts: readonly Draft[]): Participation["role"] {
  const roles = drafts.map(({ match }) => match.frame.set.role);
  const found = roles.find((role) => role !== undefined && role !== "participant");
  return (found ?? "participant") as Participation["role"];
}

const OPENS_LIST = /^[–—:(-]$/;

/** The names of a phrase: its own, else those that it introduces ("friendly countries – Peru, Chile and Fiji", "all of Benelux"). */
function namedParties(telling: Telling, filler: Filler): readonly Filler[] {
  const { tree } = telling;
  if (isNamed(tree, filler.word)) return [filler];
  // "the President of Peru" is one, "all of Benelux" its members.
  if (tree.upos(filler.word) === "PROPN") return [];
  if (tree.upos(filler.word) !== "NOUN") {
    const parts = tree.dependents(filler.word, OF).flatMap((word) => tree.coordinated(word));
    return parts.filter((word) => isNamed(tree, word)).map((word) => ({ word, span: phraseSpan(tree, word) }));
  }
  const words = wordsOf(tree, filler.word);
  const opener = words.find((word) => word > filler.word && OPENS_LIST.test(tree.form(word)));
  if (opener === undefined) return [];
  return words
    .filter((word) => word > opener && tree.nameAt(word)?.adjective === false)
    .map((word) => ({ word, span: phraseSpan(tree, word) }));
}

/** The words of a phrase; of a subject all up to its verb, where the list after a dash may hang on anything. */
function wordsOf(tree: Tree, word: number): readonly number[] {
  const head = tree.head(word);
  const isSubject = tree.relation(word).startsWith("nsubj") && head > word && head - word <= LONGEST_LIST;
  if (isSubject) return Array.from({ length: head - word }, (_, index) => word + index);
  return tree.near(word, (child) => tree.relation(child) !== "acl:relcl");
}

/** Longest list between a subject and its verb, in words. */
const LONGEST_LIST = 60;
const OF = new Set(["nmod"]);
const BEFORE_NOUN = new Set(["compound", "amod"]);

/** A name, or a noun with one before it ("the Benelux countries"). */
function isNamed(tree: Tree, word: number): boolean {
  return (
    tree.nameAt(word) !== null ||
    tree.dependents(word, BEFORE_NOUN).some((each) => tree.nameAt(each)?.adjective === false)
  );
}

/** "all the BRICS countries" keeps its words. */
function nameOf(telling: Telling, filler: Filler): string {
  const isKnown = telling.isPronoun(filler.word) || telling.tree.nameAt(filler.word) !== null;
  return isKnown ? telling.party(filler).name : plainName(filler.span);
}
