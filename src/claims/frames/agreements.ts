import type { RoleSpan } from "../../model/claim-base.ts";
import { AGREEMENT_STATUSES, type Agreement, type AgreementStatus } from "../../model/claim-kinds.ts";
import { Span } from "../../model/span.ts";
import { findBothParties, isDual } from "./both-parties.ts";
import { type Filler, FrameMatch } from "./find-matches.ts";
import { type Matter, Matters } from "./matters.ts";
import type { WordLists } from "./path.ts";
import { clauseSpan, predicateSpan } from "./phrases.ts";
import type { FoundPosition } from "./positions.ts";
import { plainName, roleSpans, type Telling } from "./telling.ts";
import type { Tree } from "./tree.ts";

export type FoundAgreement = Omit<Agreement, "id">;

/** Share of records that were right among fifty random ones of open news, read by hand. */
const CERTAINTY = 0.84;
/** What frames told of one agreement. */
interface Gathered {
  readonly matter: Matter;
  readonly statuses: { readonly status: AgreementStatus; readonly match: FrameMatch }[];
  readonly parties: Filler[];
  readonly actors: string[];
  readonly proposers: Filler[];
  readonly obligations: Agreement["obligations"][number][];
  /** Where its parties are told without their names ("each side"). */
  readonly duals: number[];
  readonly scope: Agreement["scope"][number][];
  readonly roles: RoleSpan[];
  /** What it obliges to is told as what it would do. */
  isPlanned: boolean;
}

/** Treaties, truces, laws and amendments: one record for each that a report tells of, with all that it says of it. */
export function buildAgreements(
  telling: Telling,
  {
    matches,
    positions,
    lists,
  }: {
    readonly matches: readonly FrameMatch[];
    readonly positions: readonly FoundPosition[];
    readonly lists: WordLists;
  },
): readonly FoundAgreement[] {
  const matters = new Matters(telling, lists);
  const gathered = new Map<Matter, Gathered>();
  const gather = (matter: Matter): Gathered => {
    const known = gathered.get(matter);
    if (known) return known;
    const fresh: Gathered = {
      matter,
      statuses: [],
      parties: [],
      actors: [],
      proposers: [],
      obligations: [],
      duals: [],
      scope: [],
      roles: [],
      isPlanned: false,
    };
    gathered.set(matter, fresh);
    return fresh;
  };
  const steps = [
    ...matches.map((match) => ({
      word: match.word,
      take: () => takeMatch(telling, { match, matters, gather, lists }),
    })),
    ...positions
      .filter(({ proposalWord }) => isBetweenParties(telling.tree.lemma(proposalWord), lists))
      .map((position) => ({
        word: position.proposalWord,
        take: () => takePosition(telling, { position, matters, gather, lists }),
      })),
  ];
  for (const { take } of steps.sort((a, b) => a.word - b.word)) take();
  return [...gathered.values()].flatMap((each) => toAgreement(telling, each) ?? []);
}

interface Gathering {
  readonly matters: Matters;
  readonly gather: (matter: Matter) => Gathered;
  readonly lists: WordLists;
}

/** Treaties and truces have parties; whoever supports a law is none of it. */
function isBetweenParties(lemma: string, lists: WordLists): boolean {
  return lists.get("truces")?.has(lemma) === true || lists.get("treaties")?.has(lemma) === true;
}

/** A treaty or truce that parties stand on is an agreement in the making. */
function takePosition(
  telling: Telling,
  { position, matters, gather }: Gathering & { readonly position: FoundPosition },
): void {
  if (position.modality !== "certain") return;
  const [span] = position.roles.filter(({ role }) => role === "proposal");
  if (!span) return;
  const matter = matters.of({ word: position.proposalWord, span });
  if (!matter) return;
  const entry = gather(matter);
  const actor = position.roles.find(({ role }) => role === "actor");
  if (actor && telling.tree.namesIn(actor).some(({ type }) => type === "person")) return;
  entry.actors.push(position.actor);
  entry.roles.push(span);
}

function takeMatch(
  telling: Telling,
  { match, matters, gather, lists }: Gathering & { readonly match: FrameMatch },
): void {
  if (match.hypothetical) return;
  for (const matter of mattersOf(match, matters)) {
    const entry = gather(matter);
    takeNames(entry, match);
    // What one side alone agrees to or announces is no agreement yet: a position, or news of others.
    if (match.frame.set.parties === "several" && !isSeveral(telling.tree, partiesIn(match))) continue;
    takeParties(entry, match);
    entry.duals.push(...findDuals(telling.tree, match, lists));
    switch (match.frame.set.part) {
      case "obligation":
        takeObligation(telling, entry, match);
        break;
      case "scope":
        takeScope(telling, entry, match);
        break;
      case "parties":
        break;
      default:
        takeStatus(telling, entry, match);
        takeProvisions(telling, entry, match);
    }
  }
}

