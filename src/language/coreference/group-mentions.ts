// The sure part of coreference, before any pronoun: names by their keys, titles, appositions and "is", definite descriptions by their head nouns.
// After the sieves of Lee et al. 2013 (Deterministic coreference resolution based on entity-centric, precision-ranked rules).

import { getAgentNouns } from "../agent-nouns.ts";
import classes from "../lexicons/class-nouns.json" with { type: "json" };
import { isOfficeWord } from "../names/offices.ts";
import type { Mention, MentionType } from "./mention.ts";
import { NamedReferents } from "./named-referents.ts";
import { Referent } from "./referent.ts";
import { Scene } from "./scene.ts";

/** How many referents are looked back on for a description. */
const REACH = 60;
/** Farthest name that a noun for its kind takes up ("the company"), in sentences. */
const CLASS_REACH = 3;
/** Words of one mention that are remembered. */
const LONGEST = 12;
/** Farthest name that an office takes up ("the Finnish president"), in sentences. */
const HOLDER_REACH = 3;
/** Offices that one person of a story holds. */
const LEADERS: ReadonlySet<string> = new Set([...getAgentNouns("leader")].filter(isOfficeWord));
/** The word for whoever holds any of them. */
const ANY_LEADER = "leader";
const DEFINITE: ReadonlySet<string> = new Set(["the", "this", "that"]);
const CLASSES = new Map(classes.flatMap(({ words, type, of }) => words.split(" ").map((word) => [word, { type, of }])));

/** The referent of each name and noun phrase, by the mention's index; pronouns have none yet. */
export function groupMentions(scene: Scene, mentions: readonly Mention[]): readonly (Referent | null)[] {
  const byToken = new Map<number, number>();
  const found: (Referent | null)[] = new Array(mentions.length).fill(null);
  let count = 0;
  const named = new NamedReferents(scene, (mention) => Referent.of(count++, mention));
  mentions.forEach((mention, index) => {
    if (mention.kind === "pronoun") return;
    if (!byToken.has(mention.headToken) || mention.kind === "name") byToken.set(mention.headToken, index);
    if (mention.kind !== "name") return;
    for (let token = mention.first; token < mention.endToken; token++) byToken.set(token, index);
    found[index] = named.take(mention);
  });
  const take = (index: number, referent: Referent): void => {
    const mention = mentions[index];
    if (!mention || found[index]) return;
    found[index] = referent;
    Referent.add(referent, mention);
  };
  joinAppositions({ mentions, found, byToken, take });
  const recent: Referent[] = [];
  mentions.forEach((mention, index) => {
    if (mention.kind === "pronoun") return;
    const target = byToken.get(mention.sameAs);
    const same = target === undefined ? null : (found[target] ?? null);
    const described =
      found[index] ?? (same && agrees(mention.type, same.type) ? same : null) ?? findDescribed(scene, mention, recent);
    const holder = described?.key ? null : findHolder(scene, mention, recent);
    if (holder && described) merge(found, recent, { from: described, into: holder });
    const referent = holder ?? described ?? Referent.of(count++, mention);
    take(index, referent);
    remember(scene, referent, mention);
    const at = recent.indexOf(referent);
    if (at >= 0) recent.splice(at, 1);
    recent.push(referent);
    if (recent.length > REACH) recent.shift();
  });
  for (const referent of new Set(found)) referent?.mentions.sort((a, b) => a.start - b.start);
  return found;
}

/** "her father, Philip": the noun is what the name in apposition to it is. */
function joinAppositions({
  mentions,
  found,
  byToken,
  take,
}: {
  readonly mentions: readonly Mention[];
  readonly found: readonly (Referent | null)[];
  readonly byToken: ReadonlyMap<number, number>;
  readonly take: (index: number, referent: Referent) => void;
}): void {
  mentions.forEach((mention, index) => {
    const referent = found[index];
    const target = byToken.get(mention.sameAs);
    const noun = mentions[target ?? -1];
    if (mention.kind !== "name" || !referent || target === undefined || noun?.kind !== "noun") return;
    if (noun.number !== "many" && agrees(noun.type, mention.type)) take(target, referent);
  });
}

/** May a noun and a name of these types be one? */
function agrees(noun: MentionType, name: MentionType): boolean {
  if (noun === name || noun === "other" || name === "other") return true;
  const bodies: readonly MentionType[] = ["organisation", "place", "group", "thing"];
  return bodies.includes(noun) && bodies.includes(name);
}

