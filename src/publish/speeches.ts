import type { Sourced } from "../model/brief.ts";
import type { Citation } from "../model/citation.ts";
import type { SpeechAct, Statement } from "../model/claim.ts";
import { inQuotes } from "./context.ts";
import { PLACE, type Place } from "./places.ts";

/** One thing that someone said, from any number of reports. */
export interface Speech {
  /** What the speaker does by saying it: "said", "denied". */
  readonly act: string;
  /** The words said; pieces that the cue parts are joined by an ellipsis. */
  readonly words: string;
  /** How the report gives the words: quoted in full, in part, or told. */
  readonly form: string;
  readonly via: string | null;
  readonly place: Place;
  readonly reports: readonly string[];
  readonly citations: readonly Citation[];
}

/** A speaker with everything the reports have them say. */
export interface SpeakerRecord {
  /** Null where the reports name nobody. */
  readonly speaker: string | null;
  readonly speeches: readonly Speech[];
}

/** What was said, speaker by speaker in order of first mention; the same words in several reports are one speech. */
export function speakerRecords(statements: readonly Sourced<Statement>[]): readonly SpeakerRecord[] {
  const records = new Map<string, { speaker: string | null; speeches: Map<string, GrowingSpeech> }>();
  for (const statement of statements) {
    const speaker = statement.speaker?.name ?? statement.speaker?.text ?? null;
    const key = speaker?.toLowerCase() ?? "";
    const record = records.get(key) ?? { speaker, speeches: new Map<string, GrowingSpeech>() };
    records.set(key, record);
    addSpeech(record.speeches, statement);
  }
  return numberSpeeches([...records.values()]);
}

/** The past tense in which a report of speech names each act. */
export const SPEECH_ACTS: Readonly<Record<SpeechAct, string>> = {
  say: "said",
  accuse: "accused",
  deny: "denied",
  propose: "proposed",
  demand: "demanded",
  request: "requested",
  welcome: "welcomed",
  refuse: "refused",
  agree: "agreed",
  promise: "promised",
  threaten: "threatened",
  ask: "asked",
  order: "ordered",
  predict: "predicted",
  believe: "believed",
  know: "knew",
  feel: "felt",
  intend: "intended",
};

const FORMS: Readonly<Record<Statement["quoted"], string>> = {
  direct: "quoted",
  partial: "quoted in part",
  indirect: "in the report’s words",
};

interface GrowingSpeech extends Omit<Speech, "place"> {
  readonly reports: string[];
  readonly citations: Citation[];
}

function addSpeech(speeches: Map<string, GrowingSpeech>, statement: Sourced<Statement>): void {
  const { act, quoted, via } = statement;
  const words = wordsOf(statement);
  const key = JSON.stringify([act, quoted, via, words.toLowerCase()]);
  const speech = speeches.get(key) ?? {
    act: SPEECH_ACTS[act],
    words,
    form: FORMS[quoted],
    via,
    reports: [],
    citations: [],
  };
  speeches.set(key, speech);
  if (!speech.reports.includes(statement.report)) speech.reports.push(statement.report);
  speech.citations.push(statement.citation);
}

/** Speeches take their number where they are read: under their speaker. */
function numberSpeeches(
  records: readonly { readonly speaker: string | null; readonly speeches: ReadonlyMap<string, GrowingSpeech> }[],
): readonly SpeakerRecord[] {
  let n = 0;
  return records.map(({ speaker, speeches }) => ({
    speaker,
    speeches: [...speeches.values()].map((speech) => ({ ...speech, place: PLACE.speech(++n) })),
  }));
}

/** The content in one line; a direct quotation gets its marks back where the span leaves them out. */
function wordsOf(statement: Statement): string {
  const words = statement.content.map((piece) => piece.text.replace(/\s+/g, " ").trim()).join(" … ");
  return statement.quoted === "direct" && !/^['‘]/.test(words) ? inQuotes(words) : words;
}
