import type { Outputs } from "./outputs.ts";
import type { Window } from "./windows.ts";

/** One pass of the model: the window it read, and what it gave. */
export interface Pass {
  readonly window: Window;
  readonly outputs: Outputs;
}
