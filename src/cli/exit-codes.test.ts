import { describe, expect, it } from "vitest";
import { Failure, type Rejection } from "../model/failure.ts";
import { describeRejections, exitOf, exitOfFailure } from "./exit-codes.ts";

describe("exitOf", () => {
  it.each([
    [5, 0, 0],
    [0, 0, 0],
    [4, 1, 3],
    [0, 5, 4],
  ])("%d done and %d turned away end with %d", (done, turnedAway, code) => {
    expect(exitOf(done, turnedAway)).toBe(code);
  });
});

describe("exitOfFailure", () => {
  it("is 2 for wrong usage, 4 for what cannot be done", () => {
    expect(exitOfFailure(new Failure("usage", "no"))).toBe(2);
    expect(exitOfFailure(new Failure("not-enough", "no"))).toBe(4);
  });
});

describe("describeRejections", () => {
  const rejection = (input: string, message: string): Rejection => ({ input, code: "missing", message });

  it.each([
    ["a.txt", "a.txt does not exist", "stet: a.txt does not exist [missing]\n"],
    ["-", "standard input is empty", "stet: standard input is empty [missing]\n"],
    ["http://a.example/", "10.0.0.1 is not public", "stet: http://a.example/: 10.0.0.1 is not public [missing]\n"],
    ["a\nb\u001b[2J", "gone", "stet: a b\ufffd[2J: gone [missing]\n"],
  ])("names the input once, on one line: %j, %j", (input, message, line) => {
    expect(describeRejections([rejection(input, message)])).toBe(line);
  });

  it("has a line for each, and none for none", () => {
    expect(describeRejections([rejection("a", "a is gone"), rejection("b", "b is gone")]).split("\n")).toHaveLength(3);
    expect(describeRejections([])).toBe("");
  });
});
