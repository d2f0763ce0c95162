import type { Syntax } from "../../model/syntax.ts";
import type { Markup } from "../markup.ts";
import { takesListener } from "./cue-lexicon.ts";
import { isMindAdjective } from "./find-adjective-attributions.ts";
import type { RoleRuns, WordRange } from "./role-runs.ts";
import { headOf, unbrokenRangeOf } from "./tree-edges.ts";

/** What opens the rest of a content whose subject stands before a passive cue: "is said to …", "is accused of …", "was described as …". */
const OPENERS: ReadonlySet<string> = new Set(["to", "of", "as", "with", "for"]);
/** Longest subject taken in, in words. */
const LONGEST = 40;

/**
 * Nobody speaks in "the bridge is said to be safe" and in "the bridge, reportedly safe, …": the subject of a passive cue is content, never source,
 * and an adverb has no source. Who hears it ("was told to wait") is neither.
 */
export function raiseSubject(
  markup: Markup,
  syntax: Syntax,
  { runs, act }: { readonly runs: RoleRuns; readonly act: string },
): RoleRuns {
  const { cue, source, content } = runs;
  if (!cue) return runs;
  const head = headOf(syntax, cue);
  if (syntax.upos(head) === "ADV") return { ...runs, source: null };
  const subject = findPassiveSubject(syntax, head);
  // "is worried that", "is committed to": who feels or wants is the subject.
  const norm = markup.tokens[syntax.tokenOf(head)]?.norm ?? "";
  if (!subject || act === "feeling" || isMindAdjective(norm)) return runs;
  const kept = source && source.first < cue.first ? null : source;
  const rest = content.filter(({ first }) => first >= cue.end);
  const span = rest[0] ? syntax.span(rest[0].first) : null;
  const opener = span ? markup.analysis.text.slice(span.start, span.end).toLowerCase() : "";
  return { ...runs, source: kept, content: takesListener(norm) || !OPENERS.has(opener) ? content : [subject, ...rest] };
}

function findPassiveSubject(syntax: Syntax, verb: number): WordRange | null {
  const subject = syntax.children(verb).find((child) => syntax.deprel(child) === "nsubj:pass" && child < verb);
  if (subject === undefined) return null;
  const range = unbrokenRangeOf(syntax, subject);
  return range && range.end - range.first <= LONGEST && range.end <= verb ? range : null;
}
