import type { Collected } from "../model/raw-report.ts";

/** The world as a command sees it: everything that is not a pure function. Tests hand in their own. */
export interface Surroundings {
  readonly stdin: AsyncIterable<Uint8Array | string>;
  /** Waits until the text is taken, so that a slow reader does not fill the memory. */
  readonly write: (text: string) => Promise<void>;
  readonly writeError: (text: string) => void;
  readonly writeFile: (path: string, text: string) => Promise<void>;
  readonly collect: (inputs: readonly string[], limits: { readonly maxBytes: number }) => AsyncIterable<Collected>;
  /** ISO 8601. */
  readonly now: () => string;
  /** Is a person looking at the result? Then colour, and the terminal's width. */
  readonly terminal: { readonly color: boolean; readonly width: number };
  /** Is a person looking at progress and warnings? */
  readonly showProgress: boolean;
  /** Where the examples of this installation lie. */
  readonly examples: string;
}
