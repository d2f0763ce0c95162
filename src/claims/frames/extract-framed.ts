// From the trees of a text to the claims that frames give: one pass over the words finds all matches, then each kind builds its records.
import { buildAgreements, type FoundAgreement } from "./agreements.ts";
import { buildEvents, type FoundEvent } from "./events.ts";
import { findMatches } from "./find-matches.ts";
import type { FrameKind, FrameSet } from "./frame.ts";
import { buildParticipations, type FoundParticipation } from "./participation.ts";
import { buildPositions, type FoundPosition } from "./positions.ts";
import { buildSanctions, type FoundSanction } from "./sanctions.ts";
import type { Telling } from "./telling.ts";

/** A claim of a frame, without its id. */
export type FramedClaim =
  | Omit<FoundPosition, "proposalWord">
  | FoundAgreement
  | FoundSanction
  | FoundParticipation
  | FoundEvent;

/** Positions, agreements, sanctions, participations and events of a text, kind by kind in text order. */
export function extractFramed(telling: Telling, frames: FrameSet): readonly FramedClaim[] {
  const matches = findMatches(telling.tree, frames);
  const of = (kind: FrameKind) => matches.filter(({ frame }) => frame.kind === kind);
  const positions = buildPositions(telling, of("position"));
  return [
    ...positions.map(({ proposalWord: _, ...position }) => position),
    ...buildAgreements(telling, { matches: of("agreement"), positions, lists: frames.lists }),
    ...buildSanctions(telling, of("sanction"), frames.lists),
    ...buildParticipations(telling, of("participation")),
    ...buildEvents(telling, of("event")),
  ];
}
