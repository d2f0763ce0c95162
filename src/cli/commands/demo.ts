import { Command } from "commander";
import type { ExitCode } from "../exit-codes.ts";
import type { Surroundings } from "../surroundings.ts";

/** `npm start`: a brief of the example reports, and an audit of an AI digest against them. */
export function demoCommand(surroundings: Surroundings, finish: (code: ExitCode) => void): Command {
  const summary = "Write a brief of the example story and audit an AI digest of it";
  return new Command("demo")
    .summary(summary)
    .description(summary)
    .option("--out <folder>", "where the two pages go", "out")
    .action(async ({ out }: { readonly out: string }) => {
      const { showDemo } = await import("../actions/demo.ts");
      finish(await showDemo(out, surroundings));
    });
}
