import { describe, expect, it } from "vitest";
import { type Filter, runFilter } from "./filter.ts";
import { surroundingsOf } from "./world.fixture.ts";

const echo: Filter<{ readonly id: string }> = {
  parse: (value) => value as { readonly id: string },
  idOf: ({ id }) => id,
  apply: (record) => ({ echo: record }),
};
const OPTIONS = { format: "text", maxMb: 1 } as const;

describe("runFilter", () => {
  it("answers each line before it asks for the next, so that any length runs in little memory", async () => {
    const steps: string[] = [];
    async function* stdin(): AsyncGenerator<string> {
      for (const id of ["a", "b", "c"]) {
        steps.push(`read ${id}`);
        yield `{"id":"${id}"}\n`;
      }
    }
    const world = surroundingsOf({}, { out: [], err: [], files: new Map() });
    const write = async (text: string): Promise<void> => {
      await new Promise((resolve) => setTimeout(resolve, 1));
      steps.push(`wrote ${(JSON.parse(text) as { id: string }).id}`);
    };
    await runFilter(echo, { inputs: [], options: OPTIONS }, { ...world, stdin: stdin(), write });
    expect(steps).toEqual(["read a", "wrote a", "read b", "wrote b", "read c", "wrote c"]);
  });

  it("does not take a failure of the output for one of the input", async () => {
    const world = surroundingsOf({ stdin: '{"id":"a"}\n' }, { out: [], err: [], files: new Map() });
    const write = (): Promise<void> => Promise.reject(new Error("the disk is full"));
    await expect(runFilter(echo, { inputs: [], options: OPTIONS }, { ...world, write })).rejects.toThrow(
      "the disk is full",
    );
  });

  it("turns whatever goes wrong with a record into its error", async () => {
    const out: string[] = [];
    const failing = {
      ...echo,
      apply: () => {
        throw new RangeError("out of range");
      },
    };
    const code = await runFilter(
      failing,
      { inputs: [], options: OPTIONS },
      surroundingsOf({ stdin: '{"id":"a"}\n' }, { out, err: [], files: new Map() }),
    );
    expect(code).toBe(4);
    expect(JSON.parse(out.join(""))).toEqual({
      id: "a",
      line: 1,
      error: { code: "unreadable", message: "out of range" },
    });
  });
});
