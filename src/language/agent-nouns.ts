import nouns from "./lexicons/agent-nouns.json" with { type: "json" };

const LISTS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  nouns.map((each) => [each.name, new Set(each.words.split(" "))]),
);
const NOTHING: ReadonlySet<string> = new Set();

/** The nouns of agent-nouns.json for those that act and speak: "person", "leader", "organisation", "group", "outlet", "document", "collective"; empty for any other name. */
export function getAgentNouns(name: string): ReadonlySet<string> {
  return LISTS.get(name) ?? NOTHING;
}
