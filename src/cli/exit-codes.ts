import type { Failure, Rejection } from "../model/failure.ts";
import { plainLine } from "../publish/terminal.ts";

/** What a shell learns from a command; see docs/cli.md. */
export const EXIT = { done: 0, found: 1, usage: 2, someUnread: 3, noneRead: 4 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The exit code when so many inputs or records were done, and so many turned away. */
export function exitOf(done: number, turnedAway: number): ExitCode {
  if (turnedAway === 0) return EXIT.done;
  return done === 0 ? EXIT.noneRead : EXIT.someUnread;
}

export function exitOfFailure({ code }: Failure): ExitCode {
  return code === "usage" ? EXIT.usage : EXIT.noneRead;
}

/** One line for each input that was turned away. */
export function describeRejections(rejections: readonly Rejection[]): string {
  return rejections
    .map(
      ({ input, code, message }) =>
        `${input === "-" || message.includes(input) ? "" : `${input}: `}${message} [${code}]`,
    )
    .map((line) => `stet: ${plainLine(line)}\n`)
    .join("");
}
