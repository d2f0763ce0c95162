import type { NewsEvent } from "../../model/claim-kinds.ts";
import { Span } from "../../model/span.ts";
import { type Filler, FrameMatch } from "./find-matches.ts";
import { plainName, roleSpans, type Telling } from "./telling.ts";
import type { Tree } from "./tree.ts";

export type FoundEvent = Omit<NewsEvent, "id">;

/** Share of records that were right among fifty random ones of open news, read by hand. */
const CERTAINTY = 0.85;

/** Who did what to whom, where and when: one record a trigger that has an actor and, where its frame asks for one, a recipient. */
export function buildEvents(telling: Telling, matches: readonly FrameMatch[]): readonly FoundEvent[] {
  const deeds = new Map(matches.map(({ word, frame }) => [word, frame.set.category ?? ""]));
  return matches.flatMap((match) => {
    if (match.modality === "possible" && isAskedFor(telling.tree, match.word, deeds)) return [];
    return toEvent(telling, match) ?? [];
  });
}

/** "threatened to attack", "urged Peru to withdraw": what is threatened or asked for is told with the threat, and is no deed of its own. */
function isAskedFor(tree: Tree, word: number, deeds: ReadonlyMap<number, string>): boolean {
  const above = deeds.get(tree.head(word));
  if (above === undefined) return false;
  return COMPLEMENTS.has(tree.relation(word)) || (ASKING.has(above) && tree.isInfinitive(word));
}

/** Categories whose infinitive, whatever the reader hangs it on as, is what is asked for and no purpose. */
const ASKING = new Set(["REQUEST", "THREATEN", "COERCE"]);
const COMPLEMENTS = new Set(["xcomp", "ccomp"]);

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
  const parties = { actors: partiesOf(telling, actors), recipients: partiesOf(telling, recipients) };
  if (isLost(parties.actors, actors) || isLost(parties.recipients, recipients)) return null;
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
    ...parties,
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

function isLost(names: readonly string[], fillers: readonly Filler[]): boolean {
  return names.length === 0 && fillers.length > 0;
}

/** Stands where the reader ties a clause to no noun. */
const RELATIVE = new Set(["who", "whom", "which", "that", "whose"]);

function partiesOf(telling: Telling, fillers: readonly Filler[]): readonly string[] {
  const named = fillers.filter(({ word }) => !RELATIVE.has(telling.tree.form(word)));
  return [...new Set(named.map((filler) => telling.party(filler).name))];
}
