import { Command, CommanderError } from "commander";
import { Failure } from "../model/failure.ts";
import { analyse } from "./commands/analyse.ts";
import { auditCommand } from "./commands/audit.ts";
import { briefCommand } from "./commands/brief.ts";
import { checkCommand } from "./commands/check.ts";
import { claims } from "./commands/claims.ts";
import { demoCommand } from "./commands/demo.ts";
import { groupCommand } from "./commands/group.ts";
import { perReportCommand } from "./commands/per-report.ts";
import { read } from "./commands/read.ts";
import { EXIT, type ExitCode, exitOfFailure } from "./exit-codes.ts";
import { plainText } from "./plain-text.ts";
import type { Surroundings } from "./surroundings.ts";

/** Runs one command line (without the program's name) and gives its exit code. Never throws for what a user did. */
export async function runProgram(
  args: readonly string[],
  version: string,
  surroundings: Surroundings,
): Promise<ExitCode> {
  let code: ExitCode = EXIT.done;
  const program = buildProgram(version, surroundings, (ended) => {
    code = ended;
  });
  try {
    await program.parseAsync([...args], { from: "user" });
    return code;
  } catch (thrown) {
    if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? EXIT.done : EXIT.usage;
    const failure = Failure.from(thrown);
    surroundings.writeError(`stet: ${plainText(failure.message)}\n`);
    return exitOfFailure(failure);
  }
}

/** The command tree; also what the documentation test walks. */
export function buildProgram(version: string, surroundings: Surroundings, finish: (code: ExitCode) => void): Command {
  const program = new Command("stet")
    .description(
      "Reads many reports of one story, writes one brief in which every sentence can be proved, and audits any article sentence by sentence.",
    )
    .version(version)
    .addHelpText(
      "after",
      "\nExit codes: 0 done, 1 the audit found what --fail-on names, 2 wrong usage, 3 some input could not be read, 4 none could.",
    );
  for (const spec of [read, analyse, claims]) program.addCommand(perReportCommand(spec, surroundings, finish));
  for (const build of [groupCommand, checkCommand, auditCommand, briefCommand, demoCommand])
    program.addCommand(build(surroundings, finish));
  for (const command of [program, ...program.commands]) {
    command
      .exitOverride()
      .showHelpAfterError(`See ${command === program ? "stet" : `stet ${command.name()}`} --help.`)
      .configureOutput({ writeErr: surroundings.writeError, writeOut: (text) => void surroundings.write(text) });
  }
  return program;
}
