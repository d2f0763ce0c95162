/** Words gathered from many places into one text with single spaces. Time grows with the text: nothing is read back. */
export interface TextPieces {
  readonly add: (raw: string) => number;
  /** The text without spaces at its ends; the gatherer starts anew. */
  readonly take: () => string;
}

/** A gatherer of text. `add` gives back how many characters the piece adds, spaces at its ends apart. */
export function createTextPieces(): TextPieces {
  let pieces: string[] = [];
  let endsInSpace = true;
  return {
    add: (raw) => {
      const single = raw.replace(/\s+/g, " ");
      const piece = endsInSpace ? single.replace(/^ /, "") : single;
      if (piece === "") return 0;
      pieces.push(piece);
      endsInSpace = piece.endsWith(" ");
      return piece.trim().length;
    },
    take: () => {
      const text = pieces.join("").trim();
      pieces = [];
      endsInSpace = true;
      return text;
    },
  };
}