/** The agreements that a match speaks of; without a mention of its own, the last one. */
function mattersOf(match: FrameMatch, matters: Matters): readonly Matter[] {
  const mentions = FrameMatch.fillers(match, "accord");
  const as = match.frame.set.as ?? null;
  if (mentions.length > 0) return mentions.flatMap((mention) => matters.of(mention, as) ?? []);
  const last = match.frame.set.accord === "last" ? matters.last(match.word) : null;
  const { terms } = match.frame.set;
  return last && (!terms || terms.split(" ").includes(last.family)) ? [last] : [];
}

const POSSESSOR = new Set(["nmod:poss"]);

/** "each side must", "both signed", "the two countries' treaty" */
function findDuals(tree: Tree, match: FrameMatch, lists: WordLists): readonly number[] {
  const told = [...FrameMatch.fillers(match, "who"), ...FrameMatch.fillers(match, "parties")].map(({ word }) => word);
  const owners = FrameMatch.fillers(match, "accord").flatMap(({ word }) => tree.dependents(word, POSSESSOR));
  return [...told, ...owners].filter((word) => isDual(tree, word, lists));
}

/** "amended the constitution so that …": what the law does, as its own clause. */
function takeProvisions(telling: Telling, entry: Gathered, match: FrameMatch): void {
  if (match.polarity === "negative") return;
  for (const { word } of FrameMatch.fillers(match, "what")) {
    const span = clauseSpan(telling.tree, word);
    entry.obligations.push({ who: null, what: plainName(span), when: telling.timeOf(word)?.value ?? null });
    entry.roles.push({ role: "obligations", ...span });
  }
}

function takeNames(entry: Gathered, match: FrameMatch): void {
  entry.proposers.push(...FrameMatch.fillers(match, "proposer"));
  entry.roles.push(...roleSpans("name", FrameMatch.fillers(match, "accord")));
}

function takeParties(entry: Gathered, match: FrameMatch): void {
  entry.parties.push(...partiesIn(match));
}

/** Whoever agrees, and whoever they agree with. */
function partiesIn(match: FrameMatch): readonly Filler[] {
  return [...FrameMatch.fillers(match, "parties"), ...FrameMatch.fillers(match, "partners")];
}

function takeStatus(telling: Telling, entry: Gathered, match: FrameMatch): void {
  const status = AGREEMENT_STATUSES.find((each) => each === match.frame.set.status);
  // "is concluding a deal": not yet concluded.
  const isUnderWay =
    telling.tree.syntax.xpos(match.word) === "VBG" && telling.tree.dependents(match.word, BE).length > 0;
  if (status) entry.statuses.push({ status, match: isUnderWay ? { ...match, modality: "possible" } : match });
}

const BE = new Set(["aux"]);

function isSeveral(tree: Tree, parties: readonly Filler[]): boolean {
  return parties.length > 1 || parties.some(({ word }) => tree.syntax.feats(word).includes("Number=Plur"));
}

function takeObligation(telling: Telling, entry: Gathered, match: FrameMatch): void {
  if (match.polarity === "negative") return;
  if (match.modality !== "certain") entry.isPlanned = true;
  const [who] = FrameMatch.fillers(match, "who");
  for (const what of FrameMatch.fillers(match, "what").filter(({ word }) => !isInterrogative(telling.tree, word))) {
    const span = telling.tree.isPredicate(what.word) ? predicateSpan(telling.tree, what.word) : what.span;
    entry.obligations.push({
      who: who ? (telling.isPronoun(who.word) ? telling.party(who).name : plainName(who.span)) : null,
      what: plainName(span),
      when: telling.timeOf(what.word)?.value ?? null,
    });
    entry.roles.push({ role: "obligations", ...span });
  }
}

const NOT = new Set(["not", "n't", "never"]);

function takeScope(telling: Telling, entry: Gathered, match: FrameMatch): void {
  if (match.modality !== "certain") entry.isPlanned = true;
  const told = telling.statementAt(match.word)?.speaker ?? null;
  const speaker = told?.name ?? null;
  // "Peru says that it covers ports": whoever reads it so stands in it; not so what a person or a text says of it.
  if (told && (told.type === "place" || told.type === "organisation")) entry.actors.push(told.name);
  for (const filler of FrameMatch.fillers(match, "covered")) {
    if (isInterrogative(telling.tree, filler.word)) continue;
    const isSetAside = telling.tree.children(filler.word).some((child) => NOT.has(telling.tree.form(child)));
    entry.scope.push({
      covers: (match.polarity === "affirmative") !== (isSetAside || match.frame.set.covers === "no"),
      what: plainName(filler.span),
      attributedTo: speaker,
    });
    entry.roles.push({ role: "scope", ...filler.span });
  }
}

function toAgreement(telling: Telling, entry: Gathered): FoundAgreement | null {
  const { matter, obligations, scope } = entry;
  const settled = settle(entry);
  if (!settled) return null;
  const parties = partiesOf(telling, entry);
  const [proposer] = entry.proposers;
  const word = settled.match?.word ?? matter.first.word;
  const time = telling.timeOf(word);
  const spans = [...entry.roles, matter.first.span];
  return {
    kind: "agreement",
    ...Span.hull([telling.tree.syntax.span(word), matter.first.span]),
    parties,
    proposedBy: proposer ? telling.party(proposer).name : null,
    name: matter.name,
    type: matter.type,
    status: settled.status,
    statusGiven: settled.match ? "told" : "implied",
    dates: datesOf(telling, entry),
    obligations,
    scope,
    attributedTo: settled.match ? telling.speakerOf(word) : null,
    roles: uniqueSpans([
      ...spans.filter((span): span is RoleSpan => "role" in span),
      ...roleSpans("parties", entry.parties),
    ]),
    polarity: settled.polarity,
    modality: settled.modality,
    time: time ? { value: time.value, text: telling.tree.analysis.text.slice(time.start, time.end) } : null,
    certainty: CERTAINTY,
  };
}

