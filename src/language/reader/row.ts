import type { Feeds } from "./feeds.ts";
import type { Outputs } from "./outputs.ts";
import type { Window } from "./windows.ts";

/** One row of a pass: the window it holds and where its values start. */
export interface Row {
  readonly window: Window;
  readonly row: number;
  readonly feeds: Pick<Feeds, "words">;
  readonly outputs: Outputs;
}
