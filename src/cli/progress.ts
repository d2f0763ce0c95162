import type { OnProgress } from "../desk/read-inputs.ts";
import { plainLine } from "../publish/terminal.ts";
import type { Surroundings } from "./surroundings.ts";

/** Back to the start of the line, which is wiped. */
const CLEAR = "\r\u001b[K";
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
      writeError(`${CLEAR}${verb} ${done}: ${plainLine(id).slice(-60)}`);
    },
    finish: () => {
      if (written) writeError(CLEAR);
    },
  };
}

/** Says that reports are compared, while they are: work that cannot be counted as it goes. Silent where nobody looks, or over few reports. */
export async function whileComparing<T>(
  { writeError, showProgress: shown }: Surroundings,
  reports: number,
  work: () => T | Promise<T>,
): Promise<T> {
  if (!shown || reports < WORTH_TELLING) return work();
  writeError(`Comparing ${reports} reports`);
  try {
    return await work();
  } finally {
    writeError(CLEAR);
  }
}
