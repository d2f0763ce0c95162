import type { AuditedBrief, BriefChanges, BriefSentence, BriefSource, LedgerFigure, Sourced } from "../model/brief.ts";
import type { SpeechAct, Statement } from "../model/claim.ts";
import type { RecordFact } from "../model/story-record.ts";
import { cite, REPORTS } from "./reports.fixture.ts";

const { herald, wire, islands, digest } = REPORTS;

const CLAIM = { polarity: "affirmative", modality: "certain", time: null, certainty: 0.9 } as const;

/** A brief of the ferry story with every kind of content. The cast stands in for the audit, which alone makes the type. */
export const FERRY_BRIEF = auditedBrief({
  title: "Larkhaven ferry crews pause strike for three weeks",
  titleCitations: [
    cite(herald, "Ferry crews on the Larkhaven crossing voted on Tuesday to pause their strike for three weeks"),
  ],
  standfirst: sentence(
    "Ferry crews have agreed to suspend their strike for three weeks, their union said on Tuesday; talks resume on 14 May.",
    [
      cite(wire, "Ferry crews have agreed to suspend their strike for three weeks, their union said on Tuesday."),
      cite(herald, "Talks resume on 14 May in the harbour office."),
    ],
    2,
  ),
  sections: [
    {
      heading: "The vote",
      sentences: [
        sentence(
          "Ferry crews on the Larkhaven crossing voted on Tuesday to pause their strike for three weeks, the Seafarers' League said.",
          [
            cite(
              herald,
              "Ferry crews on the Larkhaven crossing voted on Tuesday to pause their strike for three weeks, the Seafarers' League said.",
            ),
            cite(wire, "Ferry crews have agreed to suspend their strike for three weeks, their union said on Tuesday."),
            cite(
              islands,
              "Ferry crews have agreed to suspend their strike for three weeks, their union said on Tuesday.",
            ),
          ],
          2,
        ),
        sentence("“We have not won anything yet, but we have been heard,” said Ida Moreau, who leads the league.", [
          cite(
            herald,
            "“We have not won anything yet, but we have been heard,” said Ida Moreau, who leads the league.",
          ),
        ]),
        sentence("The strike has stopped all night sailings since 2 April.", [
          cite(herald, "The strike has stopped all night sailings since 2 April."),
        ]),
      ],
    },
    {
      heading: "What comes next",
      sentences: [
        sentence(
          "Negotiators will meet again on 14 May.",
          [
            cite(wire, "Negotiators will meet again on 14 May."),
            cite(herald, "Talks resume on 14 May in the harbour office."),
          ],
          2,
        ),
        sentence(
          "Sundline could add a second night crew provided that the state bore half of the cost, Holm said.",
          [
            cite(
              wire,
              "Sundline could add a second night crew provided that the state bore half of the cost, Holm said.",
            ),
          ],
          2,
        ),
      ],
    },
  ],
  differences: [
    {
      topic: "Members who voted",
      relation: "contradict",
      versions: [
        {
          text: "At least 1,400 of the 1,650 members took part in the vote, by the league's own count.",
          reports: ["herald"],
          origins: 1,
          citations: [cite(herald, "At least 1,400 of the 1,650 members took part in the vote")],
        },
        {
          text: "The union said 1,380 members had voted.",
          reports: ["wire", "islands"],
          origins: 1,
          citations: [
            cite(wire, "The union said 1,380 members had voted"),
            cite(islands, "The union said 1,380 members had voted"),
          ],
        },
      ],
    },
  ],
  singles: [
    sentence("Sundline denied that rosters had been withheld.", [cite(wire, "denied that rosters had been withheld")]),
  ],
  figures: [
    figure(
      herald,
      "members who took part in the vote",
      { value: 1400, bound: "at-least", attributedTo: "the Seafarers' League" },
      "At least 1,400",
    ),
    figure(wire, "members who voted", { entry: 2, value: 1380, attributedTo: "the union" }, "1,380 members had voted"),
    figure(
      islands,
      "members who voted",
      { entry: 2, value: 1380, attributedTo: "the union" },
      "1,380 members had voted",
    ),
    figure(
      wire,
      "losses of Sundline",
      {
        entry: 3,
        value: 3_500_000,
        unit: "crowns",
        bound: "nearly",
        scope: "a week",
        asOf: "2031-05",
        attributedTo: "the transport ministry",
      },
      "nearly 3.5 million crowns a week",
    ),
  ],
  statements: [
    statement(herald, "Ida Moreau", "say", "We have not won anything yet, but we have been heard", "direct"),
    statement(
      herald,
      "Ida Moreau",
      "accuse",
      "the operator of having “hidden the rosters” from its own staff",
      "partial",
    ),
    statement(wire, "Per Anders Holm", "deny", "that rosters had been withheld", "indirect"),
    statement(islands, "Per Anders Holm", "deny", "that rosters had been withheld", "indirect"),
    statement(wire, "Per Anders Holm", "say", "Every crew had its roster ten days ahead", "direct"),
  ],
  positions: [
    {
      proposal: "pause of three weeks",
      party: "Seafarers' League",
      stance: "conditional",
      condition: "talks resume on 14 May",
      since: "2031-05-06",
      attributedTo: "Ida Moreau",
      reports: ["herald", "islands"],
      origins: ["herald"],
      citations: [cite(herald, "Talks resume on 14 May in the harbour office.")],
    },
    {
      proposal: "pause of three weeks",
      party: "Sundline",
      stance: "accept",
      condition: null,
      since: null,
      attributedTo: null,
      reports: ["wire"],
      origins: ["wire"],
      citations: [cite(wire, "Negotiators will meet again on 14 May.")],
    },
  ],
  records: [
    {
      kind: "agreement",
      name: "pause of three weeks",
      facts: [
        fact("status", "agreed", { date: "2031-05-06", reports: ["herald", "wire"] }),
        fact("party", "Seafarers' League", {}),
        fact("covers", "night sailings", { attributedTo: "Ida Moreau" }),
      ],
    },
  ],
  sources: [herald, wire, islands, digest],
});

