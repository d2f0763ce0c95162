// Claims of the acceptance stories against their gold: F1 of each kind, and how many of the found ones have each field right. Gold values are
// normalised by hand, so they are compared loosely: names by what they name, phrases by their words.
import { analyse } from "../src/language/analyse.ts";
import { isStopWord, wordKey } from "../src/language/terms.ts";
import type { Claim } from "../src/model/claim.ts";
import type { Reading } from "../src/model/reading.ts";
import { Span } from "../src/model/span.ts";
import { listOutermost } from "./statements.ts";
import { f1, share, table } from "./table.ts";

interface GoldText {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What the gold has of the claims of one report. */
export interface GoldClaims {
  readonly statements?: readonly {
    readonly speaker: string;
    readonly cue: GoldText | null;
    readonly span: GoldText;
    readonly moreSpans?: readonly GoldText[];
    readonly polarity: string;
    readonly modality: string;
  }[];
  readonly figures?: readonly {
    readonly counted: string;
    readonly value: number;
    readonly bound: string;
    readonly scope: string | null;
    readonly asOf: string | null;
    readonly attributedTo: string | null;
  }[];
  readonly positions?: readonly {
    readonly span: GoldText;
    readonly actor: string;
    readonly proposal: string;
    readonly stance: string;
    readonly condition: string | null;
  }[];
  readonly agreements?: readonly {
    readonly span: GoldText;
    readonly name: string;
    readonly parties: readonly string[];
    readonly status: string;
    readonly signed?: string | null;
    readonly inForce?: string | null;
    readonly adopted?: string | null;
    readonly obligations: readonly string[];
  }[];
  readonly sanctions?: readonly {
    readonly span: GoldText;
    readonly issuer: string;
    readonly against: string;
    readonly date: string;
    readonly targets: readonly { readonly name: string }[];
    readonly counts: Readonly<Record<string, number | null>>;
    readonly totals: Readonly<Record<string, number | null>>;
    readonly grounds: readonly string[];
    readonly measures: readonly string[];
  }[];
  readonly participation?: readonly {
    readonly span: GoldText;
    readonly proposer: string;
    readonly proposed: readonly string[];
    readonly role: string;
    readonly talks: string;
    readonly modality: string;
  }[];
}

type Of<K extends Claim["kind"]> = Extract<Claim, { readonly kind: K }>;

/** Smaller counts only enumerate; the gold lists few of them. */
const LEAST_FIGURE = 10;

function wordsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => !isStopWord(word)).map((word) => wordKey(word)));
}

/** Share of the shorter text's words that the other has. */
function common(a: string, b: string): number {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  const both = [...left].filter((word) => right.has(word)).length;
  return share(both, Math.min(left.size, right.size));
}

/** Keys of the names of who speaks or acts: a capital among them is a government. */
function keysOf(name: string): readonly string[] {
  return analyse(`${name} said so.`).names.map(({ key }) => key);
}

function sameName(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return a === b;
  const keys = keysOf(a);
  return keysOf(b).some((key) => keys.includes(key)) || common(a, b) >= 0.5;
}

function samePhrase(a: string | null, b: string | null): boolean {
  return a === null || b === null ? a === b : common(a, b) >= 0.34;
}

/** Counts of one kind over all reports, and of the fields of its matched records. */
class KindTally {
  readonly #name: string;
  #found = 0;
  #gold = 0;
  #matched = 0;
  readonly #fields = new Map<string, { right: number; all: number }>();

  constructor(name: string) {
    this.#name = name;
  }

  /** Pairs each gold record with the first free found one that is the same. */
  add<G, F>(
    gold: readonly G[],
    found: readonly F[],
    isSame: (gold: G, found: F) => boolean,
  ): readonly (readonly [G, F])[] {
    const free = new Set(found);
    const pairs: [G, F][] = [];
    for (const each of gold) {
      const match = [...free].find((candidate) => isSame(each, candidate));
      if (match === undefined) continue;
      free.delete(match);
      pairs.push([each, match]);
    }
    this.#gold += gold.length;
    this.#found += found.length;
    this.#matched += pairs.length;
    return pairs;
  }

  field(name: string, right: boolean): void {
    const known = this.#fields.get(name) ?? { right: 0, all: 0 };
    this.#fields.set(name, { right: known.right + (right ? 1 : 0), all: known.all + 1 });
  }

