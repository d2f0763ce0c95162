import type { Reading } from "../model/reading.ts";
import type { OriginRelation } from "../model/story.ts";
import { textReuse } from "./text-reuse.ts";

/** Share of a report's word sequences that another has. Independent reports of one event share quotations and little else. */
const COPY = 0.6;
const REWRITE = 0.3;
const SUMMARY = 0.12;
const CREDITED = 0.06;

export interface Derivation {
  readonly origin: string;
  readonly relation: OriginRelation;
  /** 0..1: share of the derived report's text, quotations left out, that the origin has. */
  readonly similarity: number;
  readonly reason: string;
}

/** For each report of a story that derives from another: from which, how, and what shows it. The result has no cycles: a report derives from an earlier one, or from one that it credits. */
export function findOrigins(readings: readonly Reading[]): ReadonlyMap<string, Derivation> {
  const reuse = textReuse(readings);
  const derivations = new Map<string, Derivation>();
  for (const derived of readings) {
    const candidates = readings
      .filter((origin) => origin !== derived && mayDerive(derived, origin))
      .map((origin) => deriveFrom(derived, origin, reuse.share(derived.report.id, origin.report.id)))
      .filter((derivation) => derivation !== null)
      .sort((a, b) => Number(b.credited) - Number(a.credited) || b.similarity - a.similarity);
    const best = candidates[0];
    if (best)
      derivations.set(derived.report.id, {
        origin: best.origin,
        relation: best.relation,
        similarity: best.similarity,
        reason: best.reason,
      });
  }
  return withoutCycles(derivations);
}

/** Credit decides the direction; else the label of a machine; else time. */
function mayDerive(derived: Reading, origin: Reading): boolean {
  if (credits(derived, origin)) return true;
  if (credits(origin, derived)) return false;
  const [a, b] = [derived.report, origin.report];
  if (a.disclosure && !b.disclosure) return true;
  if (b.disclosure && !a.disclosure) return false;
  const [timeA, timeB] = [Date.parse(a.published ?? ""), Date.parse(b.published ?? "")];
  return Number.isNaN(timeA) || Number.isNaN(timeB) || timeA === timeB ? a.id > b.id : timeA > timeB;
}

/** Does a report name another's outlet as its source? */
function credits(derived: Reading, origin: Reading): boolean {
  const [credit, outlet] = [derived.report.origin?.outlet, origin.report.outlet];
  return !!credit && !!outlet && foldOutlet(credit) === foldOutlet(outlet);
}

function foldOutlet(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the\s+/, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function deriveFrom(
  derived: Reading,
  origin: Reading,
  similarity: number,
): (Derivation & { readonly credited: boolean }) | null {
  const credited = credits(derived, origin);
  const relation = relationOf(derived, similarity, credited);
  if (!relation) return null;
  const share = `${Math.round(similarity * 100)} % of its wording stands there too`;
  const reason = credited
    ? `It credits ${origin.report.outlet}; ${share}.`
    : `${share[0]?.toUpperCase()}${share.slice(1)}.`;
  return { origin: origin.report.id, relation, similarity, reason, credited };
}

function relationOf(derived: Reading, similarity: number, credited: boolean): OriginRelation | null {
  if (derived.report.disclosure && (similarity >= SUMMARY || credited)) return "summary";
  if (similarity >= COPY) return "copy";
  if (similarity >= REWRITE) return "rewrite";
  return credited && similarity >= CREDITED ? "quotes" : null;
}

/** Credits can run in a circle: the weakest link of each circle is cut. */
function withoutCycles(derivations: Map<string, Derivation>): ReadonlyMap<string, Derivation> {
  for (const start of [...derivations.keys()]) {
    const path: string[] = [];
    for (let at: string | undefined = start; at && !path.includes(at); at = derivations.get(at)?.origin) path.push(at);
    const end = derivations.get(path[path.length - 1] ?? "")?.origin;
    if (!end || !path.includes(end)) continue;
    const circle = path.slice(path.indexOf(end));
    const weakest = circle.reduce((a, b) =>
      (derivations.get(b)?.similarity ?? 0) < (derivations.get(a)?.similarity ?? 0) ? b : a,
    );
    derivations.delete(weakest);
  }
  return derivations;
}
