// Four invented reports of one invented story, for the tests of this folder: two origins, a copy, and a machine's summary that lost words.
import type { BriefSource } from "../model/brief.ts";
import { Citation } from "../model/citation.ts";

const HERALD = `Ferry crews on the Larkhaven crossing voted on Tuesday to pause their strike for three weeks, the Seafarers' League said.

“We have not won anything yet, but we have been heard,” said Ida Moreau, who leads the league. She accused the operator of having “hidden the rosters” from its own staff.

At least 1,400 of the 1,650 members took part in the vote, by the league's own count.

Talks resume on 14 May in the harbour office. The operator, Sundline, said that it could add a second night crew if the state paid half of the cost.

The strike has stopped all night sailings since 2 April.`;

const WIRE = `LARKHAVEN, May 6 (Tidewire) - Ferry crews have agreed to suspend their strike for three weeks, their union said on Tuesday.

The union said 1,380 members had voted, about two thirds of them in favour.

A spokesman for Sundline, Per Anders Holm, denied that rosters had been withheld. “Every crew had its roster ten days ahead,” he said.

Sundline could add a second night crew provided that the state bore half of the cost, Holm said.

Negotiators will meet again on 14 May. Losses of the company run to nearly 3.5 million crowns a week, according to the transport ministry.`;

const DIGEST = `Ferry strike paused

Crews in Larkhaven will pause their strike. Union leader Ida accused of hiding rosters.

The company loses 3.5 million crowns.`;

function source(report: string, fields: Partial<BriefSource> & { readonly body: string }): BriefSource {
  return {
    report,
    version: `${report}0000000000000000`.slice(0, 16),
    outlet: null,
    title: null,
    url: null,
    published: null,
    origin: null,
    relation: null,
    disclosure: null,
    damage: [],
    ...fields,
  };
}

const DROPPED = DIGEST.indexOf("accused of") + "accused".length;

/** The four reports by short ids. */
export const REPORTS = {
  herald: source("herald", {
    outlet: "Northquay Herald",
    title: "Ferry crews pause strike and give talks three weeks",
    url: "https://herald.example.test/ferry-pause",
    published: "2031-05-06T18:20:00+02:00",
    body: HERALD,
  }),
  wire: source("wire", {
    outlet: "Tidewire",
    title: "Larkhaven ferry union suspends strike",
    url: "https://tidewire.example.test/2031/05/06/4411",
    published: "2031-05-06T16:05:00Z",
    body: WIRE,
  }),
  islands: source("islands", {
    outlet: "Islands Daily",
    title: "Larkhaven ferry union suspends strike",
    url: "https://islands.example.test/larkhaven",
    published: "2031-05-06",
    origin: "wire",
    relation: "copy",
    body: WIRE.replace("LARKHAVEN, May 6 (Tidewire) - ", ""),
  }),
  digest: source("digest", {
    outlet: "Sixty Second Digest",
    title: "Ferry strike: all you need to know",
    url: "https://digest.example.test/ferry",
    published: "2031-05-07T06:00:00Z",
    origin: "herald",
    relation: "summary",
    disclosure: { label: "ai", text: "This summary was produced by an automated system" },
    damage: [
      {
        kind: "dropped-words",
        offset: DROPPED,
        before: DIGEST.slice(DROPPED - 24, DROPPED),
        after: DIGEST.slice(DROPPED, DROPPED + 24),
        certainty: "certain",
        score: 0.9,
        what: "a name",
        pattern: "verb-without-object",
        restoration: { text: "the operator", evidence: [] },
      },
      { kind: "truncated", start: DIGEST.length, end: DIGEST.length },
    ],
    body: DIGEST,
  }),
} as const satisfies Readonly<Record<string, BriefSource>>;

/** A citation of the first place where a report has the quote; throws where it has it nowhere. */
export function cite(report: BriefSource, quote: string): Citation {
  const start = report.body.indexOf(quote);
  if (start < 0) throw new RangeError(`The report ${report.report} does not have: ${quote}`);
  return Citation.of(
    { id: report.report, version: report.version, body: report.body },
    { start, end: start + quote.length },
  );
}
