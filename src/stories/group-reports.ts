import type { Reading } from "../model/reading.ts";
import type { Placement, Story } from "../model/story.ts";
import { cluster } from "./cluster.ts";
import { findOrigins } from "./find-origins.ts";
import { splitGroup } from "./split-group.ts";
import { cosine, type TermVector, termVectors } from "./term-vector.ts";

/** Least likeness to a story's centre; chosen on clustering/groundnews-dev and ecbplus-train (`npm run bench -- stories`). */
const SAME_STORY = 0.15;

/**
 * Reports into stories, the largest story first; each report with its origin, if it derives from another. Reports are taken by time and id, so
 * that the order in which they are given changes nothing.
 */
export function groupReports(given: readonly Reading[], threshold: number = SAME_STORY): readonly Story[] {
  const readings = [...given].sort(byTimeAndId);
  const vectors = termVectors(readings);
  const points = vectors.map((vector, at) => ({ vector, day: dayOf(readings[at]?.report.published ?? null) }));
  return cluster(points, threshold)
    .flatMap((members) => splitGroup(members, vectors))
    .map((members) =>
      placeReports(
        members.map((member) => ({ reading: readings[member] as Reading, vector: vectors[member] as TermVector })),
      ),
    )
    .sort((a, b) => b.placements.length - a.placements.length);
}

const DAY = 24 * 60 * 60 * 1000;

function dayOf(published: string | null): number | null {
  const time = Date.parse(published ?? "");
  return Number.isNaN(time) ? null : time / DAY;
}

function byTimeAndId({ report: a }: Reading, { report: b }: Reading): number {
  const time = (published: string | null) => Date.parse(published ?? "") || Number.POSITIVE_INFINITY;
  const [one, other] = [time(a.published), time(b.published)];
  if (one !== other) return one < other ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

interface Member {
  readonly reading: Reading;
  readonly vector: TermVector;
}

function placeReports(members: readonly Member[]): Story {
  const readings = members.map(({ reading }) => reading);
  const origins = findOrigins(readings);
  const story = earliest(readings).report.id;
  const placements = members.map(({ reading, vector }): Placement => {
    const { id } = reading.report;
    const derivation = origins.get(id);
    if (derivation) return { id, story, ...derivation };
    return {
      id,
      story,
      origin: null,
      relation: null,
      similarity: likenessToRest(vector, members),
      reason: "It derives from no other report given.",
    };
  });
  return { id: story, placements };
}

function earliest(readings: readonly Reading[]): Reading {
  const time = ({ report }: Reading) => Date.parse(report.published ?? "") || Number.POSITIVE_INFINITY;
  return readings.reduce((a, b) => (time(b) < time(a) ? b : a));
}

const MOST_COMPARED = 50;

function likenessToRest(vector: TermVector, members: readonly Member[]): number {
  const others = members.filter((member) => member.vector !== vector).slice(0, MOST_COMPARED);
  return others.reduce((most, other) => Math.max(most, cosine(vector, other.vector)), 0);
}
