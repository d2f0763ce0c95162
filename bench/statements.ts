// Figures of statements: relaxed triples and exact spans, by form and by kind of cue, on news of our own annotation and on PolNeAR.
import type { Analysis } from "../src/model/analysis.ts";
import type { Claim, SpeechAct, Statement } from "../src/model/claim.ts";
import { Span } from "../src/model/span.ts";
import {
  countExact,
  isStatement,
  jaccard,
  meet,
  pairTriples,
  Tally,
  type Triple,
  toTriple,
  wordsOf,
} from "./attribution-scores.ts";
import { f1, share, table } from "./table.ts";

/** A gold attribution; PolNeAR has neither type nor form, and leaves nothing out. */
export interface GoldAttribution extends Triple {
  readonly type?: string;
  readonly unsure?: boolean;
  readonly layout?: boolean;
}

/** One text with its gold attributions and what was found in it. */
export interface JudgedText {
  readonly analysis: Analysis;
  readonly claims: readonly Claim[];
  readonly gold: readonly GoldAttribution[];
}

const HEAD = ["", "precision", "recall", "F1", "right/found/gold"];
const ROLES = ["source", "cue", "content"] as const;
const FORMS = ["direct", "mixed", "indirect"] as const;
const KINDS = ["core verbs", "other verbs", "nouns and others", "none"] as const;
/** The verbs that most reported speech in English news comes with. */
const CORE =
  /\b(?:say|says|said|saying|tell|tells|told|telling|(?:add|report|claim|explain|warn|insist|comment|tweet)(?:s|ed|ing)?|(?:stat|not|argu|declar|announc|describ|acknowledg|accus)(?:e|es|ed|ing)|writes?|wrote|written|writing|ask(?:s|ed|ing)?|suggest(?:s|ed|ing)?|confirm(?:s|ed|ing)?|respond(?:s|ed|ing)?|admit(?:s|ted|ting)?|den(?:y|ies|ied|ying)|repl(?:y|ies|ied|ying))\b/i;

const ACTS: ReadonlyMap<string, SpeechAct> = new Map([
  ["statement", "say"],
  ["document", "say"],
  ["accusation", "accuse"],
  ["denial", "deny"],
  ["demand", "demand"],
  ["request", "request"],
  ["proposal", "propose"],
  ["promise", "promise"],
  ["threat", "threaten"],
  ["welcome", "welcome"],
  ["refusal", "refuse"],
  ["agreement", "agree"],
  ["question", "ask"],
  ["order", "order"],
  ["prediction", "predict"],
  ["belief", "believe"],
  ["knowledge", "know"],
  ["feeling", "feel"],
  ["intention", "intend"],
]);

/** What of one group was found: gold records by their own group, finds by theirs. */
interface Group {
  found: number;
  foundRight: number;
  gold: number;
  goldRight: number;
}

interface Rows {
  readonly triple: Tally;
  readonly source: Tally;
  readonly cue: Tally;
  readonly content: Tally;
  readonly groups: ReadonlyMap<string, Group>;
  readonly acts: { right: number; all: number };
  /** Certainty and rightness of each statement judged. */
  readonly sure: { readonly certainty: number; readonly right: boolean }[];
}

/**
 * The tables of one set of texts. `outermost` follows PolNeAR: of statements inside others none counts, and a quotation that goes on without
 * a cue belongs to the statement that it goes on from. `short`: the first two tables alone.
 */
export function scoreStatements(
  name: string,
  texts: readonly JudgedText[],
  { outermost = false, short = false }: { readonly outermost?: boolean; readonly short?: boolean } = {},
): string {
  const rows: Rows = {
    triple: Tally.of(),
    source: Tally.of(),
    cue: Tally.of(),
    content: Tally.of(),
    groups: new Map([...FORMS, ...KINDS].map((group) => [group, { found: 0, foundRight: 0, gold: 0, goldRight: 0 }])),
    acts: { right: 0, all: 0 },
    sure: [],
  };
  for (const text of texts) addText(text, outermost, rows);
  const { right, all } = rows.acts;
  return [
    table(`${name}, statements: cue and source overlap, half of the content's words shared`, [
      HEAD,
      Tally.row("triple", rows.triple),
      ...[...rows.groups].map(toRow),
    ]),
    table(`${name}, exact spans`, [HEAD, ...ROLES.map((role) => Tally.row(role, rows[role]))]),
    all > 0 && !short ? table(`${name}, acts of statements found`, [["right", right / all, `${right}/${all}`]]) : "",
    short
      ? ""
      : table(`${name}, certainty: share right of the statements with it`, [
          ["certainty", "mean", "right", "statements"],
          ...listBands(rows.sure),
        ]),
  ].join("\n");
}

