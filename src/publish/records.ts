import type { FactLabel, RecordFact, StoryRecord } from "../model/story-record.ts";
import { dateInWords } from "./date-words.ts";
import { PLACE, type Place } from "./places.ts";

/** A record with its facts under their labels. */
export interface RecordSheet {
  readonly name: string;
  readonly lines: readonly RecordLine[];
}

/** What is said under one label. */
export interface RecordLine {
  readonly label: string;
  readonly facts: readonly { readonly fact: RecordFact; readonly words: string; readonly place: Place }[];
}

const LABELS: Readonly<Record<FactLabel, string>> = {
  party: "Parties",
  proposer: "Proposed by",
  status: "Status",
  obligation: "Obliges",
  covers: "Covers",
  "does not cover": "Does not cover",
  issuer: "Issued by",
  date: "Date",
  listed: "Newly listed",
  "in all": "Listed in all",
  target: "Named",
  ground: "Grounds",
  measure: "Measures",
  participant: "Participants",
  partner: "Partners",
  mediator: "Mediators",
  host: "Hosts",
  observer: "Observers",
  guarantor: "Guarantors",
};

/** Records as they are read, their facts numbered through all of them. */
export function recordSheets(records: readonly StoryRecord[]): readonly RecordSheet[] {
  let before = 0;
  return records.map(({ name, facts }) => {
    const lines = new Map<string, RecordLine["facts"][number][]>();
    for (const fact of facts) {
      before++;
      const line = lines.get(fact.label) ?? [];
      lines.set(fact.label, [...line, { fact, words: inWords(fact), place: PLACE.fact(before) }]);
    }
    return { name, lines: [...lines].map(([label, of]) => ({ label: LABELS[label as FactLabel], facts: of })) };
  });
}

function inWords({ text, date, label }: RecordFact): string {
  if (date === null) return text;
  const day = dateInWords(date);
  if (text === "") return day;
  return label === "status" && text === "in force" ? `${text} since ${day}` : `${text}, ${day}`;
}
