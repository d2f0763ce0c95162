// Whatever a report says, an audit of it against itself finds all of it supported, and every citation is the slice that it names.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { auditArticle, prepareGround } from "../src/audit/audit-article.ts";
import { compareConditions } from "../src/check/compare/compare-conditions.ts";
import { compareModality } from "../src/check/compare/compare-modality.ts";
import { compareNames } from "../src/check/compare/compare-names.ts";
import { comparePolarity } from "../src/check/compare/compare-polarity.ts";
import { compareQuantities } from "../src/check/compare/compare-quantities.ts";
import { compareQuotations } from "../src/check/compare/compare-quotations.ts";
import { compareRoles } from "../src/check/compare/compare-roles.ts";
import { compareScope } from "../src/check/compare/compare-scope.ts";
import { compareSpeakers } from "../src/check/compare/compare-speakers.ts";
import { compareTimes } from "../src/check/compare/compare-times.ts";
import { Citation } from "../src/model/citation.ts";
import type { Reading } from "../src/model/reading.ts";
import { findings, readingOf } from "./build/readings.ts";
import { LANDSLIDE, TAKEOVER } from "./build/story.ts";

/** Sentences of many kinds, some of which deny each other. */
const SENTENCES = [
  "Parliament approved the budget by 71 votes to 58 on Thursday.",
  "Parliament did not approve the budget.",
  "The finance minister, Elin Sand, said that taxes would not rise before 2033.",
  "Sand said taxes could rise if growth stayed below 1.5 percent.",
  "“We will not touch pensions,” Sand said.",
  "Opposition leader Tom Rask accused the government of hiding a gap of €2.4 billion.",
  "Neither party has accepted the speaker’s proposal.",
  "No vote has been set.",
  "Parliament approved the budget.",
  "A vote was held.",
  "At least 27 people were killed and 140 injured when a quake hit the coast of Norland.",
  "Nobody in the capital was hurt.",
  "The toll could climb to more than 50, the Red Cross warned.",
  "Rescuers have yet to reach three villages.",
  "More than 3,000 homes are without power, up from 1,200 on Monday.",
  "The tremor measured 6.4 on the Richter scale, the US Geological Survey said.",
  "Aid will arrive once the runway is cleared.",
  "Acme cut 900 of its 4,500 jobs.",
  "Shares of the maker of pumps fell 7% to $12.40.",
  "Profit more than doubled to about 310 million crowns in the first quarter.",
  "The company denied that it planned to sell its mine in Peru.",
  "“It is not for sale, and it never was,” a spokeswoman told reporters.",
  "Its rival, Borealis, will hire nearly 200 engineers unless the subsidy ends.",
  "Rovers beat City 3-1 in the cup final.",
  "Karin Lund scored twice and missed a penalty.",
  "Coach Ada Brink, 54, called the win “the best day of my life”.",
  "City have not won at the Dome since 2019.",
  "The referee, Paul Okoye, showed no red card.",
  "Fans without tickets were turned away.",
  "The treaty was signed on 14 May 2029 and entered into force a year later.",
  "Chile and Peru agreed to withdraw their ships within 30 days.",
  "Ships may pass only after both sides have lifted the blockade.",
  "Bolivia refused to sign, according to the news agency Andina.",
  "The envoy called the offer “a step”; her government called it unacceptable.",
  "He declined to say who would pay.",
  "All schools in the north will stay closed until Friday.",
  "Who gave the order is unclear.",
  "Was it an accident?",
  "The museum – closed since 2027 – reopens in autumn.",
  "Up to 12,000 visitors a day are expected, between two and three times as many as before.",
  "It rained.",
  "Tickets cost 15 crowns (children pay nothing).",
] as const;

const COMPARISONS = [
  compareConditions,
  compareModality,
  compareNames,
  comparePolarity,
  compareQuantities,
  compareQuotations,
  compareRoles,
  compareScope,
  compareSpeakers,
  compareTimes,
];

