import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ROLES } from "../../model/syntax.ts";
import { decodeAttributions, decodeRoles } from "./attributions.ts";
import type { Pass } from "./pass.ts";

const LETTERS = ".sck";
/** Scores of words written as one letter each: nothing, source, content, cue; a capital is sure, a small letter nearly a toss-up with nothing. D is a sure source in a dateline. */
function scoresOf(roles: string): Float32Array {
  return Float32Array.from(
    [...roles].flatMap((letter) => {
      const own = LETTERS.indexOf(letter === "D" ? "s" : letter.toLowerCase());
      return ROLES.map((_, role) => (role === own ? (letter === letter.toLowerCase() && own > 0 ? 0.4 : 6) : 0));
    }),
  );
}

function decoded(roles: string): string {
  const cue = roles.search(/k/i);
  const found = decodeRoles(scoresOf(roles), {
    anchor: Math.max(0, cue >= 0 ? cue : roles.search(/c/i)),
    cued: cue >= 0,
    sentence: { first: 0, end: roles.length },
    isDateline: Uint8Array.from(roles, (letter) => (letter === "D" ? 1 : 0)),
  });
  return ".".repeat(found.first) + Array.from(found.roles, (role) => LETTERS[role]).join("");
}

describe("roles of words", () => {
  it.each([
    ["..SSKCCC..", "..sskccc"],
    ["..SSKCC.CC", "..sskccccc"],
    ["..SKCCCC...CC", "..skcccc"],
    ["SSKC..CCCC", "ssk...cccc"],
    ["CCCKSS.CC.", "ccckss.cc"],
    ["SSS.SK..CC", "sss..k..cc"],
    [".....CCC..", ".....ccc"],
    ["DDSSKCC", "..sskcc"],
    ["", ""],
  ])("%s becomes %s", (scores, expected) => {
    expect(decoded(scores)).toBe(expected);
  });

  it("find the source in the sentence of the anchor", () => {
    const { first, roles } = decodeRoles(scoresOf("SSS.SKCC"), {
      anchor: 5,
      cued: true,
      sentence: { first: 4, end: 8 },
      isDateline: new Uint8Array(8),
    });
    expect([first, [...roles]]).toEqual([4, [1, 3, 2, 2]]);
  });

  it("are as many as the words between the first and the last that has one, each with its certainty", () => {
    fc.assert(
      fc.property(fc.array(fc.float({ min: -30, max: 30, noNaN: true }), { maxLength: 80 }), (values) => {
        const scores = Float32Array.from(values.slice(0, values.length - (values.length % ROLES.length)));
        const { first, roles, certainties } = decodeRoles(scores, {
          anchor: 0,
          cued: true,
          sentence: { first: 0, end: scores.length / ROLES.length },
          isDateline: new Uint8Array(scores.length / ROLES.length),
        });
        expect(first + roles.length).toBeLessThanOrEqual(scores.length / ROLES.length);
        expect(certainties).toHaveLength(roles.length);
        if (roles.length > 0) expect([roles[0], roles.at(-1)]).not.toContain(0);
        for (const each of certainties) expect(each).toBeGreaterThanOrEqual(0);
        for (const each of certainties) expect(each).toBeLessThanOrEqual(1);
      }),
    );
  });
});

const LABELS = { cue: ["O", "I", "B", "Q"], act: ["statement", "denial"] };

/** One window of five words with two anchors. */
function passOf(
  anchors: readonly number[],
  cue: readonly (readonly [word: number, label: number, score: number])[],
): Pass {
  const words = 5;
  const outputs = {
    cue: new Float32Array(words * 4),
    act: new Float32Array(words * 2),
    anchor: Int32Array.from(anchors),
    role: new Float32Array(2 * words * 4),
  };
  for (const [word, label, score] of cue) outputs.cue[word * 4 + label] = score;
  outputs.act[2 + 1] = 1;
  outputs.role.set(scoresOf("SKCC."), 0);
  outputs.role.set(scoresOf("...CC"), words * 4);
  const window = { start: 100, end: 105, whole: true };
  return { window, outputs: outputs as unknown as Pass["outputs"] };
}

describe("attributions of a window", () => {
  it("have their anchor, act, score and roles, counted in the text", () => {
    const pass = passOf(
      [1, 3],
      [
        [1, 2, 8],
        [3, 3, 8],
      ],
    );
    const found = decodeAttributions(pass, { starts: [0], end: 5, isDateline: new Uint8Array(5) }, LABELS);
    expect(found.map(({ anchor, first, act, roles }) => [anchor, first, act, [...roles]])).toEqual([
      [101, 100, "denial", [1, 3, 2, 2]],
      [103, 103, "statement", [2, 2]],
    ]);
    expect(found[0]?.score).toBeGreaterThan(0.9);
    expect(found[0]?.cued).toBeGreaterThan(0.9);
    expect(found[1]?.cued).toBeLessThan(0.1);
  });

  it("leave out an anchor named twice, one that is unlikely, and one in a sentence that will be read again", () => {
    const twice = passOf([1, 1], [[1, 2, 8]]);
    expect(decodeAttributions(twice, { starts: [0], end: 5, isDateline: new Uint8Array(5) }, LABELS)).toHaveLength(1);
    const unlikely = passOf(
      [1, 3],
      [
        [1, 2, 8],
        [3, 0, 8],
      ],
    );
    expect(
      decodeAttributions(unlikely, { starts: [0], end: 5, isDateline: new Uint8Array(5) }, LABELS).map(
        ({ anchor }) => anchor,
      ),
    ).toEqual([101]);
    const unread = passOf(
      [1, 3],
      [
        [1, 2, 8],
        [3, 3, 8],
      ],
    );
    expect(
      decodeAttributions(unread, { starts: [0], end: 3, isDateline: new Uint8Array(3) }, LABELS).map(
        ({ anchor }) => anchor,
      ),
    ).toEqual([101]);
  });
});