function toRow([name, { found, foundRight, gold, goldRight }]: readonly [string, Group]): readonly (string | number)[] {
  const [precision, recall] = [share(foundRight, found), share(goldRight, gold)];
  return [name, precision, recall, f1(precision, recall), `${foundRight}/${found}, ${goldRight}/${gold}`];
}

const isLeftOut = ({ unsure, layout }: GoldAttribution): boolean => unsure === true || layout === true;

/** Sure records alone; what is said of unsure ones and of unmarked interview turns counts neither way. */
function addText({ analysis, claims, gold }: JudgedText, outermost: boolean, rows: Rows): void {
  const { text } = analysis;
  const all = claims.filter(isStatement);
  const statements = outermost ? foldRunOns(listOutermost(all)) : all;
  const found = statements.map(toTriple);
  const pairs = pairTriples(text, found, gold);
  const leftOut = gold.filter(isLeftOut);
  const judged = statements
    .map((statement, index) => ({ statement, triple: found[index] as Triple, pair: gold[pairs.get(index) ?? -1] }))
    .filter(({ triple, pair }) => (pair ? !isLeftOut(pair) : !leftOut.some((other) => isAbout(text, triple, other))));
  const sure = gold.filter((each) => !isLeftOut(each));
  const paired = new Set(judged.map(({ pair }) => pair));
  Tally.add(rows.triple, { right: judged.filter(({ pair }) => pair).length, found: judged.length, gold: sure.length });
  for (const role of ROLES) {
    const spans = judged.map(({ triple }) => triple[role]);
    Tally.add(
      rows[role],
      countExact(
        text,
        spans,
        sure.map((each) => each[role]),
      ),
    );
  }
  for (const [name, group] of rows.groups) {
    const own = (triple: Triple): boolean => formOf(text, triple) === name || kindOf(analysis, triple) === name;
    const mine = judged.filter(({ triple }) => own(triple));
    const golds = sure.filter(own);
    group.found += mine.length;
    group.foundRight += mine.filter(({ pair }) => pair).length;
    group.gold += golds.length;
    group.goldRight += golds.filter((each) => paired.has(each)).length;
  }
  for (const { statement, pair } of judged) {
    rows.sure.push({ certainty: statement.certainty, right: pair !== undefined });
    if (!pair?.type) continue;
    rows.acts.all++;
    if (ACTS.get(pair.type) === statement.act) rows.acts.right++;
  }
}

function isAbout(text: string, found: Triple, gold: Triple): boolean {
  if (gold.cue.length > 0) return found.cue.length > 0 && meet(found.cue, gold.cue);
  return jaccard(wordsOf(text, found.content), wordsOf(text, gold.content)) > 0.3;
}

/** Those that stand inside no other. */
export function listOutermost(statements: readonly Statement[]): readonly Statement[] {
  return statements.filter(
    ({ cue, content }) =>
      !statements.some((outer) =>
        outer.content.some((span) =>
          cue ? Span.contains(span, cue) : content.some((each) => Span.contains(span, each) && outer.cue),
        ),
      ),
  );
}

function foldRunOns(statements: readonly Statement[]): readonly Statement[] {
  const folded: Statement[] = [];
  for (const statement of statements) {
    const last = folded.at(-1);
    if (statement.cue === null && last?.speaker && last.speaker.name === statement.speaker?.name)
      folded[folded.length - 1] = { ...last, content: [...last.content, ...statement.content] };
    else if (statement.cue !== null) folded.push(statement);
  }
  return folded;
}

/** Direct: all in quotation marks. */
function formOf(text: string, { content }: Triple): (typeof FORMS)[number] {
  const pieces = content.map(({ start, end }) => text.slice(start, end));
  if (pieces.every((piece) => /^["“„«‘'].*["”»’'][.,]?$/su.test(piece))) return "direct";
  return pieces.some((piece) => /["“”„«»]/.test(piece)) ? "mixed" : "indirect";
}

function kindOf({ text, syntax, tokens }: Analysis, { cue }: Triple): (typeof KINDS)[number] {
  if (cue.length === 0) return "none";
  if (cue.some(({ start, end }) => CORE.test(text.slice(start, end)))) return "core verbs";
  const isVerb = tokens.some(
    (token, index) =>
      cue.some((span) => Span.contains(span, token)) && syntax?.upos(syntax.headWordOf(index)) === "VERB",
  );
  return isVerb ? "other verbs" : "nouns and others";
}

function listBands(sure: Rows["sure"]): readonly (readonly (string | number)[])[] {
  const BANDS = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01];
  return BANDS.slice(1).flatMap((end, index) => {
    const start = BANDS[index] ?? 0;
    const own = sure.filter(({ certainty }) => certainty >= start && certainty < end);
    if (own.length === 0) return [];
    const mean = own.reduce((sum, { certainty }) => sum + certainty, 0) / own.length;
    return [[`from ${start}`, mean, own.filter(({ right }) => right).length / own.length, own.length]];
  });
}
