import { expect, it } from "vitest";
import { FERRY_BRIEF, FERRY_CHANGES } from "./brief.fixture.ts";
import { briefToHtml } from "./brief-html.ts";
import { briefToMarkdown } from "./brief-markdown.ts";
import { briefToText } from "./brief-text.ts";
import { NO_CHANGE } from "./changes.ts";

const FORMS = [
  ["html", briefToHtml],
  ["md", briefToMarkdown],
  ["text", (brief: typeof FERRY_BRIEF) => briefToText(brief, { color: false, width: 200 })],
] as const;

it.each(FORMS)("tells in the %s form what changed since an earlier brief, and what that one had", (_, form) => {
  const text = form({ ...FERRY_BRIEF, changes: FERRY_CHANGES }).replace(/<[^>]*>/g, "");
  expect(text).toContain("What changed since 5 May 2031, 08:30 UTC");
  expect(text).toContain("before: “Talks resume on 12 May.”");
  expect(text).toMatch(/New\W{1,5}\s?Negotiators will meet again/);
});

it.each(FORMS)("says in the %s form that nothing changed", (_, form) => {
  const changes = { since: "2031-05-05", sentences: [] };
  expect(form({ ...FERRY_BRIEF, changes })).toContain(NO_CHANGE);
});

it.each(FORMS)("says nothing of changes in the %s form where there is no earlier brief", (_, form) => {
  expect(form({ ...FERRY_BRIEF, changes: null })).not.toContain("What changed");
});