/** What changed in the ferry story since the day before. */
export const FERRY_CHANGES: BriefChanges = {
  since: "2031-05-05T08:30:00Z",
  sentences: [
    {
      kind: "changed",
      text: "Talks resume on 14 May.",
      before: "Talks resume on 12 May.",
      citations: [cite(herald, "Talks resume on 14 May in the harbour office.")],
    },
    {
      kind: "new",
      text: "Negotiators will meet again.",
      before: null,
      citations: [cite(wire, "Negotiators will meet again on 14 May.")],
    },
  ],
};

/** The fields of a brief that a test sets, with everything that publishing needs around them. */
export function auditedBrief(fields: Partial<AuditedBrief>): AuditedBrief {
  const base = {
    title: "Untitled",
    titleCitations: [],
    standfirst: null,
    sections: [],
    differences: [],
    singles: [],
    figures: [],
    statements: [],
    positions: [],
    records: [],
    sources: [],
    changes: null,
    audit: {
      sentences: 8,
      supported: 8,
      removed: [{ text: "The strike is over.", reason: "No report says that it is over." }],
    },
    disclosure: {
      digitalSourceType: "http://cv.iptc.org/newscodes/digitalsourcetype/composite",
      text: "A program selected and joined these sentences from the reports below; every sentence is cited.",
    },
    generated: "2031-05-07T08:30:00Z",
  };
  return { ...base, ...fields } as unknown as AuditedBrief;
}

export function sentence(text: string, citations: BriefSentence["citations"], origins = 1): BriefSentence {
  return { text, citations, origins };
}

function figure(report: BriefSource, counted: string, fields: Partial<LedgerFigure>, quote: string): LedgerFigure {
  const citation = cite(report, quote);
  const { start, end } = citation;
  const figureFields = { value: 0, unit: null, bound: "exact", scope: null, asOf: null, attributedTo: null } as const;
  return {
    ...CLAIM,
    ...figureFields,
    kind: "figure",
    id: "figure-1",
    start,
    end,
    counted,
    entry: 1,
    ...fields,
    report: report.report,
    citation,
  };
}

