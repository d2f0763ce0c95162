import type { Statement } from "../model/claim.ts";
import type { Reading } from "../model/reading.ts";
import { Span } from "../model/span.ts";
import { headMatters } from "./headings.ts";
import type { Matter } from "./sections.ts";
import type { Pick } from "./select.ts";

/** Picks under their heading. */
export interface HeadedPicks {
  readonly heading: string;
  readonly picks: readonly Pick[];
}

/** What heads a section that no phrase tells of: the first, and all others together, which come last. */
const FIRST = "In detail";
const OTHERS = "Also reported";

/** The sections of a brief with their headings: what each is about, else who speaks in it, else a neutral one. */
export function headSections(matters: readonly Matter[], readings: readonly Reading[]): readonly HeadedPicks[] {
  const phrases = headMatters(matters, readings);
  const byId = new Map(readings.map((reading) => [reading.report.id, reading]));
  const spoken = new Set<string>();
  const sections = matters.map(({ picks }, position) => {
    const phrase = phrases[position];
    if (phrase) return { heading: phrase, picks };
    const speech = speechHeading(picks, byId);
    if (speech === null || spoken.has(speech)) return { heading: position === 0 ? FIRST : OTHERS, picks };
    spoken.add(speech);
    return { heading: speech, picks };
  });
  const rest = sections.filter(({ heading }) => heading === OTHERS).flatMap(({ picks }) => picks);
  const headed = sections.filter(({ heading }) => heading !== OTHERS);
  return rest.length === 0 ? headed : [...headed, { heading: OTHERS, picks: rest }];
}

/** Who speaks in every sentence of a section. */
function speechHeading(picks: readonly Pick[], byId: ReadonlyMap<string, Reading>): string | null {
  const [speaker, ...others] = picks.map((pick) => speakerOf(pick, byId));
  if (!speaker || others.length === 0) return null;
  return others.every((other) => other === speaker) ? `What ${speaker} said` : null;
}

/** The named speaker of most of a sentence; null where the report itself speaks. */
function speakerOf({ citations }: Pick, byId: ReadonlyMap<string, Reading>): string | null {
  const [told] = citations;
  const reading = told && byId.get(told.report);
  if (!told || !reading) return null;
  const statements = reading.claims.filter(
    (claim): claim is Statement =>
      claim.kind === "statement" && claim.content.some((part) => Span.overlaps(part, told)),
  );
  const length = ({ content }: Statement) => content.reduce((sum, { start, end }) => sum + end - start, 0);
  const [widest] = [...statements].sort((a, b) => length(b) - length(a));
  const name = widest?.speaker?.name;
  return name && /^\p{Lu}/u.test(name) && !/^(?:He|She|They|It|We|I)$/.test(name) ? name : null;
}
