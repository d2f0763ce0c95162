import { findCoreference } from "../language/coreference/find-coreference.ts";
import { findLemmaAt } from "../language/lemmas.ts";
import type { Analysis, Name, NameId, Office, PlaceSense, Quantity, Time } from "../model/analysis.ts";
import type { Reading } from "../model/reading.ts";
import { Report } from "../model/report.ts";
import { Span } from "../model/span.ts";
import type { Entity, Syntax } from "../model/syntax.ts";
import { type EntityChains, findEntityChains } from "./entity-chains.ts";

/** A word with what the reader says of it; null where no reader read the text. */
export interface TokenRecord extends Span {
  readonly upos: string | null;
  readonly xpos: string | null;
  /** As in CoNLL-U; "_" for none. */
  readonly feats: string | null;
  readonly lemma: string | null;
  /** Index among the tokens; -1 for a root. */
  readonly head: number | null;
  readonly deprel: string | null;
}

export interface EntityRecord extends Span {
  readonly type: string;
  /** A name, not a description. */
  readonly named: boolean;
  readonly id: NameId | null;
  /** What mentions of one thing share; null where nothing says what it is. */
  readonly chain: string | null;
  /** Of a place's name: does it stand for the place or for its government here? */
  readonly standsFor: PlaceSense | null;
  /** The office that a person is named with. */
  readonly office: Office | null;
}

/** An analysis as programs take it. */
export interface AnalysisRecord {
  readonly id: string;
  readonly body: string;
  readonly language: string;
  readonly sentences: readonly Span[];
  readonly tokens: readonly TokenRecord[];
  readonly entities: readonly EntityRecord[];
  readonly offices: readonly Office[];
  readonly quantities: readonly Quantity[];
  readonly times: readonly Time[];
  /** Gaps by the token after them. */
  readonly gaps: readonly {
    readonly token: number;
    readonly score: number;
    readonly certainty: "certain" | "suspected";
  }[];
}

/** What is known of a text, in one record. */
export function toAnalysisRecord({ report, analysis }: Reading): AnalysisRecord {
  const { syntax } = analysis;
  const tokens = syntax ? taggedTokens(analysis.text, syntax) : plainTokens(analysis);
  let token = 0;
  const gaps = Report.gaps(report).map(({ offset, score, certainty }) => {
    while (token < tokens.length - 1 && (tokens[token]?.start ?? 0) < offset) token++;
    return { token, score, certainty };
  });
  return {
    id: report.id,
    body: report.body,
    language: analysis.language,
    sentences: analysis.sentences.map(({ start, end }) => ({ start, end })),
    tokens,
    entities: withChains(
      entitiesOf(analysis.names, syntax?.entities ?? []),
      findEntityChains(findCoreference(analysis)),
    ),
    offices: analysis.offices,
    quantities: analysis.quantities,
    times: analysis.times,
    gaps,
  };
}

function taggedTokens(text: string, syntax: Syntax): readonly TokenRecord[] {
  return Array.from({ length: syntax.length }, (_, word) => {
    const span = syntax.span(word);
    const tags = { upos: syntax.upos(word), xpos: syntax.xpos(word) };
    return {
      ...span,
      ...tags,
      feats: syntax.feats(word),
      lemma: findLemmaAt(text, syntax, word),
      head: syntax.head(word),
      deprel: syntax.deprel(word),
    };
  });
}

function plainTokens({ tokens }: Analysis): readonly TokenRecord[] {
  const nothing = { upos: null, xpos: null, feats: null, lemma: null, head: null, deprel: null };
  return tokens.map(({ start, end }) => ({ start, end, ...nothing }));
}

/** Names with what they name, and the reader's entities that are no names of the analysis. */
function entitiesOf(names: readonly Name[], entities: readonly Entity[]): readonly EntityRecord[] {
  const records: EntityRecord[] = names.map(({ start, end, key, type, id, standsFor, office }) => ({
    start,
    end,
    type,
    named: true,
    id,
    chain: key,
    standsFor,
    office,
  }));
  let next = 0;
  for (const { span, type, named } of entities) {
    while (next < names.length && (names[next]?.end ?? 0) <= span.start) next++;
    const name = names[next];
    if (named && name && Span.overlaps(name, span)) continue;
    records.push({ ...span, type: typeName(type), named, id: null, chain: null, standsFor: null, office: null });
  }
  return records.sort(Span.order);
}

/** Noun phrases that stand for something mentioned elsewhere get its chain, and pronouns join them. */
function withChains(entities: readonly EntityRecord[], { chainOf, pronouns }: EntityChains): readonly EntityRecord[] {
  const nothing = { named: false, id: null, standsFor: null, office: null };
  return [
    ...entities.map((entity) => (entity.named ? entity : { ...entity, chain: chainOf(entity) })),
    ...pronouns.map((pronoun) => ({ ...pronoun, ...nothing })),
  ].sort(Span.order);
}

function typeName(type: Entity["type"]): string {
  return type === "organization" ? "organisation" : type;
}