  rows(): readonly (readonly string[])[] {
    const [precision, recall] = [share(this.#matched, this.#found), share(this.#matched, this.#gold)];
    return [
      [
        this.#name,
        f1(precision, recall).toFixed(3),
        `P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  (${this.#gold} gold, ${this.#found} found)`,
      ],
      ...[...this.#fields].map(([field, { right, all }]) => [
        `  ${field}`,
        share(right, all).toFixed(3),
        `${right} of ${all}`,
      ]),
    ];
  }
}

/** Figures of the claims of all stories: `reports` has each report's gold with its reading. */
export function caseClaimsTable(reports: readonly { readonly gold: GoldClaims; readonly reading: Reading }[]): string {
  const scorers = [
    scoreStatements,
    scoreAsFiled,
    scoreFigures,
    scorePositions,
    scoreAgreements,
    scoreSanctions,
    scoreParticipation,
  ];
  const rows = scorers.flatMap((score) => score(reports).rows());
  return table("Claims of all stories: F1 of records, then the share of matched ones that have the field right", rows);
}

type Reports = Parameters<typeof caseClaimsTable>[0];

function claimsOf<K extends Claim["kind"]>({ claims }: Reading, kind: K): readonly Of<K>[] {
  return claims.filter((claim): claim is Of<K> => claim.kind === kind);
}

type GoldStatement = NonNullable<GoldClaims["statements"]>[number];

const joined = (pieces: readonly { readonly text: string }[]): string => pieces.map(({ text }) => text).join(" ");

function isSameStatement(gold: GoldStatement, found: Of<"statement">): boolean {
  const [left, right] = [wordsOf(joined([gold.span, ...(gold.moreSpans ?? [])])), wordsOf(joined(found.content))];
  const both = [...left].filter((word) => right.has(word)).length;
  return sameName(gold.speaker, found.speaker?.name ?? null) && both >= 0.5 * new Set([...left, ...right]).size;
}

/** Where the gold marks the figure alone of what a cue tells: the same cue, and half of the gold's words. */
function isPartOf(gold: GoldStatement, found: Of<"statement">): boolean {
  const isSameCue = gold.cue !== null && found.cue !== null && Span.overlaps(gold.cue, found.cue);
  const [left, right] = [wordsOf(joined([gold.span, ...(gold.moreSpans ?? [])])), wordsOf(joined(found.content))];
  const both = [...left].filter((word) => right.has(word)).length;
  return isSameCue && sameName(gold.speaker, found.speaker?.name ?? null) && both >= 0.5 * left.size;
}

/** As the gold's guide has it: no statement inside another, and what is filed under another kind instead is no error here. */
function scoreAsFiled(reports: Reports): KindTally {
  const tally = new KindTally("statements, as the gold files them");
  for (const { gold, reading } of reports) {
    const elsewhere = [gold.positions, gold.agreements, gold.sanctions, gold.participation].flatMap((each) =>
      (each ?? []).map(({ span }) => span),
    );
    const outermost = listOutermost(claimsOf(reading, "statement"));
    const isSame = (a: GoldStatement, b: Of<"statement">): boolean => isSameStatement(a, b) || isPartOf(a, b);
    const isGold = (found: Of<"statement">): boolean => (gold.statements ?? []).some((each) => isSame(each, found));
    const found = outermost.filter((each) => isGold(each) || !elsewhere.some((span) => Span.overlaps(span, each)));
    tally.add(gold.statements ?? [], found, isSame);
  }
  return tally;
}

function scoreStatements(reports: Reports): KindTally {
  const tally = new KindTally("statements: speaker + content");
  for (const { gold, reading } of reports) {
    const pairs = tally.add(gold.statements ?? [], claimsOf(reading, "statement"), isSameStatement);
    for (const [a, b] of pairs) {
      tally.field("polarity", a.polarity === b.polarity);
      tally.field("modality", a.modality === b.modality);
    }
  }
  return tally;
}

function scoreFigures(reports: Reports): KindTally {
  const tally = new KindTally("figures: value + bound + counted");
  for (const { gold, reading } of reports) {
    const figures = gold.figures ?? [];
    const found = claimsOf(reading, "figure").filter(
      ({ value, unit }) => unit === null && (value >= LEAST_FIGURE || figures.some((each) => each.value === value)),
    );
    const pairs = tally.add(
      figures,
      found,
      (a, b) => a.value === b.value && a.bound === b.bound && common(a.counted, b.counted) > 0,
    );
    for (const [a, b] of pairs) {
      tally.field("scope", samePhrase(a.scope, b.scope));
      tally.field("as of", sameDate(a.asOf, b.asOf));
      tally.field("attributed to", sameName(a.attributedTo, b.attributedTo));
    }
  }
  return tally;
}

/** ISO dates as they are; the gold's words for seasons and parts of a month by their words or year. */
function sameDate(gold: string | null, found: string | null): boolean {
  if (gold === null || found === null) return gold === found;
  if (/^\d{4}/.test(gold)) return gold.startsWith(found) || found.startsWith(gold);
  return /\d{4}/.exec(gold)?.[0] === found.slice(0, 4);
}

function scorePositions(reports: Reports): KindTally {
  const tally = new KindTally("positions: actor + proposal + stance");
  for (const { gold, reading } of reports) {
    const pairs = tally.add(
      gold.positions ?? [],
      claimsOf(reading, "position"),
      (a, b) => sameName(a.actor, b.actor) && a.stance === b.stance && common(a.proposal, b.proposal) > 0,
    );
    for (const [a, b] of pairs) tally.field("condition", samePhrase(a.condition, b.condition));
  }
  return tally;
}

function scoreAgreements(reports: Reports): KindTally {
  const tally = new KindTally("agreements: name + status");
  for (const { gold, reading } of reports) {
    const pairs = tally.add(
      gold.agreements ?? [],
      claimsOf(reading, "agreement"),
      (a, b) => common(a.name, b.name) >= 0.5 && statusOf(a.status) === b.status,
    );
    for (const [a, b] of pairs) {
      tally.field(
        "parties",
        a.parties.every((party) => b.parties.some((each) => sameName(party, each))),
      );
      for (const [field, status] of [
        ["signed", "signed"],
        ["inForce", "in force"],
        ["adopted", "adopted"],
      ] as const)
        if (a[field]) tally.field(`date ${status}`, sameDate(a[field] ?? null, b.dates[status] ?? null));
      for (const duty of a.obligations)
        tally.field(
          "obligations and scope",
          [...b.obligations.map(({ who, what }) => `${who} ${what}`), ...b.scope.map(({ what }) => what)].some(
            (each) => common(duty, each) >= 0.5,
          ),
        );
    }
  }
  return tally;
}

function statusOf(gold: string): string {
  return /^(?:in force|adopted|signed|ratified)/.exec(gold)?.[0] ?? "proposed";
}

function scoreSanctions(reports: Reports): KindTally {
  const tally = new KindTally("sanctions: issuer + country");
  for (const { gold, reading } of reports) {
    const pairs = tally.add(
      gold.sanctions ?? [],
      claimsOf(reading, "sanction"),
      (a, b) => sameName(a.issuer, b.issuer) && sameName(a.against, b.against),
    );
    for (const [a, b] of pairs) {
      tally.field("date", a.date === b.date);
      for (const column of ["individuals", "entities"] as const) {
        tally.field("counts", a.counts[column] === b.counts[column]);
        tally.field("totals", a.totals[column] === b.totals[column]);
      }
      for (const { name } of a.targets)
        tally.field(
          "targets found",
          b.targets.some((each) => sameName(name, each.name)),
        );
      for (const { name } of b.targets)
        tally.field(
          "targets right",
          a.targets.some((each) => sameName(name, each.name)),
        );
      for (const ground of a.grounds)
        tally.field(
          "grounds found",
          b.grounds.some((each) => common(ground, each) >= 0.5),
        );
      for (const measure of a.measures) tally.field("measures found", b.measures.includes(measure));
    }
  }
  return tally;
}

function scoreParticipation(reports: Reports): KindTally {
  const tally = new KindTally("participation: proposer + most of those proposed");
  for (const { gold, reading } of reports) {
    const pairs = tally.add(gold.participation ?? [], claimsOf(reading, "participation"), (a, b) => {
      const both = a.proposed.filter((name) => b.proposed.some((each) => sameName(name, each))).length;
      return (
        sameName(a.proposer, b.proposer) && f1(share(both, b.proposed.length), share(both, a.proposed.length)) >= 0.8
      );
    });
    for (const [a, b] of pairs) {
      tally.field("role", a.role === b.role);
      tally.field("talks", samePhrase(a.talks, b.talks));
      tally.field("modality", a.modality === b.modality);
    }
  }
  return tally;
}
