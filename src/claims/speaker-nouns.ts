import { getAgentNouns } from "../language/agent-nouns.ts";
import type { NameType } from "../model/analysis.ts";

const PERSONS = getAgentNouns("person");
const GROUPS = getAgentNouns("group");
const OUTLETS = getAgentNouns("outlet");
/** Offices that one person of a story holds. */
export const LEADERS = getAgentNouns("leader");
/** Bodies that speak. */
export const ORGANISATIONS = getAgentNouns("organisation");

const ARTICLE = /^(?:the|a|an|its|their|his|her|this|that)\s+/i;

/** What kind of speaker a phrase without a name means, by its head noun. */
export function typeOfPhrase(phrase: string): NameType {
  const core = phrase.toLowerCase().split(/\s+(?:of|for|in|at|from|with|on|who|which|that)\s+|,/)[0] ?? "";
  const head = core.trim().split(/\s+/).at(-1) ?? "";
  if (ORGANISATIONS.has(head)) return "organisation";
  if (PERSONS.has(head)) return "person";
  if (GROUPS.has(head) || (head.endsWith("s") && PERSONS.has(head.slice(0, -1)))) return "group";
  return "other";
}

/** Is this speaker a news agency, broadcaster or paper? */
export function isOutlet(name: string): boolean {
  return name
    .toLowerCase()
    .split(/[\s.-]+/)
    .some((word) => OUTLETS.has(word));
}

/** Without quotation marks, brackets and commas at either end. */
export function stripMarks(text: string): string {
  return text.replace(/^[\s,"“‘(]+/, "").replace(/[\s,"”’)]+$/, "");
}

/** Without a leading article or possessive and a closing genitive. */
export function stripArticle(text: string): string {
  const bare = text.replace(ARTICLE, "");
  return bare === "" ? text : bare.replace(/[’']s?$/, "");
}