/** Those named; where they are told without their names, the two that were named before. */
function partiesOf(telling: Telling, { parties, actors, duals }: Gathered): readonly string[] {
  const named = parties.filter(({ word }) => !duals.includes(word)).flatMap((party) => nameOf(telling, party) ?? []);
  const own = uniqueParties(telling, [...named, ...actors]);
  const [dual] = duals;
  const both = dual === undefined || own.length > 1 ? [] : findBothParties(telling, dual);
  return both.length > 0 ? both : own;
}

/** Each once, by what they name: "Kyiv" is no party beside "Ukraine". */
function uniqueParties({ tree }: Telling, parties: readonly string[]): readonly string[] {
  const keys = new Map(tree.analysis.names.map((name) => [tree.nameOf(name), name.key]));
  const byKey = new Map<string, string>();
  for (const party of parties) {
    const key = keys.get(party) ?? party.toLowerCase();
    if (!byKey.has(key)) byKey.set(key, party);
  }
  return [...byKey.values()];
}

/** A party by its name; null for a question word, a mere number, and a pronoun but for the "it" of a state or body. */
function nameOf(telling: Telling, party: Filler): string | null {
  const { word, span } = party;
  if (isInterrogative(telling.tree, word) || !/\p{L}/u.test(span.text)) return null;
  if (!telling.isPronoun(word)) return telling.party(party).name;
  if (telling.tree.form(word) !== "it") return null;
  // "Peru says that it has signed the treaty"
  const { name, type } = telling.statementAt(word)?.speaker ?? telling.party(party);
  return STATES_OR_BODIES.has(type) ? name : null;
}

const STATES_OR_BODIES = new Set(["place", "organisation"]);

const INTERROGATIVE = new Set(["who", "whom", "what", "which", "whose", "whoever", "whatever"]);

function isInterrogative(tree: Tree, word: number): boolean {
  return INTERROGATIVE.has(tree.form(word));
}

function uniqueSpans(spans: readonly RoleSpan[]): readonly RoleSpan[] {
  return [...new Map(spans.map((span) => [`${span.role} ${span.start} ${span.end}`, span])).values()];
}

interface Settled extends Pick<FoundAgreement, "status" | "polarity" | "modality"> {
  readonly match: FrameMatch | null;
}

/** The furthest status told as done; else what is planned or denied, marked so; null where nothing tells how it stands. */
function settle({ matter, statuses, actors, obligations, scope, isPlanned }: Gathered): Settled | null {
  const furthest = (among: Gathered["statuses"]) =>
    among.toSorted((a, b) => AGREEMENT_STATUSES.indexOf(b.status) - AGREEMENT_STATUSES.indexOf(a.status))[0];
  const done = furthest(
    statuses.filter(({ match }) => match.polarity === "affirmative" && match.modality === "certain"),
  );
  if (done) return { status: done.status, polarity: "affirmative", modality: "certain", match: done.match };
  if (actors.length > 0) return { status: "proposed", polarity: "affirmative", modality: "certain", match: null };
  const planned = furthest(statuses.filter(({ match }) => match.polarity === "affirmative"));
  if (planned)
    return { status: "proposed", polarity: "affirmative", modality: planned.match.modality, match: planned.match };
  const denied = furthest(statuses);
  if (denied)
    return { status: denied.status, polarity: "negative", modality: denied.match.modality, match: denied.match };
  if (obligations.length === 0 && scope.length === 0) return null;
  return { status: impliedStatus(matter.type, isPlanned), polarity: "affirmative", modality: "certain", match: null };
}

/** How far what asks for or covers something has come at least. */
function impliedStatus(type: string, isPlanned: boolean): AgreementStatus {
  if (DRAFTS.has(type) || isPlanned) return "proposed";
  return BARGAINS.has(type) ? "agreed" : "in force";
}

/** What is a law or an agreement only once it is passed. */
const DRAFTS = new Set(["bill", "draft", "legislation", "resolution"]);
/** What is so called as soon as it is agreed on. */
const BARGAINS = new Set(["agreement", "deal", "accord", "pact", "settlement", "memorandum", "compact"]);

/** The date of each status that is told as done. */
function datesOf(telling: Telling, { statuses }: Gathered): Agreement["dates"] {
  const dates: Partial<Record<AgreementStatus, string>> = {};
  for (const { status, match } of statuses) {
    const value = telling.timeOf(match.word)?.value;
    if (value && match.polarity === "affirmative" && match.modality === "certain") dates[status] ??= value;
  }
  return dates;
}
