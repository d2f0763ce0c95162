// Reads many texts on several cores, behind the same interface as one reader.
import type { Reader } from "../language/reader/reader.ts";
import type { TokenisedText } from "../language/reader/syntactic-words.ts";
import type { Syntax } from "../model/syntax.ts";
import { type WorkerOptions, WorkerReader } from "./worker-reader.ts";

export interface PoolOptions extends WorkerOptions {
  /** Threads beside the one that asks. */
  readonly workers: number;
  /** Words in all, over every call, up to which none is started; `LEAST_WORDS` when absent. */
  readonly leastWords?: number;
}

/** Each thread has a session of its own, about 100 MB: more of them than these are seldom worth it. */
const MOST_WORKERS = 3;
/** Words (about four seconds for one core) from which on starting a thread, half a second, pays: who has read so many reads more. */
const LEAST_WORDS = 25_000;
/** Texts that a thread has at a time: the next is there when one is done, and no more are copied. */
const UNDER_WAY = 2;

/** Threads that pay on a machine with so many cores: all but the one that asks, three at the most. */
export function countWorkers(cores: number): number {
  return Math.max(0, Math.min(cores - 1, MOST_WORKERS));
}

/**
 * A reader that shares texts out among `own` and threads with readers of their own, started when so many words were asked for that it pays;
 * up to then `own` reads alone. The same texts give the same syntax to the bit either way. What one of them throws is thrown, once the others have put down theirs.
 */
export function createReaderPool(own: Reader, { workers, leastWords, ...start }: PoolOptions): Reader {
  const threads: WorkerReader[] = [];
  let words = 0;
  return {
    read: async (texts) => {
      for (const { starts } of texts) words += starts.length;
      if (workers < 1 || texts.length < 2 || words < (leastWords ?? LEAST_WORDS)) return own.read(texts);
      const alive = threads.filter(({ hasEnded }) => !hasEnded);
      while (alive.length < workers) alive.push(new WorkerReader(start));
      threads.splice(0, threads.length, ...alive);
      const lanes = threads.flatMap((thread) =>
        Array.from({ length: UNDER_WAY }, () => (text: TokenisedText) => thread.read(text)),
      );
      return readInLanes(texts, [async (text) => (await own.read([text]))[0], ...lanes]);
    },
  };
}

type Lane = (text: TokenisedText) => Promise<Syntax | undefined>;

/** Each lane takes the next text when it is done with one; after a failure none takes another. */
async function readInLanes(texts: readonly TokenisedText[], lanes: readonly Lane[]): Promise<readonly Syntax[]> {
  const found = new Map<number, Syntax>();
  let next = 0;
  const follow = async (lane: Lane): Promise<void> => {
    while (next < texts.length) {
      const at = next++;
      const text = texts[at];
      const syntax = text && (await lane(text));
      if (syntax) found.set(at, syntax);
    }
  };
  const ended = await Promise.allSettled(
    lanes.map((lane) =>
      follow(lane).catch((thrown: unknown) => {
        next = texts.length;
        throw thrown;
      }),
    ),
  );
  for (const each of ended) if (each.status === "rejected") throw each.reason;
  return texts.flatMap((_, at) => found.get(at) ?? []);
}
