import type { Reading } from "../model/reading.ts";
import type { Format } from "./options.ts";

/** A command that says something of each report by itself: `read`, `analyse`, `claims`. */
export interface PerReport {
  readonly name: string;
  readonly summary: string;
  readonly examples: string;
  readonly formats: readonly Format[];
  /** Reads with a user's frames where asked to. */
  readonly takesFrames?: boolean;
  readonly toRecord: (reading: Reading) => object & { readonly id: string };
  readonly toText: (reading: Reading) => string;
  /** Further forms of text by their names. */
  readonly toOther?: Partial<Record<Format, (reading: Reading) => string>>;
}
