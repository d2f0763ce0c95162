import { describe, expect, test } from "vitest";
import entries from "./prune-rules.json" with { type: "json" };
import { findTextRule, PRUNE_RULES } from "./prune-rules.ts";

describe.each(entries)("prune rule $name", ({ name, examples, counterExamples }) => {
  const rule = PRUNE_RULES.find((one) => one.name === name);
  const matches = (text: string): boolean => text.length <= (rule?.maxLength ?? 0) && rule?.pattern.test(text) === true;

  test.each(examples)("takes out “%s”", (text) => {
    expect(matches(text)).toBe(true);
  });

  test.each(counterExamples)("keeps “%s”", (text) => {
    expect(matches(text)).toBe(false);
  });
});

test("rules of the edges leave the middle of an article alone", () => {
  expect(findTextRule("Source: Example Wire", "end")).toBe("source-line");
  expect(findTextRule("Source: Example Wire", "middle")).toBeNull();
});

test("a label with a linked headline is furniture, the same words without a link may be text", () => {
  const line = "Explainer: How the budget is made";
  expect(findTextRule(line, "middle", 0.9)).toBe("related-lead");
  expect(findTextRule(line, "middle", 0)).toBeNull();
});

test("rule names are unique", () => {
  expect(new Set(PRUNE_RULES.map(({ name }) => name)).size).toBe(PRUNE_RULES.length);
});
