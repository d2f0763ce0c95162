import type { Models } from "../desk/understand.ts";
import type { Collected } from "../model/raw-report.ts";

/** Somewhere to write text to, piece by piece. */
export interface Output {
  /** Waits until the text is taken, so that a slow taker does not fill the memory. */
  readonly write: (text: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** The world as a command sees it: everything that is not a pure function. Tests hand in their own. */
export interface Surroundings {
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly write: Output["write"];
  readonly writeError: (text: string) => void;
  /** The bytes of a file of records; the stream throws when it cannot be read. */
  readonly openInput: (path: string) => AsyncIterable<Uint8Array | string>;
  /** A new file in place of an old one; folders on the way to it are made. */
  readonly openOutput: (path: string) => Promise<Output>;
  readonly collect: (inputs: readonly string[], limits: { readonly maxBytes: number }) => AsyncIterable<Collected>;
  /** The models of this installation; loaded at the first call, kept for the next. Throws a `Failure` when their files are missing. */
  readonly models: () => Promise<Models>;
  /** The judge in a file, else that of this installation, null where it has none. Throws a `Failure` when the files are missing or damaged. */
  readonly judge: (file: string | undefined) => Promise<Models["judge"] | null>;
  /** The JSON files of a folder of frames, by name. Throws a `Failure` when it cannot be read. */
  readonly frameFiles: (folder: string) => Promise<readonly { readonly name: string; readonly text: string }[]>;
  /** ISO 8601. */
  readonly now: () => string;
  /** Is a person looking at the result? Then colour, and the terminal's width. */
  readonly terminal: Terminal;
  /** Is a person looking at progress and warnings? */
  readonly showProgress: boolean;
  /** Where the examples of this installation lie. */
  readonly examples: string;
}

export interface Terminal {
  readonly color: boolean;
  /** Columns. */
  readonly width: number;
}
