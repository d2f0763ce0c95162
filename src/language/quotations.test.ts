import { describe, expect, it } from "vitest";
import { analyse } from "./analyse.ts";
import { findQuotations } from "./quotations.ts";

function quotedIn(text: string): readonly string[] {
  const { tokens, sentences } = analyse(text);
  return findQuotations(text, tokens, sentences).map(({ open, close }) =>
    text.slice(tokens[open]?.start, tokens[close]?.end),
  );
}

describe("quotations", () => {
  it.each([
    ["He said “we go” and left.", ["“we go”"]],
    ['He said "we go" and left.', ['"we go"']],
    ["He said «we go» and left.", ["«we go»"]],
    ["He said ‘we go’ and left.", ["‘we go’"]],
    ["He said “we don’t go”, then “we do”.", ["“we don’t go”", "“we do”"]],
    ["He said “we ‘may’ go” and left.", ["“we ‘may’ go”"]],
    ["The bridge’s end and the boys’ boat.", []],
    ["“One. Two.\n\n“Three.”", ["“One. Two.", "“Three.”"]],
    ["He said “we go", ["“we go"]],
    ["He said ''we're here,'' and left.", ["''we're here,''"]],
    ["He said ``we go'' and left.", ["``we go''"]],
    ["The farmers' and the boys' boat.", []],
  ])("%s", (text, expected) => {
    expect(quotedIn(text)).toEqual(expected);
  });
});