/** The last referent that a definite description fits: called by the same noun before, or by a name that ends in it, or of the kind it names. */
function findDescribed(scene: Scene, mention: Mention, recent: readonly Referent[]): Referent | null {
  if (!DEFINITE.has(Scene.norm(scene, mention.first)) || mention.number === "many") return null;
  for (let at = recent.length - 1; at >= 0; at--) {
    const referent = recent[at];
    if (!referent || !agrees(mention.type, referent.type)) continue;
    if (referent.nouns.has(mention.word) && fitsModifiers(scene, referent, mention)) return referent;
  }
  const kind = CLASSES.get(mention.word);
  if (!kind || mention.endToken !== mention.headToken + 1 || mention.headToken !== mention.first + 1) return null;
  for (let at = recent.length - 1; at >= 0; at--) {
    const referent = recent[at];
    if (!referent?.key || mention.sentence - referent.lastSentence > CLASS_REACH) continue;
    if (referent.type === kind.type && isOfKind(referent.key, kind.of)) return referent;
  }
  return null;
}

/** "The Finnish president" after "Ana Lind arrived on Monday": the one person named in the sentences before, if the text tells no office of that person's. */
function findHolder(scene: Scene, mention: Mention, recent: readonly Referent[]): Referent | null {
  if (mention.kind !== "noun" || mention.type !== "person" || mention.number === "many") return null;
  if (Scene.norm(scene, mention.first) !== "the" || !LEADERS.has(mention.word) || !isWholeOffice(scene, mention))
    return null;
  const near = recent.filter(
    ({ key, type, lastSentence }) =>
      type === "person" && key?.startsWith("person:") && mention.sentence - lastSentence <= HOLDER_REACH,
  );
  const [only] = near;
  if (!only || near.length > 1 || (mention.word !== ANY_LEADER && hasOffice(only))) return null;
  return mention.gender === "either" || only.gender === "either" || mention.gender === only.gender ? only : null;
}

function hasOffice({ nouns }: Referent): boolean {
  return [...nouns].some((noun) => LEADERS.has(noun));
}

/** "the president", "the Finnish president": nothing before the noun but names, and no "of" or clause after it. */
function isWholeOffice({ analysis, tokens }: Scene, { first, headToken, endToken }: Mention): boolean {
  if (endToken !== headToken + 1) return false;
  for (let token = first + 1; token < headToken; token++)
    if (!/^\p{Lu}/u.test(analysis.text.slice(tokens[token]?.start ?? 0, tokens[token]?.end ?? 0))) return false;
  return true;
}

/** One more name for what was described before it was named. */
function merge(
  found: (Referent | null)[],
  recent: Referent[],
  { from, into }: { readonly from: Referent; readonly into: Referent },
): void {
  found.forEach((referent, index) => {
    if (referent === from) found[index] = into;
  });
  for (const mention of from.mentions) Referent.add(into, mention);
  recent.splice(recent.indexOf(from), 1);
}

function isOfKind(key: string, of: string): boolean {
  return of === "" || key.startsWith("country:") === (of === "country");
}

/** What stands before the noun must have been said of the referent, or nothing stands there ("the Finnish minister" is no other minister). */
function fitsModifiers(scene: Scene, { words }: Referent, { first, headToken }: Mention): boolean {
  for (let token = first + 1; token < headToken; token++) if (!words.has(Scene.norm(scene, token))) return false;
  if (Scene.norm(scene, headToken + 1) !== "of") return true;
  const next = Scene.norm(scene, headToken + 2);
  return words.has(next === "the" ? Scene.norm(scene, headToken + 3) : next);
}

/** Remembers the words of a mention that is passed. */
function remember(scene: Scene, referent: Referent, { kind, word, first, endToken, sentence }: Mention): void {
  const { nouns, words } = referent;
  referent.lastSentence = sentence;
  const last = Scene.norm(scene, endToken - 1);
  const title = Scene.norm(scene, first - 1);
  if (kind === "noun") nouns.add(word);
  else if (endToken - first > 1) nouns.add(last);
  if (kind === "name" && isOfficeWord(title)) nouns.add(title);
  for (let token = Math.max(first - 2, 0); token < Math.min(endToken, first + LONGEST); token++)
    words.add(Scene.norm(scene, token));
}
