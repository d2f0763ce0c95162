// spaCy's small model on the same documents: what most people would use instead. Its Python lives in train/peer.py.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Span } from "../src/model/span.ts";
import { type GoldDocument, sentencesOf } from "./gold-trees.ts";
import { count, percentF1, tally } from "./span-tally.ts";

const PROGRAM = fileURLToPath(new URL("../train/peer.py", import.meta.url));

/** What the peer finds in one document: from raw text, then the tags of the gold words. Offsets are UTF-16 units. */
interface PeerDocument {
  readonly words: readonly (readonly [start: number, end: number])[];
  readonly sentences: readonly (readonly [start: number, end: number])[];
  readonly tags: readonly (readonly [upos: string, xpos: string, lemma: string])[];
}

interface PeerAnswer {
  readonly name: string;
  readonly wordsPerSecond: number;
  readonly documents: readonly PeerDocument[];
}

/** The peer's row of the reader's table; a row that says so where it is not at hand. */
export async function peerRow(
  bank: string,
  documents: readonly GoldDocument[],
  python: string | null,
): Promise<readonly (readonly string[])[]> {
  if (python === null) return [[`${bank}, spaCy: not at hand (--spacy PYTHON)`]];
  const answer = await askPeer(python, documents);
  const [words, sentences] = [tally(), tally()];
  const right = { upos: 0, xpos: 0, lemma: 0, all: 0 };
  documents.forEach((document, index) => {
    const found = answer.documents[index];
    count(words, (found?.words ?? []).map(toSpan), document.words);
    count(sentences, (found?.sentences ?? []).map(toSpan), sentencesOf(document));
    document.words.forEach((word, at) => {
      const [upos, xpos, lemma] = found?.tags[at] ?? ["", "", ""];
      right.all++;
      if (upos === word.upos) right.upos++;
      if (xpos === word.xpos) right.xpos++;
      if (lemma.toLowerCase() === word.lemma.toLowerCase()) right.lemma++;
    });
  });
  const percent = (some: number): string => ((100 * some) / right.all).toFixed(2);
  const name = `${bank}, ${answer.name}, ${Math.round(answer.wordsPerSecond)} words a second`;
  const tags = [percent(right.upos), percent(right.xpos), "-", "-", percent(right.lemma)];
  return [[name, ...tags, "-", percentF1(words), percentF1(sentences), "-", "-"]];
}

function toSpan([start, end]: readonly [number, number]): Span {
  return { start, end };
}

function askPeer(python: string, documents: readonly GoldDocument[]): Promise<PeerAnswer> {
  const child = spawn(python, [PROGRAM], {
    stdio: ["pipe", "pipe", "inherit"],
    env: { ...process.env, OMP_NUM_THREADS: "1", OPENBLAS_NUM_THREADS: "1" },
  });
  let told = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    told += chunk;
  });
  child.stdin.end(
    JSON.stringify(documents.map(({ text, words }) => ({ text, words: words.map(({ start, end }) => [start, end]) }))),
  );
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) =>
      code === 0
        ? resolve(JSON.parse(told) as PeerAnswer)
        : reject(new Error(`${python} ${PROGRAM} ended with ${code}`)),
    );
  });
}
