import type { Position } from "../../model/claim-kinds.ts";
import { oneLine } from "../../model/one-line.ts";
import { Span } from "../../model/span.ts";
import { type Filler, FrameMatch } from "./find-matches.ts";
import { clauseSpan } from "./phrases.ts";
import { plainName, roleSpans, type Telling } from "./telling.ts";

/** A position without its id, with the word of its proposal. */
export interface FoundPosition extends Omit<Position, "id"> {
  readonly proposalWord: number;
}

/** Share of positions that were right among fifty random ones of open news, read by hand. */
const CERTAINTY = 0.88;
/** Sentences after which "refused" and "it" no longer speak of the proposal before. */
const MEMORY = 2;

interface Proposal {
  readonly filler: Filler;
  readonly sentence: number;
}

/** Where parties stand on proposals, in the order of the text: one record for each party and proposal. */
export function buildPositions(telling: Telling, matches: readonly FrameMatch[]): readonly FoundPosition[] {
  const positions: FoundPosition[] = [];
  let last: Proposal | null = null;
  for (const match of matches) {
    const sentence = telling.sentenceNumber(match.word);
    const known: Proposal | null = last && sentence - last.sentence <= MEMORY ? last : null;
    const proposals = findProposals(telling, match, known);
    const stance = findStance(match);
    const named = proposals.at(-1);
    if (match.hypothetical || !named) continue;
    if (stance) {
      for (const actor of findActors(telling, match))
        for (const proposal of proposals) positions.push(buildPosition(telling, match, { actor, proposal, stance }));
    }
    if (stance || match.frame.set.stance === "tabled") last = { filler: named, sentence };
  }
  return positions;
}

function findProposals(telling: Telling, match: FrameMatch, known: Proposal | null): readonly Filler[] {
  const fillers = FrameMatch.fillers(match, "proposal");
  const named = fillers.filter(({ word }) => !telling.isPronoun(word));
  if (named.length > 0) return named;
  return known ? [known.filler] : [];
}

/** Not to accept is to refuse; not to refuse says nothing. */
function findStance(match: FrameMatch): Position["stance"] | null {
  const { stance } = match.frame.set;
  if (match.polarity === "negative") return stance === "accept" ? "refuse" : null;
  if (FrameMatch.fillers(match, "condition").length > 0) return stance === "refuse" ? "refuse" : "conditional";
  return stance === "accept" || stance === "refuse" || stance === "conditional" ? stance : null;
}

interface Actor {
  readonly name: string;
  readonly filler: Filler | null;
}

function findActors(telling: Telling, match: FrameMatch): readonly Actor[] {
  const fillers = FrameMatch.fillers(match, "actor");
  if (fillers.length > 0) return fillers.map((filler) => ({ name: telling.party(filler).name, filler }));
  const speaker = match.frame.set.actor === "speaker" ? telling.speakerOf(match.word) : null;
  return speaker ? [{ name: speaker, filler: null }] : [];
}

interface Stand {
  readonly actor: Actor;
  readonly proposal: Filler;
  readonly stance: Position["stance"];
}

function buildPosition(telling: Telling, match: FrameMatch, { actor, proposal, stance }: Stand): FoundPosition {
  const { tree } = telling;
  const trigger = tree.syntax.span(match.word);
  const condition = stance === "conditional" ? FrameMatch.fillers(match, "condition")[0] : undefined;
  const conditionSpan = condition ? clauseSpan(tree, condition.word) : null;
  const time = telling.timeOf(match.word);
  const speaker = telling.speakerOf(match.word);
  const isHere = telling.sentenceNumber(proposal.word) === telling.sentenceNumber(match.word);
  const spans = [
    trigger,
    ...(actor.filler ? [actor.filler.span] : []),
    ...(isHere ? [proposal.span] : []),
    ...(conditionSpan ? [conditionSpan] : []),
  ];
  return {
    kind: "position",
    ...Span.hull(spans),
    actor: actor.name,
    proposal: plainName(proposal.span),
    stance,
    condition: conditionSpan ? oneLine(conditionSpan.text) : null,
    since: time?.value ?? null,
    attributedTo: match.frame.set.actor === "speaker" || speaker === actor.name ? null : speaker,
    roles: [
      ...(actor.filler ? roleSpans("actor", [actor.filler]) : []),
      ...roleSpans("proposal", [proposal]),
      ...(conditionSpan ? roleSpans("condition", [{ span: conditionSpan }]) : []),
    ],
    polarity: "affirmative",
    modality: stance === "conditional" && match.modality === "conditional" ? "certain" : match.modality,
    time: time ? { value: time.value, text: tree.analysis.text.slice(time.start, time.end) } : null,
    certainty: CERTAINTY,
    proposalWord: proposal.word,
  };
}
