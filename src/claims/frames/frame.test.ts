import { describe, expect, it } from "vitest";
import { Failure } from "../../model/failure.ts";
import { builtInFrames, framesWith } from "./built-in.ts";
import { parseFrameFile } from "./frame.ts";

const GOOD = {
  name: "hand-over",
  source: "desk",
  kind: "event",
  triggers: ["hand/VERB"],
  roles: { actors: { paths: ["subject"], is: ["party"], required: true } },
  set: { category: "AID", cameo: "070" },
  examples: [{ text: "Peru handed it over.", finds: [{ actors: "Peru" }] }],
};

function failureOf(frame: unknown): Failure {
  try {
    framesWith([{ name: "my/talks.json", content: { frames: [GOOD, frame] } }]);
  } catch (thrown) {
    if (thrown instanceof Failure) return thrown;
  }
  throw new Error("nothing was wrong");
}

describe("a frame file", () => {
  it.each([
    ["a kind that is none", { ...GOOD, name: "x", kind: "opinion" }, "my/talks.json: frame “x”, kind:"],
    ["no name", { ...GOOD, name: undefined }, "my/talks.json: frame 2, name:"],
    ["a field that is none", { ...GOOD, name: "x", role: {} }, "my/talks.json: frame “x”, entry:"],
    [
      "a trigger without its part of speech",
      { ...GOOD, name: "x", triggers: ["hand"] },
      "frame “x”, triggers.0: write lemma/",
    ],
    [
      "a step that is none",
      { ...GOOD, name: "x", roles: { actors: { paths: ["subjekt"] } } },
      "frame “x”, roles.actors.paths.0: there is no step “subjekt”",
    ],
    [
      "a list that is none",
      { ...GOOD, name: "x", roles: { actors: { paths: ["subject"], is: ["@nothing"] } } },
      "frame “x”, roles.actors.is: there is no list “@nothing”",
    ],
    [
      "a preposition left out",
      { ...GOOD, name: "x", where: [{ path: "prep" }] },
      "frame “x”, where.0.path: the step “prep” needs its word",
    ],
    ["no examples", { ...GOOD, name: "x", examples: [] }, "frame “x”, examples:"],
  ])("with %s is turned away by file, entry and field", (_, frame, message) => {
    const failure = failureOf(frame);
    expect(failure.code).toBe("bad-record");
    expect(failure.message).toContain(message);
  });

  it("that is no JSON is named", () => {
    expect(() => parseFrameFile("my/talks.json", "{")).toThrow(/^my\/talks\.json: is not JSON/);
  });
});

describe("frames of a user", () => {
  it("come before those of the program at the same word, and may use its lists", () => {
    const own = {
      ...GOOD,
      name: "own-sign",
      triggers: ["sign/VERB"],
      roles: { actors: { paths: ["object"], is: ["@accord"] } },
    };
    const { byTrigger } = framesWith([{ name: "own.json", content: { frames: [own] } }]);
    const names = byTrigger.get("sign/VERB")?.map(({ name }) => name) ?? [];
    expect(names[0]).toBe("own-sign");
    expect(names.length).toBeGreaterThan(1);
  });

  it("take the place of one of the same name", () => {
    const [first] = builtInFrames().frames;
    if (!first) throw new Error("no frames");
    const { frames } = framesWith([{ name: "own.json", content: { frames: [{ ...GOOD, name: first.name }] } }]);
    expect(frames.filter(({ name }) => name === first.name).map(({ triggers }) => triggers)).toEqual([["hand/VERB"]]);
  });
});

describe("the frames of the program", () => {
  it("each have an example where they fire and one where they do not", () => {
    const lacking = builtInFrames().frames.filter(
      ({ examples }) =>
        !examples.some(({ finds }) => finds.length > 0) || !examples.some(({ finds }) => finds.length === 0),
    );
    expect(lacking.map(({ name }) => name)).toEqual([]);
  });
});
