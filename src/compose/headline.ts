import { checkClaim } from "../check/check-claim.ts";
import { indexDocuments } from "../check/evidence-index.ts";
import { passagesOf } from "../check/passage.ts";
import { analyse } from "../language/analyse.ts";
import { Citation } from "../model/citation.ts";
import type { Reading } from "../model/reading.ts";
import { type Placement, Story } from "../model/story.ts";
import type { Pick } from "./select.ts";

export interface Headline {
  readonly text: string;
  readonly citations: readonly Citation[];
}

const MOST_WORDS = 16;
const MOST_CITATIONS = 4;

/** The report title that the bodies bear out best; where none is borne out, the lead itself. A title must stand in the text: a desk's wit does not prove itself. */
export function chooseHeadline(
  readings: readonly Reading[],
  placements: readonly Placement[],
  lead: Pick | undefined,
): Headline {
  const placed = new Map(placements.map((placement) => [placement.id, placement]));
  const index = indexDocuments(readings.map(({ report, analysis, claims }) => ({ id: report.id, analysis, claims })));
  const context = { originOf: (id: string) => Story.root(placed, id), nameOf: (id: string) => id };
  const byId = new Map(readings.map((reading) => [reading.report.id, reading]));
  const candidates = readings.flatMap(({ report }) => {
    const title = report.title?.replace(/\s+/g, " ").trim();
    if (!title || report.disclosure || title.split(" ").length > MOST_WORDS || title.endsWith("?")) return [];
    const [passage] = passagesOf({
      id: "title",
      analysis: analyse(title, { published: report.published }),
      claims: [],
    });
    if (!passage) return [];
    const check = checkClaim(passage, index, context);
    if (check.verdict !== "supported") return [];
    const citations = check.evidence.flatMap((evidence) => {
      const reading = byId.get(evidence.document);
      return reading ? [Citation.of(reading.report, evidence.sentence)] : [];
    });
    return [
      {
        text: title,
        citations: citations.slice(0, MOST_CITATIONS),
        score: check.score + Math.min(5, check.evidence.length) / 10,
      },
    ];
  });
  const best = candidates.sort((a, b) => b.score - a.score)[0];
  if (best) return best;
  return { text: lead?.text.replace(/[.]$/, "") ?? "", citations: lead?.citations ?? [] };
}
