import type { Audit, JudgedSentence, PieceKind } from "../model/audit.ts";
import type { Citation } from "../model/citation.ts";
import type { Gap } from "../model/report.ts";
import type { Difference, Verdict } from "../model/verdict.ts";
import { HOSTILE, HOSTILE_SOURCE } from "./brief.fixture.ts";
import { cite, REPORTS } from "./reports.fixture.ts";

const { herald, wire } = REPORTS;

const BODY = `Ferry crews end strike in Larkhaven

AI generated

Ferry crews voted on Tuesday to pause their strike for three weeks. At most 1,400 of the 1,650 members took part. The mayor promised a bridge.

What the sides say

Ida accused the operator of having “hidden the rosters” from its own staff. Sundline will add a second night crew, Holm said. The strike has stopped all night since 2 April.

Share this article`;

interface PieceFields {
  readonly kind?: PieceKind;
  readonly verdict?: Verdict;
  readonly restVerdict?: Verdict;
  readonly evidence?: readonly Citation[];
  readonly differences?: readonly Difference[];
  readonly reason?: string;
}

/** A piece of `body` by its words. */
export function piece(body: string, n: number, text: string, fields: PieceFields): JudgedSentence {
  const start = body.indexOf(text);
  const { kind = "sentence", verdict = null, evidence = [], differences = [], reason = "", restVerdict } = fields;
  return {
    n,
    kind,
    start,
    end: start + text.length,
    text,
    verdict,
    ...(restVerdict === undefined ? {} : { restVerdict }),
    score: verdict === "supported" ? 0.95 : 0.2,
    evidence,
    differences,
    reason,
  };
}

/** A difference between words of `body` and a passage. */
export function difference(
  body: string,
  type: Difference["type"],
  words: string,
  evidence: Citation | null,
): Difference {
  const start = body.indexOf(words);
  return {
    type,
    claim: { start, end: start + words.length, text: words },
    evidence: evidence && { document: evidence.report, start: evidence.start, end: evidence.end, text: evidence.quote },
  };
}

/** A place of `body` where words are missing: right behind `before`. */
export function gapAfter(body: string, before: string, fields: Partial<Gap>): Gap {
  const offset = body.indexOf(before) + before.length;
  return {
    kind: "dropped-words",
    offset,
    before: body.slice(Math.max(0, offset - 24), offset),
    after: body.slice(offset, offset + 24),
    certainty: "certain",
    score: 0.9,
    what: "a name",
    pattern: "given-name-alone",
    restoration: null,
    ...fields,
  };
}

const turnout = cite(herald, "At least 1,400 of the 1,650 members took part in the vote");
const accusation = cite(herald, "She accused the operator of having “hidden the rosters” from its own staff.");
const condition = cite(
  wire,
  "Sundline could add a second night crew provided that the state bore half of the cost, Holm said.",
);
const sailings = cite(herald, "The strike has stopped all night sailings since 2 April.");

const PIECES = [
  piece(BODY, 1, "Ferry crews end strike in Larkhaven", {
    kind: "title",
    verdict: "contradicted",
    evidence: [cite(herald, "voted on Tuesday to pause their strike for three weeks")],
    differences: [difference(BODY, "status", "end", cite(herald, "pause"))],
    reason: "The strike is paused in both reports, not ended.",
  }),
  piece(BODY, 2, "AI generated", { kind: "label" }),
  piece(BODY, 3, "Ferry crews voted on Tuesday to pause their strike for three weeks.", {
    verdict: "supported",
    evidence: [
      cite(
        herald,
        "Ferry crews on the Larkhaven crossing voted on Tuesday to pause their strike for three weeks, the Seafarers' League said.",
      ),
      cite(wire, "Ferry crews have agreed to suspend their strike for three weeks, their union said on Tuesday."),
    ],
    reason: "Northquay Herald has all of it.",
  }),
  piece(BODY, 4, "At most 1,400 of the 1,650 members took part.", {
    verdict: "contradicted",
    evidence: [turnout],
    differences: [difference(BODY, "bound", "At most 1,400", cite(herald, "At least 1,400"))],
    reason: "The bound is turned round: the report has “at least”.",
  }),
  piece(BODY, 5, "The mayor promised a bridge.", {
    verdict: "unsupported",
    differences: [difference(BODY, "content", "promised a bridge", null)],
    reason: "No report mentions the mayor or a bridge.",
  }),
  piece(BODY, 6, "What the sides say", { kind: "heading" }),
  piece(BODY, 7, "Ida accused the operator of having “hidden the rosters” from its own staff.", {
    verdict: "damaged",
    restVerdict: "supported",
    evidence: [accusation],
    reason: "A family name is missing after “Ida”.",
  }),
  piece(BODY, 8, "Sundline will add a second night crew, Holm said.", {
    verdict: "mixed",
    evidence: [condition],
    differences: [
      difference(BODY, "modality", "will add", cite(wire, "could add")),
      difference(BODY, "condition", "a second night crew", cite(wire, "provided that the state bore half of the cost")),
    ],
    reason: "The offer is there, but not as a certainty: the condition was left out.",
  }),
  piece(BODY, 9, "The strike has stopped all night since 2 April.", {
    verdict: "damaged",
    restVerdict: "mixed",
    evidence: [sailings],
    reason: "A noun seems to be missing after “night”.",
  }),
  piece(BODY, 10, "Share this article", { kind: "boilerplate" }),
];

/** An audit of an invented digest of the ferry story, with every verdict and both kinds of gap. */
export const FERRY_AUDIT: Audit = {
  article: {
    id: "drafts/digest.txt",
    title: "Ferry crews end strike in Larkhaven",
    body: BODY,
    disclosure: { label: "ai", text: "AI generated" },
  },
  reports: [herald, wire].map((source) => ({ ...source, id: source.report })),
  sentences: PIECES,
  gaps: [
    gapAfter(BODY, "\n\nIda", {
      what: "a family name",
      restoration: { text: "Moreau", evidence: [cite(herald, "said Ida Moreau, who leads the league")] },
    }),
    gapAfter(BODY, "all night", { certainty: "suspected", what: "a noun", score: 0.6 }),
  ],
  counts: { supported: 1, contradicted: 2, unsupported: 1, mixed: 1, damaged: 2 },
};

/** An audit in which every string from outside is hostile. */
export const HOSTILE_AUDIT: Audit = {
  article: { id: HOSTILE, title: HOSTILE, body: HOSTILE, disclosure: { label: "ai", text: HOSTILE } },
  reports: [{ ...HOSTILE_SOURCE, id: "hostile" }],
  sentences: [
    piece(HOSTILE, 1, HOSTILE, {
      verdict: "contradicted",
      evidence: [cite(HOSTILE_SOURCE, "and 12")],
      differences: [difference(HOSTILE, "quote", "<img src=x onerror='alert(1)'>", cite(HOSTILE_SOURCE, HOSTILE))],
      reason: HOSTILE,
    }),
  ],
  gaps: [
    gapAfter(HOSTILE, "</script>", {
      what: HOSTILE,
      restoration: { text: HOSTILE, evidence: [cite(HOSTILE_SOURCE, HOSTILE)] },
    }),
  ],
  counts: { supported: 0, contradicted: 1, unsupported: 0, mixed: 0, damaged: 0 },
};
