import type { AuditGround } from "../audit/audit-article.ts";
import { auditBrief } from "../audit/audit-brief.ts";
import { askJudge, NO_OPINIONS, type Opinions } from "../check/ask-judge.ts";
import { type CheckedText, passagesOf } from "../check/passage.ts";
import { extractClaims } from "../claims/extract-claims.ts";
import { type ComposeInput, compose } from "../compose/compose.ts";
import { passageKey } from "../compose/select.ts";
import { analyse } from "../language/analyse.ts";
import type { Analysis } from "../model/analysis.ts";
import { type AuditedBrief, Brief, type RemovedSentence } from "../model/brief.ts";
import { type BriefJson, understandEarlier } from "./earlier-brief.ts";
import { type Models, namesOf, understandTexts } from "./understand.ts";

export interface DraftOptions {
  /** A brief that readers have had. */
  readonly earlier: BriefJson | undefined;
  /** ISO 8601 time to print as the time of making. */
  readonly now: string;
  readonly models: Models;
  /** What "today" means in a draft. */
  readonly published: string | null;
}

type AuditDraft = (draft: Brief, removedBefore: readonly RemovedSentence[]) => Promise<AuditedBrief>;

/** Audits drafts of one brief. What was understood and asked of the judge for one draft is there for the next. */
export function auditorOfDrafts(ground: AuditGround, { published, earlier, now, models }: DraftOptions): AuditDraft {
  const checked = new Map<string, CheckedText>();
  let opinions = NO_OPINIONS;
  const toChecked = (analysis: Analysis): CheckedText => ({
    id: "brief",
    analysis,
    claims: extractClaims(analysis, { published }),
  });
  const understand = (text: string): CheckedText =>
    checked.get(text) ?? toChecked(analyse(text, { published, ...namesOf(models) }));
  return async (draft, removedBefore) => {
    const texts = textsOf(draft).filter((text) => !checked.has(text));
    const understood = await understandTexts(texts, { published }, models);
    for (const [text, analysis] of understood) checked.set(text, toChecked(analysis));
    const claims = texts.flatMap((text) => passagesOf(understand(text)));
    opinions = both(opinions, await askJudge(models.judge ?? null, claims, ground.index));
    const asked = { ...ground, context: { ...ground.context, opinions } };
    const since = earlier ? { earlier: await understandEarlier(earlier, models) } : {};
    return auditBrief({ brief: draft, ground: asked, understand, removedBefore, generated: now, ...since });
  };
}

function both(one: Opinions, other: Opinions): Opinions {
  return {
    find: (claim, judgement) => one.find(claim, judgement) ?? other.find(claim, judgement),
    examined: (claim) => one.examined?.(claim) ?? other.examined?.(claim) ?? null,
  };
}

/** Every text of a brief that its audit will judge. */
function textsOf(brief: Brief): readonly string[] {
  return [brief.title, ...Brief.sentences(brief).map(({ text }) => text)];
}

/** Drafts at most: the audit of each shows what the next has to tell otherwise. */
const MOST_DRAFTS = 3;

/** A headline that the audit does not let stand gives way to another; what the audit removes is told again with the report's bare weekdays, and if that does not stand either, by another report. */
export async function writeUntilItStands(input: ComposeInput, audited: AuditDraft): Promise<AuditedBrief> {
  const undated = new Set<string>();
  const avoidedTitles = new Set<string>();
  const avoided = new Map<string, RemovedSentence>();
  for (let drafts = 1; ; drafts++) {
    const draft = compose({ ...input, undated, avoidedTitles, avoided: new Set(avoided.keys()) });
    const brief = await audited(draft, [...avoided.values()]);
    const removed = findRemoved(draft, brief);
    const keepsTitle = brief.title === draft.title;
    if ((removed.size === 0 && keepsTitle) || drafts === MOST_DRAFTS) return brief;
    if (!keepsTitle) avoidedTitles.add(draft.title);
    for (const [passage, sentence] of removed) {
      if (undated.has(passage)) avoided.set(passage, sentence);
      else undated.add(passage);
    }
  }
}

/** What an audit removed of a draft and might be told otherwise, by the passage (`passageKey`) that each sentence was told by. */
function findRemoved(draft: Brief, { audit }: AuditedBrief): ReadonlyMap<string, RemovedSentence> {
  const removed = new Map(audit.removed.map((sentence) => [sentence.text, sentence]));
  return new Map(
    Brief.sentences(draft).flatMap(({ text, citations: [told, ...others] }) => {
      const sentence = removed.get(text);
      const isOnlyTelling = others.length === 0 && told?.quote === text;
      return told && sentence && !isOnlyTelling ? [[passageKey(told), sentence] as const] : [];
    }),
  );
}
