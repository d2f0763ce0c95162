import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Collected } from "../model/raw-report.ts";
import { Span } from "../model/span.ts";
import { ReadItem, readEach, readInputs, readRecord } from "./read-inputs.ts";
import { REPORTS, rawReport } from "./story.fixture.ts";
import { RULES_ALONE, understandByRules, understandReports } from "./understand.ts";

const GONE: Collected = {
  kind: "rejection",
  rejection: { input: "gone.txt", code: "missing", message: "gone.txt does not exist: check the path" },
};

async function* from(...items: readonly Collected[]): AsyncGenerator<Collected> {
  yield* items;
}

describe("readInputs", () => {
  it("reads what it can and keeps the reason for the rest, in order", async () => {
    const told: [number, string][] = [];
    const { readings, rejections } = await readInputs(
      from(rawReport("a.txt", REPORTS["reports/gull-agency.txt"]), GONE, rawReport("blank.txt", " \n")),
      { keep: "body", models: RULES_ALONE },
      (done, id) => told.push([done, id]),
    );
    expect(readings.map(({ report }) => report.id)).toEqual(["a.txt"]);
    expect(rejections.map(({ input, code }) => [input, code])).toEqual([
      ["gone.txt", "missing"],
      ["blank.txt", "empty"],
    ]);
    expect(told).toEqual([
      [1, "a.txt"],
      [2, "gone.txt"],
      [3, "blank.txt"],
    ]);
  });

  it("names the input of whatever came of it", async () => {
    const names: string[] = [];
    for await (const item of readEach(from(GONE, rawReport("a.txt", "Rain fell.")), {
      keep: "body",
      models: RULES_ALONE,
    }))
      names.push(ReadItem.input(item));
    expect(names).toEqual(["gone.txt", "a.txt"]);
  });
});

describe("understandReports", () => {
  it("counts relative times from the date that is given to an undated text", async () => {
    const report = readRecord({ kind: "text", id: "a", text: "The port reopened on Tuesday." }, { keep: "body" });
    const dates = [null, "2026-05-14"].map((published) => ({ report, published }));
    const readings = await understandReports(dates, RULES_ALONE);
    expect(readings.flatMap(({ analysis }) => analysis.times.map(({ value }) => value))).toEqual([null, "2026-05-12"]);
  });
});

describe("readRecord", () => {
  it("keeps a text as it is, so that every offset counts into what was sent", () => {
    const pieces = fc.constantFrom("The mayor said ", "five ", "📌 ", "“no”. ", "\r\n\r\n", "é", "  ", "12 people");
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 1, maxLength: 20 }), (words) => {
        const text = `Rain. ${words.join("")}`;
        const { report, analysis, claims } = understandByRules(
          readRecord({ kind: "text", id: "a", text }, { keep: "body" }),
        );
        expect(report.body).toBe(text);
        for (const span of [...analysis.tokens, ...analysis.sentences, ...claims]) {
          expect(span.start).toBeLessThan(span.end);
          expect(span.end).toBeLessThanOrEqual(text.length);
          expect(Span.slice(text, span).trim()).toBe(Span.slice(text, span));
        }
      }),
      { numRuns: 60 },
    );
  });

  it("reads the article out of a page", () => {
    const page = `<html><head><title>Rain</title></head><body><nav>Home</nav><article><h1>Rain</h1><p>${"Rain fell on the town all day, and the river rose. ".repeat(4)}</p></article></body></html>`;
    const { body } = readRecord({ kind: "html", rawReport: rawReport("a.html", page).rawReport }, { keep: "body" });
    expect(body).toContain("the river rose");
    expect(body).not.toContain("Home");
  });
});
