import { describe, expect, it } from "vitest";
import { splitGroup } from "./split-group.ts";
import { normalised } from "./term-vector.ts";

const vector = (...keys: readonly string[]) => normalised(new Map(keys.map((key) => [key, 1])));
const storm = (...more: readonly string[]) => vector("storm", "roof", "barn", ...more);
const cup = (...more: readonly string[]) => vector("cup", "goal", "final", ...more);

describe("splitGroup", () => {
  it("parts two stories that a few words hold together", () => {
    const vectors = [storm("norway"), cup("norway"), storm(), cup(), storm("rain")];
    const parts = splitGroup([0, 1, 2, 3, 4], vectors);
    expect(parts.map((part) => [...part].sort())).toEqual(
      expect.arrayContaining([
        [0, 2, 4],
        [1, 3],
      ]),
    );
    expect(parts).toHaveLength(2);
  });

  it("parts three stories", () => {
    const vectors = [storm(), storm(), cup(), cup(), vector("vote", "tax"), vector("vote", "tax")];
    expect(splitGroup([0, 1, 2, 3, 4, 5], vectors)).toHaveLength(3);
  });

  it("leaves one story whole, whatever its reports add", () => {
    const vectors = ["rain", "tide", "ferry", "horse"].map((word) => storm(word));
    expect(splitGroup([0, 1, 2, 3], vectors)).toEqual([[0, 1, 2, 3]]);
  });

  it("puts no report out by itself", () => {
    const vectors = [storm(), storm("rain"), storm("tide"), cup("storm")];
    expect(splitGroup([0, 1, 2, 3], vectors)).toEqual([[0, 1, 2, 3]]);
    expect(splitGroup([0], vectors)).toEqual([[0]]);
  });
});
