import type { NewsEvent } from "../../model/claim-kinds.ts";
import { Span } from "../../model/span.ts";
import { type Filler, FrameMatch } from "./find-matches.ts";
import { plainName, roleSpans, type Telling } from "./telling.ts";

export type FoundEvent = Omit<NewsEvent, "id">;

/** Share of records that were right among fifty random ones of open news, read by hand. */
const CERTAINTY = 0.85;

/** Who did what to whom, where and when: one record a trigger that has an actor and, where its frame asks for one, a recipient. */
export function buildEvents(telling: Telling, matches: readonly FrameMatch[]): readonly FoundEvent[] {
  return matches.flatMap((match) => toEvent(telling, match) ?? []);
}

function toEvent(telling: Telling, match: FrameMatch): FoundEvent | null {
  const { tree } = telling;
  const { category, mode, cameo } = match.frame.set;
  if (!category || !cameo || match.hypothetical) return null;
  const actors = FrameMatch.fillers(match, "actors");
  const told = FrameMatch.fillers(match, "recipients");
  const isMutual = match.frame.set.mutual === "yes";
  // "Peru and Chile met": each does it to the other.
  if (isMutual && told.length === 0 && actors.length < 2) return null;
  const recipients = isMutual && told.length === 0 ? actors : told;
  const [place] = FrameMatch.fillers(match, "place");
  const time = telling.timeOf(match.word);
  const roles = [
    ...roleSpans("actors", actors),
    ...roleSpans("recipients", recipients),
    ...(place ? roleSpans("place", [place]) : []),
  ];
  return {
    kind: "event",
    ...Span.hull([tree.syntax.span(match.word), ...roles]),
    type: category,
    plover: mode ? `${category}-${mode}` : category,
    cameo,
    actors: partiesOf(telling, actors),
    recipients: partiesOf(telling, recipients),
    place: place ? plainName(place.span) : null,
    date: time?.value ?? null,
    attributedTo: telling.speakerOf(match.word),
    roles,
    polarity: match.polarity,
    modality: match.modality,
    time: time ? { value: time.value, text: tree.analysis.text.slice(time.start, time.end) } : null,
    certainty: CERTAINTY,
  };
}

function partiesOf(telling: Telling, fillers: readonly Filler[]): readonly string[] {
  return [...new Set(fillers.map((filler) => telling.party(filler).name))];
}