function fact(label: RecordFact["label"], text: string, fields: Partial<RecordFact>): RecordFact {
  return {
    ...{ label, text, date: null, attributedTo: null, reports: ["herald"], origins: ["herald"] },
    citations: [cite(herald, "voted on Tuesday to pause their strike for three weeks")],
    ...fields,
  };
}

function statement(
  report: BriefSource,
  name: string,
  act: SpeechAct,
  words: string,
  quoted: Statement["quoted"],
): Sourced<Statement> {
  const citation = cite(report, words);
  const { start, end } = citation;
  return {
    ...CLAIM,
    kind: "statement",
    id: "statement-1",
    start,
    end,
    act,
    speaker: { name, text: name, type: "person", start: 0, end: name.length },
    cue: null,
    content: [{ text: words, start, end }],
    quoted,
    via: null,
    report: report.report,
    citation,
  };
}

/** One string with everything that a page, a terminal or a table must not take at its word. */
export const HOSTILE = `</script><script>alert("x")</script><img src=x onerror='alert(1)'> ${"w".repeat(300)} שלום \u202eevil\u202c 📌 \u001b[31mred\u0007 & [x](javascript:alert(1)) *b* | cell`;

/** Strings from outside that must never run, steer a terminal or break a table. */
export const HOSTILE_SOURCE: BriefSource = {
  ...herald,
  report: "hostile",
  version: "feedfacefeedface",
  outlet: `Out"let ${HOSTILE}`,
  title: HOSTILE,
  url: "javascript:alert(document.domain)",
  published: `<b>${HOSTILE}`,
  disclosure: { label: "ai", text: HOSTILE },
  body: `${HOSTILE}\n\n${HOSTILE} and 12 ${HOSTILE}`,
};

/** A brief in which every string from outside is hostile. */
export const HOSTILE_BRIEF = auditedBrief({
  title: HOSTILE,
  titleCitations: [cite(HOSTILE_SOURCE, HOSTILE)],
  standfirst: sentence(HOSTILE, [cite(HOSTILE_SOURCE, HOSTILE)]),
  sections: [{ heading: HOSTILE, sentences: [sentence(HOSTILE, [cite(HOSTILE_SOURCE, "and 12")])] }],
  differences: [
    {
      topic: HOSTILE,
      relation: "update",
      versions: [
        { text: HOSTILE, reports: ["hostile", "absent"], origins: 1, citations: [cite(HOSTILE_SOURCE, HOSTILE)] },
      ],
    },
  ],
  singles: [sentence(HOSTILE, [cite(HOSTILE_SOURCE, HOSTILE)])],
  figures: [
    figure(
      HOSTILE_SOURCE,
      HOSTILE,
      { value: 12, unit: HOSTILE, scope: HOSTILE, asOf: HOSTILE, attributedTo: HOSTILE },
      "and 12",
    ),
  ],
  statements: [statement(HOSTILE_SOURCE, HOSTILE, "say", HOSTILE, "direct")],
  positions: [
    {
      proposal: HOSTILE,
      party: HOSTILE,
      stance: "conditional",
      condition: HOSTILE,
      since: HOSTILE,
      attributedTo: HOSTILE,
      reports: ["hostile", "absent"],
      origins: ["hostile"],
      citations: [cite(HOSTILE_SOURCE, HOSTILE)],
    },
  ],
  records: [
    {
      kind: "talks",
      name: HOSTILE,
      facts: [
        fact("host", HOSTILE, { date: HOSTILE, attributedTo: HOSTILE, citations: [cite(HOSTILE_SOURCE, HOSTILE)] }),
      ],
    },
  ],
  changes: {
    since: HOSTILE,
    sentences: [{ kind: "changed", text: HOSTILE, before: HOSTILE, citations: [cite(HOSTILE_SOURCE, HOSTILE)] }],
  },
  sources: [HOSTILE_SOURCE],
});
