import { lastWord } from "../language/last-word.ts";
import { sentenceTerms } from "../language/terms.ts";
import type { Position } from "../model/claim-kinds.ts";
import type { Reading } from "../model/reading.ts";
import { Span } from "../model/span.ts";
import { actorKeys } from "./actors.ts";

/** A position with the report that tells it, and the keys by which its party and its proposal are told from others. */
export interface ToldPosition {
  readonly position: Position;
  readonly reading: Reading;
  /** Equal keys are one party: "the Kremlin" and the Moscow that speaks. */
  readonly party: string;
  readonly proposal: ProposalKeys;
}

/** What a proposal is known by. */
interface ProposalKeys {
  /** Names and words; a name gives its last word too ("the Black Sea ceasefire", "the ceasefire at sea"). */
  readonly words: ReadonlySet<string>;
  /** Numbers and times ("30-day"). */
  readonly values: ReadonlySet<string>;
}

/** Positions that reports state as held: none that is only possible, and none told by a report that says a machine wrote it. */
export function toldPositions(readings: readonly Reading[]): readonly ToldPosition[] {
  const actors = actorKeys(readings);
  return readings.flatMap((reading) => {
    if (reading.report.disclosure) return [];
    const keyOfActor = actors(reading);
    return reading.claims.flatMap((claim): ToldPosition[] => {
      if (claim.kind !== "position" || claim.modality === "possible") return [];
      return [{ position: claim, reading, party: keyOfActor(claim.actor), proposal: proposalKeys(claim, reading) }];
    });
  });
}

function proposalKeys({ roles }: Position, { analysis }: Reading): ProposalKeys {
  const span = roles.find(({ role }) => role === "proposal");
  const [words, values] = [new Set<string>(), new Set<string>()];
  for (const sentence of analysis.sentences.filter((each) => span && Span.overlaps(each, span))) {
    for (const term of sentenceTerms(analysis, sentence)) {
      if (!span || !Span.contains(span, term)) continue;
      if (term.kind === "number" || term.kind === "time") values.add(term.key);
      else words.add(term.key);
      if (term.kind === "name") words.add(lastWord(Span.slice(analysis.text, term)).toLowerCase());
    }
  }
  return { words, values };
}

/** Least share of the shorter proposal's words that the other must have. */
const SAME_PROPOSAL = 0.6;

/** Positions by what is proposed, groups and members by the fullest name first. One that could be of several groups ("the ceasefire") makes its own. */
export function groupByProposal(told: readonly ToldPosition[]): readonly (readonly ToldPosition[])[] {
  const groups: (readonly [ToldPosition, ...ToldPosition[]])[] = [];
  const fullestFirst = [...told].sort((a, b) => sizeOf(b.proposal) - sizeOf(a.proposal));
  for (const each of fullestFirst) {
    const fitting = groups.flatMap(([fullest], at) => (isSameProposal(fullest.proposal, each.proposal) ? [at] : []));
    const [at, ...others] = fitting;
    const group = at === undefined ? undefined : groups[at];
    if (at === undefined || !group || (others.length > 0 && sizeOf(each.proposal) < 2)) groups.push([each]);
    else groups[at] = [...group, each];
  }
  return groups;
}

function sizeOf({ words, values }: ProposalKeys): number {
  return words.size + values.size;
}

/** Enough words are the same, and of the numbers and times not all are others. */
function isSameProposal(fuller: ProposalKeys, shorter: ProposalKeys): boolean {
  const shared = [...shorter.words].filter((word) => fuller.words.has(word)).length;
  return shorter.words.size > 0 && shared >= SAME_PROPOSAL * shorter.words.size && agree(fuller.values, shorter.values);
}

function agree(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === 0 || b.size === 0 || [...b].some((value) => a.has(value));
}