const ODD = [
  "📌",
  "e\u0301",
  "\u200b",
  "\u00a0",
  "עברית",
  "中文。",
  "“",
  "”",
  '"',
  "(",
  "\r\n",
  "\n\n",
  "…",
  "½",
  "İ",
  "ﬁ",
];

/** A report of some of the sentences, in paragraphs of one to four. */
const text = fc
  .tuple(fc.shuffledSubarray([...SENTENCES], { minLength: 1, maxLength: 18 }), fc.integer({ min: 1, max: 4 }))
  .map(([sentences, size]) =>
    sentences
      .map((sentence, at) => sentence + (at === sentences.length - 1 ? "" : (at + 1) % size === 0 ? "\n\n" : " "))
      .join(""),
  );

const audit = (article: Reading, ...reports: readonly Reading[]) =>
  auditArticle(
    article,
    prepareGround(reports, (id) => id),
  );

function expectExact(audited: ReturnType<typeof audit>, ...reports: readonly Reading[]) {
  const { sentences, article } = audited;
  for (const { start, end, text: words, evidence } of sentences) {
    expect(article.body.slice(start, end)).toBe(words);
    for (const citation of evidence) {
      const report = reports.find(({ report: { id } }) => id === citation.report)?.report;
      expect(report && Citation.holds(citation, report)).toBe(true);
      expect(report?.body.slice(0, citation.start).endsWith(citation.prefix)).toBe(true);
      expect(report?.body.slice(citation.end).startsWith(citation.suffix)).toBe(true);
    }
  }
}

const unsupported = ({ sentences }: ReturnType<typeof audit>) =>
  sentences
    .filter(({ verdict }) => verdict !== null && verdict !== "supported")
    .map(({ text: words, reason }) => `${words} ${reason}`);

describe("an audit of a report against itself", () => {
  it("finds all of it supported, with evidence, whatever it says", () => {
    fc.assert(
      fc.property(text, (body) => {
        const reading = readingOf({ text: body });
        const audited = audit(reading, reading);
        expect(unsupported(audited)).toEqual([]);
        expect(audited.sentences.every(({ verdict, evidence }) => verdict === null || evidence.length > 0)).toBe(true);
        expectExact(audited, reading);
      }),
      { numRuns: 60 },
    );
  });

  it("finds a part of it supported by the whole", () => {
    fc.assert(
      fc.property(text, fc.infiniteStream(fc.boolean()), (body, keeps) => {
        const whole = readingOf({ id: "whole", text: body });
        const kept = whole.analysis.sentences.filter(() => keeps.next().value);
        const part = kept.map(({ start, end }) => body.slice(start, end)).join(" ");
        fc.pre(part !== "");
        expect(unsupported(audit(readingOf({ id: "part", text: part }), whole))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it.each(SENTENCES)("has no comparison that tells a sentence from itself: %s", (sentence) => {
    expect(COMPARISONS.flatMap((compare) => findings(compare, sentence, sentence))).toEqual([]);
  });

  it.each([...LANDSLIDE, ...TAKEOVER])("finds the report of $outlet supported by itself", (parts) => {
    const reading = readingOf(parts);
    expect(unsupported(audit(reading, reading))).toEqual([]);
  });

  it("cites exactly, whatever the characters", () => {
    const piece = fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...SENTENCES) },
      { weight: 2, arbitrary: fc.constantFrom(...ODD) },
      { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 12 }) },
      { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
    );
    const odd = fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join(" "));
    fc.assert(
      fc.property(odd, odd, (article, document) => {
        const [own, report] = [
          readingOf({ id: "article", text: article }),
          readingOf({ id: "report", text: document }),
        ];
        expectExact(audit(own, own), own);
        expectExact(audit(own, report), report);
      }),
      { numRuns: 60 },
    );
  });

  it("finds itself supported, whatever the characters", () => {
    const piece = fc.oneof(fc.constantFrom(...SENTENCES), fc.constantFrom(...ODD));
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), (pieces) => {
        const reading = readingOf({ text: pieces.join(" ") });
        expect(unsupported(audit(reading, reading))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
