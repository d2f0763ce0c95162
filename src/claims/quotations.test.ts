import { describe, expect, it } from "vitest";
import { analyse } from "../language/analyse.ts";
import { Markup } from "./markup.ts";

function quotedIn(text: string): readonly string[] {
  const markup = Markup.of(analyse(text));
  return markup.quotations.map(({ open, close }) => {
    const span = Markup.span(markup, { first: open, end: close + 1 });
    return text.slice(span.start, span.end);
  });
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
