// A judge's files are checked before they are used, and what is wrong with them is said.
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadJudge } from "../src/models/load-judge.ts";

const VOCABULARY = fileURLToPath(new URL("../models/vocab.txt", import.meta.url));
const hashOf = (bytes: Uint8Array | string) => createHash("sha256").update(bytes).digest("hex");

const DESCRIPTION = {
  model: { file: "mine.onnx", sha256: hashOf("no graph") },
  vocabulary: { file: "vocab.txt", sha256: hashOf(readFileSync(VOCABULARY)) },
  words: { mostPieces: 16, mostLetters: 100 },
  row: { claimPieces: 96, evidencePieces: 208, evidenceFrom: 96 },
  stems: { letters: 6, numbers: { one: "1" } },
  marks: ["none", "absent", "there", "there after the same word"],
  verdicts: ["supported", "contradicted", "unsupported"],
};

describe("loadJudge", () => {
  let folder = "";
  const model = () => join(folder, "mine.onnx");
  const load = () => loadJudge({ model: model(), vocabulary: VOCABULARY });
  const write = (description: unknown, graph = "no graph") => {
    writeFileSync(join(folder, "mine.json"), JSON.stringify(description));
    writeFileSync(model(), graph);
  };
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "judge-"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("misses a file by its name", async () => {
    await expect(loadJudge({ model: join(folder, "gone.onnx"), vocabulary: VOCABULARY })).rejects.toMatchObject({
      code: "missing",
      message: expect.stringMatching(/gone\.json is missing: .*its description beside it \(gone\.json\)/),
    });
  });

  it.each<[string, object]>([
    ["another order of the verdicts", { ...DESCRIPTION, verdicts: ["contradicted", "supported", "unsupported"] }],
    ["no sizes", { ...DESCRIPTION, row: undefined }],
    ["a description of a reader", { labels: {} }],
  ])("refuses %s", async (_, description) => {
    write(description);
    await expect(load()).rejects.toMatchObject({
      code: "unreadable",
      message: expect.stringContaining("mine.json does not describe a judge"),
    });
  });

  it("refuses a graph or a vocabulary that is not the one described", async () => {
    write(DESCRIPTION, "another graph");
    await expect(load()).rejects.toMatchObject({
      code: "unreadable",
      message: expect.stringContaining("mine.onnx is not the file that"),
    });
    write({ ...DESCRIPTION, vocabulary: { sha256: hashOf("other pieces") } });
    await expect(load()).rejects.toMatchObject({ message: expect.stringContaining("vocab.txt is not the file that") });
  });

  it("says so where the file is no graph", async () => {
    write(DESCRIPTION);
    await expect(load()).rejects.toMatchObject({
      code: "unreadable",
      message: expect.stringContaining("mine.onnx is no graph that ONNX Runtime can run"),
    });
  });
});
