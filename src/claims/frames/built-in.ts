import agreementTerms from "./data/agreement-terms.json" with { type: "json" };
import agreements from "./data/agreements.json" with { type: "json" };
import eventsForce from "./data/events-force.json" with { type: "json" };
import eventsHelp from "./data/events-help.json" with { type: "json" };
import eventsProtest from "./data/events-protest.json" with { type: "json" };
import eventsRelations from "./data/events-relations.json" with { type: "json" };
import eventsWords from "./data/events-words.json" with { type: "json" };
import lists from "./data/lists.json" with { type: "json" };
import participation from "./data/participation.json" with { type: "json" };
import positions from "./data/positions.json" with { type: "json" };
import sanctions from "./data/sanctions.json" with { type: "json" };
import { buildFrameSet, type FrameSet, type NamedFile } from "./frame.ts";

const FILES: readonly NamedFile[] = [
  { name: "lists.json", content: lists },
  { name: "positions.json", content: positions },
  { name: "agreements.json", content: agreements },
  { name: "agreement-terms.json", content: agreementTerms },
  { name: "sanctions.json", content: sanctions },
  { name: "participation.json", content: participation },
  { name: "events-words.json", content: eventsWords },
  { name: "events-relations.json", content: eventsRelations },
  { name: "events-help.json", content: eventsHelp },
  { name: "events-protest.json", content: eventsProtest },
  { name: "events-force.json", content: eventsForce },
];

let builtIn: FrameSet | null = null;

/** The frames that come with the program; made at the first question. */
export function builtInFrames(): FrameSet {
  builtIn ??= buildFrameSet(FILES);
  return builtIn;
}

/** The frames of the program with those of further files, which come before them at a word that both know. Throws as `buildFrameSet`. */
export function framesWith(files: readonly NamedFile[]): FrameSet {
  return files.length === 0 ? builtInFrames() : buildFrameSet([...FILES, ...files]);
}
