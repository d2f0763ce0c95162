// Numbers the passages that a brief rests on in the order in which a reader meets them, and remembers every place that
// cites each one, so that the same numbers serve the page, Markdown and the terminal.
import type { AuditedBrief } from "../model/brief.ts";
import type { Citation } from "../model/citation.ts";
import { partitionPoint } from "../model/partition-point.ts";
import { Span } from "../model/span.ts";
import { figureRows } from "./figure-rows.ts";
import { PLACE, type Place } from "./places.ts";
import { speakerRecords } from "./speeches.ts";

/** A quoted passage of a report, numbered from 1. */
export interface Passage {
  readonly number: number;
  readonly citation: Citation;
  readonly places: readonly Place[];
}

/** The passages of a brief by number, and the numbers for the citations of a place. */
export interface Passages {
  readonly list: readonly Passage[];
  /** Ascending, each number once. */
  numbersOf(citations: readonly Citation[]): readonly number[];
}

/**
 * Numbers every distinct passage that the brief cites. A figure or a statement whose words lie within a passage
 * that a sentence already cites shares that passage's number.
 */
export function numberPassages(brief: AuditedBrief): Passages {
  const index = new PassageIndex();
  index.add(brief.titleCitations, PLACE.title);
  index.add(brief.standfirst?.citations ?? [], PLACE.standfirst);
  for (const [at, change] of (brief.changes?.sentences ?? []).entries())
    index.add(change.citations, PLACE.change(at + 1));
  const sentences = brief.sections.flatMap((section) => section.sentences);
  for (const [at, sentence] of sentences.entries()) index.add(sentence.citations, PLACE.sentence(at + 1));
  for (const [at, difference] of brief.differences.entries()) {
    for (const [v, version] of difference.versions.entries())
      index.add(version.citations, PLACE.version(at + 1, v + 1));
  }
  for (const [at, single] of brief.singles.entries()) index.add(single.citations, PLACE.single(at + 1));
  index.closeSentences();
  for (const [at, position] of brief.positions.entries()) index.add(position.citations, PLACE.position(at + 1));
  for (const [at, fact] of brief.records.flatMap(({ facts }) => facts).entries()) {
    index.add(fact.citations, PLACE.fact(at + 1));
  }
  for (const row of figureRows(brief.figures)) index.add(row.citations, row.place);
  for (const speech of speakerRecords(brief.statements).flatMap((record) => record.speeches)) {
    index.add(speech.citations, speech.place);
  }
  return index;
}

/** Passages of one report, in the order of their numbers. */
export interface PassageGroup {
  readonly report: string;
  readonly passages: readonly Passage[];
}

/** The passages report by report, the report that is cited first coming first. */
export function groupPassages(passages: Passages): readonly PassageGroup[] {
  const groups = new Map<string, Passage[]>();
  for (const passage of passages.list) {
    const group = groups.get(passage.citation.report);
    if (group) group.push(passage);
    else groups.set(passage.citation.report, [passage]);
  }
  return [...groups].map(([report, group]) => ({ report, passages: group }));
}

interface GrowingPassage extends Passage {
  readonly places: Place[];
}

class PassageIndex implements Passages {
  readonly list: GrowingPassage[] = [];
  private readonly byKey = new Map<string, GrowingPassage>();
  /** By body, the sentences' passages that lie within no other: starts and ends both ascend. */
  private widest: ReadonlyMap<string, readonly GrowingPassage[]> = new Map();

  add(citations: readonly Citation[], place: Place): void {
    for (const citation of citations) {
      const passage = this.find(citation) ?? this.begin(citation);
      if (passage.places.at(-1)?.id !== place.id) passage.places.push(place);
    }
  }

  /** From here on, what lies within a passage already numbered shares its number. */
  closeSentences(): void {
    const byBody = new Map<string, GrowingPassage[]>();
    for (const passage of [...this.list].sort((a, b) => Span.order(a.citation, b.citation))) {
      const key = bodyKey(passage.citation);
      const widest = byBody.get(key);
      if (widest === undefined) byBody.set(key, [passage]);
      else if (passage.citation.end > (widest.at(-1)?.citation.end ?? 0)) widest.push(passage);
    }
    this.widest = byBody;
  }

  numbersOf(citations: readonly Citation[]): readonly number[] {
    const numbers = citations.flatMap((citation) => this.find(citation)?.number ?? []);
    return [...new Set(numbers)].sort((a, b) => a - b);
  }

  private find(citation: Citation): GrowingPassage | undefined {
    const exact = this.byKey.get(`${bodyKey(citation)} ${citation.start} ${citation.end}`);
    if (exact) return exact;
    const around = findLastFrom(this.widest.get(bodyKey(citation)) ?? [], citation.start);
    return around && Span.contains(around.citation, citation) ? around : undefined;
  }

  private begin(citation: Citation): GrowingPassage {
    const passage: GrowingPassage = { number: this.list.length + 1, citation, places: [] };
    this.list.push(passage);
    this.byKey.set(`${bodyKey(citation)} ${citation.start} ${citation.end}`, passage);
    return passage;
  }
}

function bodyKey(citation: Citation): string {
  return JSON.stringify([citation.report, citation.version]);
}

/** The last passage that begins at or before a place, of passages in order; where several hold the place, it reaches farthest. */
function findLastFrom(passages: readonly GrowingPassage[], place: number): GrowingPassage | undefined {
  const after = partitionPoint(passages.length, (index) => (passages[index]?.citation.start ?? 0) <= place);
  return passages[after - 1];
}
