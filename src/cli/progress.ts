import type { OnProgress } from "../desk/read-inputs.ts";
import { plainLine } from "../publish/terminal.ts";
import type { Surroundings } from "./surroundings.ts";

/** Fewer inputs than this are done before a person could read about them. */
const WORTH_TELLING = 10;

export interface Progress {
  readonly onProgress: OnProgress;
  readonly finish: () => void;
}

/** A line on stderr that counts what is read, rewritten in place; silent where nobody looks. */
export function showProgress({ writeError, showProgress: shown }: Surroundings, verb: string): Progress {
  if (!shown) return { onProgress: () => {}, finish: () => {} };
  let written = false;
  return {
    onProgress: (done, id) => {
      if (done < WORTH_TELLING) return;
      written = true;
      writeError(`\r\u001b[K${verb} ${done}: ${plainLine(id).slice(-60)}`);
    },
    finish: () => {
      if (written) writeError("\r\u001b[K");
    },
  };
}
