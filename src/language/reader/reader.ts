// The reader at work: texts -> windows -> batches -> model -> decoded syntax. Pure but for the model, which is handed in.
import { Syntax } from "../../model/syntax.ts";
import { decodeRow, decodeStarts, decodeStrange } from "./decode.ts";
import type { ReaderDescription } from "./description.ts";
import { createDraft, type Draft } from "./draft.ts";
import { findEntities } from "./entities.ts";
import { cutPieces, type PiecedText, sizeOf, toFeeds } from "./feeds.ts";
import type { Inference } from "./outputs.ts";
import type { TokenisedText } from "./syntactic-words.ts";
import { nextWindow, type Position, settle, type Window } from "./windows.ts";
import { createWordPieces, type WordPieces } from "./word-pieces.ts";

/** Reads the syntax of texts. The same texts give the same syntax, whatever is read beside them. */
export interface Reader {
  /** One syntax a text, in order. Texts read together are batched; time and memory grow with their words. */
  readonly read: (texts: readonly TokenisedText[]) => Promise<readonly Syntax[]>;
}

/** Windows that go through the model together: one, since int8 rounds over the whole pass, and a text must read the same whatever is read beside it. */
const BATCH = 1;
/** Texts that are under way at the same time: bounds the memory of their pieces. */
const MOST_TEXTS = 64;

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
      for (let at = 0; at < texts.length; at += MOST_TEXTS)
        syntaxes.push(...(await readTogether(texts.slice(at, at + MOST_TEXTS), engine)));
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

/** Each round reads one window of every text that is not done; a window starts where the last whole sentence of the one before ended. */
async function readTogether(texts: readonly TokenisedText[], engine: Engine): Promise<readonly Syntax[]> {
  const jobs = texts.map((text): Job => {
    const pieced = cutPieces(text, engine.cutter);
    return { text: pieced, draft: createDraft(pieced), position: { at: 0, long: false } };
  });
  for (;;) {
    const windows = jobs.flatMap((job, index) => windowOf(job, index, engine) ?? []);
    if (windows.length === 0) break;
    await readWindows(windows, jobs, engine);
  }
  return jobs.map((job) => toSyntax(job, engine.description));
}

/** The next window of a text; null when it is done. Windows that the vocabulary knows nothing of are passed over here. */
function windowOf(job: Job, index: number, { description, cutter }: Engine): Window | null {
  const { usualPieces, mostPieces } = description.window;
  const sizes = { usual: usualPieces, most: mostPieces - 2 };
  while (job.position.at < job.text.counts.length) {
    const window = { text: index, ...nextWindow(job.text, job.text.counts, job.position, sizes) };
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

/** Reads windows in batches of like length and writes what was found into the drafts. */
async function readWindows(windows: readonly Window[], jobs: readonly Job[], engine: Engine): Promise<void> {
  const texts = jobs.map(({ text }) => text);
  const sized = windows.map((window) => ({ window, size: sizeOf(window, texts) })).sort((a, b) => a.size - b.size);
  for (let at = 0; at < sized.length; at += BATCH) {
    const batch = sized.slice(at, at + BATCH).map(({ window }) => window);
    const feeds = toFeeds(batch, texts, engine.cutter);
    const outputs = await engine.inference.run(feeds);
    batch.forEach((window, row) => {
      const job = jobs[window.text];
      if (!job) return;
      const read = { window, row, feeds, outputs };
      const starts = decodeStarts(read);
      job.position = settle(window, starts, job.position);
      const end = job.position.at - window.start;
      if (end > 0) decodeRow(read, { starts, end }, { draft: job.draft, labels: engine.description.labels });
    });
  }
}

function toSyntax({ text, draft }: Job, { labels }: ReaderDescription): Syntax {
  const { names, nouns, ...columns } = draft;
  return new Syntax({
    columns,
    labels,
    entities: findEntities({ draft: { ...columns, names, nouns }, labels }),
    firstWords: text.firstWords,
  });
}
