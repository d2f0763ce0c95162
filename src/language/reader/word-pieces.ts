/** Limits that the model was trained with. */
export interface PieceLimits {
  /** Most pieces of one word; the rest of a long address says nothing more. */
  readonly mostPieces: number;
  /** A longer run of letters is one unknown piece, as in BERT. */
  readonly mostLetters: number;
}

/** Cuts words into numbers of a vocabulary. */
export interface WordPieces {
  /** Pieces of a word: never empty. */
  readonly cut: (word: string) => readonly number[];
  readonly pad: number;
  readonly unknown: number;
  /** What stands before and after every window. */
  readonly first: number;
  readonly last: number;
}

/** Words kept: past this the memory is dropped and filled anew. */
const MEMORY = 50_000;
/** UTF-16 units of a word that are looked at: far more than its pieces can hold. */
const MOST_UNITS = 2_000;
const MARK = /[!-/:-@[-`{-~\p{P}]/u;
const IDEOGRAPH = /[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{2fa1f}]/u;
const DROPPED = /[\p{Mn}\p{C}]/gu;

/** Word pieces as BERT's uncased tokeniser cuts them (Devlin et al. 2019): longest first, of `vocabulary`, one piece a line of vocab.txt. */
export function createWordPieces(vocabulary: readonly string[], limits: PieceLimits): WordPieces {
  const ids = new Map(vocabulary.map((piece, id) => [piece, id]));
  const longest = vocabulary.reduce((most, piece) => Math.max(most, piece.length), 1);
  const unknown = ids.get("[UNK]") ?? 0;
  const memory = new Map<string, readonly number[]>();
  const cut = (word: string): readonly number[] => {
    const known = memory.get(word);
    if (known) return known;
    const runs = partRuns(fold(word.slice(0, MOST_UNITS)));
    const pieces = runs.flatMap((run) => cutRun(run, { ids, longest, unknown, mostLetters: limits.mostLetters }));
    const made = pieces.length > 0 ? pieces.slice(0, limits.mostPieces) : [unknown];
    if (memory.size >= MEMORY) memory.clear();
    memory.set(word, made);
    return made;
  };
  return { cut, pad: ids.get("[PAD]") ?? 0, unknown, first: ids.get("[CLS]") ?? 0, last: ids.get("[SEP]") ?? 0 };
}

/** Lower case, marks above letters and control characters dropped. */
function fold(word: string): string {
  return word.toLowerCase().normalize("NFD").replace(DROPPED, "");
}

/** Runs of letters; every mark and every ideograph is a run by itself. */
function partRuns(folded: string): readonly (readonly string[])[] {
  const runs: string[][] = [];
  let open: string[] | null = null;
  for (const letter of folded) {
    if (/\s/u.test(letter)) open = null;
    else if (MARK.test(letter) || IDEOGRAPH.test(letter)) {
      runs.push([letter]);
      open = null;
    } else if (open) open.push(letter);
    else {
      open = [letter];
      runs.push(open);
    }
  }
  return runs;
}

interface Lookup {
  readonly ids: ReadonlyMap<string, number>;
  readonly longest: number;
  readonly unknown: number;
  readonly mostLetters: number;
}

/** Pieces of one run of letters, the longest that fits first; one unknown piece where nothing fits. */
function cutRun(letters: readonly string[], { ids, longest, unknown, mostLetters }: Lookup): readonly number[] {
  if (letters.length > mostLetters) return [unknown];
  const found: number[] = [];
  let start = 0;
  while (start < letters.length) {
    let end = Math.min(letters.length, start + longest);
    let piece: number | undefined;
    for (; end > start; end--) {
      piece = ids.get((start > 0 ? "##" : "") + letters.slice(start, end).join(""));
      if (piece !== undefined) break;
    }
    if (piece === undefined) return [unknown];
    found.push(piece);
    start = end;
  }
  return found;
}
