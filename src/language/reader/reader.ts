// The reader at work: texts -> windows -> model -> decoded syntax. Pure but for the model, which is handed in.
import { Syntax } from "../../model/syntax.ts";
import { decodePass, decodeStarts, decodeStrange } from "./decode.ts";
import type { ReaderDescription } from "./description.ts";
import { createDraft, type Draft } from "./draft.ts";
import { findEntities } from "./entities.ts";
import { cutPieces, type PiecedText, toFeeds } from "./feeds.ts";
import type { Inference } from "./outputs.ts";
import type { TokenisedText } from "./syntactic-words.ts";
import { nextWindow, type Position, settle, type Window } from "./windows.ts";
import { createWordPieces, type WordPieces } from "./word-pieces.ts";

/** Reads the syntax of texts. The same text gives the same syntax to the bit, whatever is read beside it. */
export interface Reader {
  /** One syntax a text, in order; time and memory grow with their words. */
  readonly read: (texts: readonly TokenisedText[]) => Promise<readonly Syntax[]>;
}

/** A reader around a loaded model. `vocabulary` holds one word piece a line of vocab.txt. */
export function createReader(
  inference: Inference,
  description: ReaderDescription,
  vocabulary: readonly string[],
): Reader {
  const engine: Engine = { inference, description, cutter: createWordPieces(vocabulary, description.words) };
  return {
    read: async (texts) => {
      const syntaxes: Syntax[] = [];
      for (const text of texts) syntaxes.push(await readText(text, engine));
      return syntaxes;
    },
  };
}

interface Engine {
  readonly inference: Inference;
  readonly description: ReaderDescription;
  readonly cutter: WordPieces;
}

/** A text under way. */
interface Job {
  readonly text: PiecedText;
  readonly draft: Draft;
  position: Position;
}

/**
 * One window after another; each starts where the last whole sentence of the one before ended. Windows go through the model one at a time: its
 * weights are 8 bits wide and scaled by all that is in a pass, so that windows read together would change one another's last digits.
 */
async function readText(text: TokenisedText, engine: Engine): Promise<Syntax> {
  const pieced = cutPieces(text, engine.cutter);
  const job: Job = { text: pieced, draft: createDraft(pieced), position: { at: 0, long: false } };
  for (let window = findWindow(job, engine); window !== null; window = findWindow(job, engine))
    await readWindow(window, job, engine);
  return toSyntax(job, engine.description);
}

/** The next window of a text; null when it is done. Windows that the vocabulary knows nothing of are passed over here. */
function findWindow(job: Job, { description, cutter }: Engine): Window | null {
  const { usualPieces, mostPieces } = description.window;
  const sizes = { usual: usualPieces, most: mostPieces - 2 };
  while (job.position.at < job.text.counts.length) {
    const window = nextWindow(job.text, job.text.counts, job.position, sizes);
    if (!isStrange(job.text, window, cutter.unknown)) return window;
    decodeStrange(window, { draft: job.draft, labels: description.labels });
    job.position = { at: window.end, long: false };
  }
  return null;
}

function isStrange({ pieces }: PiecedText, { start, end }: Window, unknown: number): boolean {
  for (let word = start; word < end; word++) if (pieces[word]?.some((piece) => piece !== unknown)) return false;
  return true;
}

/** Reads a window and writes what was found into the draft. */
async function readWindow(window: Window, job: Job, { inference, description, cutter }: Engine): Promise<void> {
  const read = { window, outputs: await inference.run(toFeeds(window, job.text, cutter)) };
  const starts = decodeStarts(read);
  job.position = settle(window, starts, job.position);
  const end = job.position.at - window.start;
  const isDateline = job.text.isDateline.subarray(window.start, window.end);
  if (end > 0) decodePass(read, { starts, end, isDateline }, { draft: job.draft, labels: description.labels });
}

function toSyntax({ text, draft }: Job, { labels }: ReaderDescription): Syntax {
  const { names, nouns, attributions, ...columns } = draft;
  return new Syntax({
    columns,
    labels,
    entities: findEntities({ draft, labels }),
    attributions,
    firstWords: text.firstWords,
  });
}
