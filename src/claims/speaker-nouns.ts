import { getAgentNouns } from "../language/agent-nouns.ts";
import type { NameType } from "../model/analysis.ts";

const PERSONS = getAgentNouns("person");
const GROUPS = getAgentNouns("group");
const OUTLETS = getAgentNouns("outlet");
/** Offices that one person of a story holds. */
export const LEADERS = getAgentNouns("leader");
/** Bodies that speak. */
export const ORGANISATIONS = getAgentNouns("organisation");

const DOCUMENTS = getAgentNouns("document");

const ARTICLE = /^(?:the|a|an|its|their|his|her|this|that)\s+/i;

/** What kind of speaker a phrase without a name means, by its head noun. */
export function typeOfPhrase(phrase: string): NameType {
  const head = headOf(phrase);
  if (ORGANISATIONS.has(head)) return "organisation";
  if (PERSONS.has(head)) return "person";
  if (GROUPS.has(head) || (head.endsWith("s") && PERSONS.has(head.slice(0, -1)))) return "group";
  return "other";
}

/** Can what a phrase without a name means say something: a person, a body, or what is written? */
export function canSpeak(phrase: string): boolean {
  return typeOfPhrase(phrase) !== "other" || DOCUMENTS.has(headOf(phrase));
}

/** The last word before what follows the noun ("of", "who", a comma), in lower case. */
function headOf(phrase: string): string {
  const core = phrase.toLowerCase().split(/\s+(?:of|for|in|at|from|with|on|who|which|that)\s+|,/)[0] ?? "";
  return core.trim().split(/\s+/).at(-1) ?? "";
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
