import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Span } from "../model/span.ts";
import { auditedBrief, FERRY_BRIEF, sentence } from "./brief.fixture.ts";
import { groupPassages, numberPassages } from "./passages.ts";
import { cite, REPORTS } from "./reports.fixture.ts";

const { herald, wire } = REPORTS;
const talks = cite(herald, "Talks resume on 14 May in the harbour office.");
const meeting = cite(wire, "Negotiators will meet again on 14 May.");

describe("numberPassages", () => {
  it("numbers passages in the order in which a reader meets them, each once", () => {
    const brief = auditedBrief({
      standfirst: sentence("Talks resume.", [meeting]),
      sections: [{ heading: "Talks", sentences: [sentence("They meet.", [talks, meeting])] }],
    });
    const passages = numberPassages(brief);
    expect(passages.list.map(({ number, citation }) => [number, citation.report])).toEqual([
      [1, "wire"],
      [2, "herald"],
    ]);
    expect(passages.numbersOf([talks, meeting, talks])).toEqual([1, 2]);
    expect(passages.list[0]?.places.map((place) => place.label)).toEqual(["standfirst", "sentence 1"]);
  });

  it("keeps the same words of two reports, or of two versions of one report, apart", () => {
    const later = { ...talks, version: "0000111122223333" };
    const brief = auditedBrief({ titleCitations: [talks, later] });
    expect(numberPassages(brief).list).toHaveLength(2);
  });

  it("lets a figure or statement share the passage of a sentence that holds its words", () => {
    const passages = numberPassages(FERRY_BRIEF);
    const quotes = passages.list.map(({ citation }) => citation.quote);
    // Quoted whole by a sentence, so the statement in it brings no passage of its own.
    expect(quotes).not.toContain("We have not won anything yet, but we have been heard");
    for (const { citation } of [...FERRY_BRIEF.figures, ...FERRY_BRIEF.statements]) {
      const [number = 0] = passages.numbersOf([citation]);
      expect(passages.list[number - 1]?.citation.quote).toContain(citation.quote);
    }
  });

  it("does not let a sentence share a longer passage: its mark leads to its own words", () => {
    const half = cite(herald, "Talks resume on 14 May");
    const brief = auditedBrief({ standfirst: sentence("a", [talks]), singles: [sentence("b", [half])] });
    expect(numberPassages(brief).list.map(({ citation }) => citation.quote)).toEqual([talks.quote, half.quote]);
  });

  it("finds the passage around a figure's words, wherever it stands among others", () => {
    const spans = fc.array(fc.tuple(fc.nat({ max: 60 }), fc.integer({ min: 1, max: 15 })), { maxLength: 12 });
    fc.assert(
      fc.property(spans, fc.nat({ max: 60 }), fc.integer({ min: 1, max: 8 }), (around, start, length) => {
        const sentences = around.map(([from, size]) => ({ ...talks, start: from, end: from + size }));
        const inner = { ...talks, start, end: start + length };
        const figures = FERRY_BRIEF.figures.slice(0, 1).map((figure) => ({ ...figure, citation: inner }));
        const passages = numberPassages(auditedBrief({ titleCitations: sentences, figures }));
        const [number = 0] = passages.numbersOf([inner]);
        const found = passages.list[number - 1]?.citation;
        expect(found && Span.contains(found, inner)).toBe(true);
        const isHeld = sentences.some((sentence) => Span.contains(sentence, inner));
        const isNew = number > new Set(sentences.map(({ start: from, end }) => `${from} ${end}`)).size;
        expect(isNew).toBe(!isHeld);
      }),
    );
  });

  it("gives every citation a number, whatever the spans", () => {
    const spans = fc.array(fc.tuple(fc.nat({ max: 40 }), fc.nat({ max: 10 })), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(spans, (starts) => {
        const citations = starts.map(([start, length]) => ({ ...talks, start, end: start + length }));
        const brief = auditedBrief({
          sections: [{ heading: "h", sentences: citations.map((c) => sentence("s", [c])) }],
        });
        const passages = numberPassages(brief);
        for (const citation of citations) expect(passages.numbersOf([citation])).toHaveLength(1);
        expect(passages.list.map(({ number }) => number)).toEqual(passages.list.map((_, at) => at + 1));
      }),
    );
  });
});

describe("groupPassages", () => {
  it("puts the report that is cited first in front, and keeps numbers ascending", () => {
    const groups = groupPassages(numberPassages(FERRY_BRIEF));
    expect(groups.map(({ report }) => report)).toEqual(["herald", "wire", "islands"]);
    for (const { passages } of groups) {
      const numbers = passages.map(({ number }) => number);
      expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    }
  });
});
