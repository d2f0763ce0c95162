import { describe, expect, it, test } from "vitest";
import { LOST, readingOf } from "../../test/build/readings.ts";
import { Report } from "../model/report.ts";
import { auditArticle, citationsOf, prepareGround } from "./audit-article.ts";

const HERALD = readingOf({
  id: "herald.html",
  outlet: "Northquay Herald",
  text: "The dam at Orbeck burst on Monday after a week of rain. At least 40 farms were flooded.\n\nThe premier, Ida Moreau, promised farmers a fund of 3 million crowns. “Nobody will be left alone,” she said 📌.",
});
const WIRE = readingOf({
  id: "wire.txt",
  text: "The dam at Orbeck burst on Monday. Four bridges over the Lomme were swept away, and trains stopped in Orbeck.",
});
const GROUND = prepareGround([HERALD, WIRE], (id) => id);

const audited = (text: string, kinds?: Parameters<typeof readingOf>[0]["kinds"]) =>
  auditArticle(readingOf({ id: "article", text, ...(kinds ? { kinds } : {}) }), GROUND);
const only = (text: string) => audited(text).sentences[0];

describe("auditArticle", () => {
  it("judges sentence by sentence, with evidence, reason and counts", () => {
    const { sentences, counts } = audited(
      "The dam at Orbeck burst on Monday. At least 70 farms were flooded. The premier sold her boat in Lisbon.",
    );
    expect(sentences.map(({ n, verdict }) => [n, verdict])).toEqual([
      [0, "supported"],
      [1, "contradicted"],
      [2, "unsupported"],
    ]);
    expect(sentences.map(({ reason }) => reason)).toEqual([
      expect.stringMatching(/ says so\.$/),
      "Northquay Herald differs in the number: “At least 40 farms”, not “At least 70 farms”.",
      expect.stringMatching(/^No report has “Lisbon”/),
    ]);
    expect(counts).toEqual({ supported: 1, contradicted: 1, unsupported: 1, mixed: 0, damaged: 0 });
  });

  it("cites the exact words of the reports, with what stands around them", () => {
    const [, , quoted] = audited("One. Two. “Nobody will be left alone,” Ida Moreau said.").sentences;
    const [citation] = quoted?.evidence ?? [];
    expect(quoted?.verdict).toBe("supported");
    expect(citation?.quote).toBe("“Nobody will be left alone,” she said 📌.");
    expect(HERALD.report.body.slice(citation?.start, citation?.end)).toBe(citation?.quote);
    expect(citation).toMatchObject({ report: "herald.html", version: HERALD.report.version, suffix: "" });
    expect(citation?.prefix).toBe(HERALD.report.body.slice((citation?.start ?? 0) - 32, citation?.start));
  });

  it("calls a report by its outlet, else by its file", () => {
    expect(only("Four bridges over the Lomme were swept away.")?.reason).toBe("wire says so.");
    expect(only("At least 40 farms were flooded.")?.reason).toBe("Northquay Herald says so.");
  });

  it("judges what asserts: sentences and telling titles, no headings, labels or furniture", () => {
    const { sentences, counts } = audited(
      "Dam at Orbeck bursts\n\nWritten by a machine\n\nThe flood\n\nThe dam at Orbeck burst on Monday.\n\n- Four bridges were swept away.\n\nSubscribe to our letter today",
      ["title", "label", "heading", "paragraph", "list-item", "boilerplate"],
    );
    expect(sentences.map(({ kind, verdict }) => `${kind} ${verdict}`)).toEqual([
      "title supported",
      "label null",
      "heading null",
      "sentence supported",
      "sentence supported",
      "boilerplate null",
    ]);
    expect(counts.supported).toBe(3);
  });

  it("does not judge a title that only names a matter", () => {
    expect(audited("Dam news\n\nThe dam burst on Monday.", ["title"]).sentences[0]).toMatchObject({
      kind: "title",
      verdict: null,
      reason: "",
    });
  });

  it("covers the article: every piece is the slice that its offsets name", () => {
    const { article, sentences } = audited("📌 The dam burst.\n\n“Nobody,” she said — é! Trains stopped.");
    for (const { start, end, text } of sentences) expect(article.body.slice(start, end)).toBe(text);
    expect(
      sentences
        .map(({ text }) => text)
        .join("")
        .replace(/\s/g, ""),
    ).toBe(article.body.replace(/\s/g, ""));
  });

  test.each([
    [
      `The dam at ${LOST}burst on Monday.`,
      "supported",
      "Words are missing: a name after “The dam at”, likely “Orbeck”. Of the rest: ",
    ],
    [`${LOST}At least 70 farms were flooded.`, "contradicted", "Words are missing: a name at its start. Of the rest: "],
  ])("calls a sentence with a certain gap damaged, and judges what is left: %s", (text, rest, reason) => {
    const { sentences, counts, gaps } = audited(text);
    expect(sentences[0]).toMatchObject({ verdict: "damaged", restVerdict: rest });
    expect(sentences[0]?.reason.startsWith(reason)).toBe(true);
    expect(gaps).toHaveLength(1);
    expect(counts).toMatchObject({ damaged: 1, supported: 0 });
  });

  it("says where words are missing by the words of the same paragraph, without the marks of bold type", () => {
    const { sentences } = audited(`The dam burst on Monday.\n\n**${LOST}At least 70 farms were flooded.**`);
    expect(sentences[1]?.reason).toMatch(/^Words are missing: a name at its start\./);
  });

  it("shows a suspected gap, and judges the sentence as it stands", () => {
    const reading = readingOf({ text: `The dam at ${LOST}Orbeck burst on Monday.` });
    const damage = Report.gaps(reading.report).map((gap) => ({ ...gap, certainty: "suspected" as const }));
    const { sentences, gaps } = auditArticle({ ...reading, report: { ...reading.report, damage } }, GROUND);
    expect(sentences[0]?.verdict).toBe("supported");
    expect(gaps).toHaveLength(1);
  });

  it("judges a damaged heading too, and leaves a damaged label alone", () => {
    const { sentences } = audited(`Floods in ${LOST}spread\n\nBy ${LOST}machine\n\nThe dam burst on Monday.`, [
      "heading",
      "label",
    ]);
    expect(sentences.map(({ verdict }) => verdict)).toEqual(["damaged", null, "supported"]);
  });

  it("hands on the reports and what the article says of itself", () => {
    const audit = auditArticle(
      readingOf({
        id: "digest",
        title: "Floods",
        text: "The dam burst.",
        disclosure: { label: "ai", text: "AI summary" },
      }),
      GROUND,
    );
    expect(audit.article).toEqual({
      id: "digest",
      title: "Floods",
      body: "The dam burst.",
      disclosure: { label: "ai", text: "AI summary" },
    });
    expect(audit.reports.map(({ id, outlet, body }) => [id, outlet, body.length])).toEqual([
      ["herald.html", "Northquay Herald", HERALD.report.body.length],
      ["wire.txt", null, WIRE.report.body.length],
    ]);
  });
});

describe("citationsOf", () => {
  it("cites each passage once, six at most, and none of a report that is not there", () => {
    const reports = Array.from({ length: 9 }, (_, at) =>
      readingOf({ id: `r${at}`, text: "The dam at Orbeck burst on Monday." }),
    );
    const ground = prepareGround(reports, (id) => id);
    const sentence = auditArticle(readingOf({ text: "The dam at Orbeck burst on Monday." }), ground).sentences[0];
    expect(sentence?.evidence).toHaveLength(6);
    expect(new Set(sentence?.evidence.map(({ report }) => report)).size).toBe(6);
    const passage = ground.index.passages[0];
    const check = {
      verdict: "supported",
      score: 1,
      differences: [],
      reason: "",
      evidence: passage ? [passage, passage] : [],
    } as const;
    expect(citationsOf(check, ground)).toHaveLength(1);
    expect(citationsOf(check, { ...ground, readings: new Map() })).toEqual([]);
  });
});
