import type { Candidate, Place } from "./features.ts";
import type { Mention } from "./mention.ts";
import { pronounClass } from "./mentions.ts";
import { Referent } from "./referent.ts";
import type { Scene } from "./scene.ts";

/** Referents kept in mind: those mentioned last. */
const MEMORY = 60;
/** Candidates that one pronoun is weighed against. */
const MOST = 24;
/** Sentences that a referent is kept in mind for. */
const BACK = 12;
/** Sentences looked ahead for a name that a pronoun comes before. */
const AHEAD = 1;

/** Chooses what a pronoun stands for: an index into the candidates, or -1 for none of them. */
export type Decide = (pronoun: Mention, place: Place) => number;

interface Resolution {
  /** The referent of each name and noun phrase, by the mention's index. */
  readonly grouped: readonly (Referent | null)[];
  readonly decide: Decide;
}

/**
 * Gives each pronoun of a text its referent, in order. A pronoun that none of the candidates is chosen for begins a referent of its own, which later
 * pronouns may share. Time grows with the number of mentions.
 */
export function resolvePronouns(
  scene: Scene,
  mentions: readonly Mention[],
  { grouped, decide }: Resolution,
): readonly Referent[] {
  const recent: Referent[] = [];
  const last = new Map<string, Place["last"]>();
  let own = -1;
  const referents: Referent[] = [];
  mentions.forEach((mention, index) => {
    let referent = grouped[index] ?? null;
    const kind = pronounClass(mention.word);
    if (!referent) {
      const candidates = findCandidates(scene, { mentions, grouped, recent, index });
      const opening = candidates.reduce<Referent | null>(
        (first, each) => (first === null || startOf(each.referent) < startOf(first) ? each.referent : first),
        null,
      );
      const chosen = decide(mention, { scene, candidates, last: last.get(kind ?? "") ?? null, opening });
      referent = candidates[chosen]?.referent ?? Referent.of(own--, mention);
      insert(referent, mention);
      last.set(kind ?? "", { pronoun: mention, referent });
    }
    referents.push(referent);
    referent.reached++;
    if (mention.role === "subject" || mention.role === "passive") referent.subjects++;
    const at = recent.lastIndexOf(referent);
    if (at >= 0) recent.splice(at, 1);
    recent.push(referent);
    if (recent.length > MEMORY) recent.shift();
  });
  return referents;
}

function startOf({ mentions }: Referent): number {
  return mentions[0]?.start ?? 0;
}

/** Puts a pronoun among the mentions of its referent, which lie in order. */
function insert(referent: Referent, mention: Mention): void {
  referent.mentions.splice(referent.reached, 0, mention);
}

interface Sight {
  readonly mentions: readonly Mention[];
  readonly grouped: readonly (Referent | null)[];
  readonly recent: readonly Referent[];
  readonly index: number;
}

/** Referents that agree with a pronoun: those mentioned before it, the last one first, then those mentioned right after it for the first time. */
function findCandidates(scene: Scene, { mentions, grouped, recent, index }: Sight): readonly Candidate[] {
  const pronoun = mentions[index];
  if (!pronoun) return [];
  const found: Candidate[] = [];
  for (let at = recent.length - 1; at >= 0 && found.length < MOST; at--) {
    const referent = recent[at];
    const mention = referent && Referent.nearest(referent);
    if (!referent || !mention || pronoun.sentence - mention.sentence > BACK) continue;
    if (mayBe(scene, { pronoun, mention, referent })) found.push(toCandidate(found, { referent, mention }));
  }
  for (let at = index + 1; at < mentions.length; at++) {
    const mention = mentions[at];
    const referent = grouped[at];
    if (!mention || mention.sentence - pronoun.sentence > AHEAD) break;
    if (!referent || referent.reached > 0 || mention.kind !== "name" || mention !== referent.mentions[0]) continue;
    if (mayBe(scene, { pronoun, mention, referent })) found.push(toCandidate(found, { referent, mention }));
  }
  return found;
}

function toCandidate(
  nearer: readonly Candidate[],
  { referent, mention }: Omit<Candidate, "rank" | "peers">,
): Candidate {
  const peers = nearer.filter((each) => each.referent.type === referent.type).length;
  return { referent, mention, rank: nearer.length, peers };
}

interface Pair {
  readonly pronoun: Mention;
  readonly mention: Mention;
  readonly referent: Referent;
}

/** Does the referent agree with the pronoun in number and kind, and is the pronoun not part of the mention itself? */
function mayBe(scene: Scene, { pronoun, mention, referent }: Pair): boolean {
  const kind = pronounClass(pronoun.word);
  // What a quotation alone describes is nobody that the reporter's own words speak of.
  if (pronoun.quotation < 0 && mention.quotation >= 0 && mention.kind === "noun" && referent.key === null) return false;
  if (mention.first <= pronoun.first && pronoun.endToken <= mention.endToken) return false;
  if (isOwner(scene, pronoun, mention) || isRival(pronoun, mention) || isOtherGender(pronoun, referent)) return false;
  if (referent.key === null && mention.kind === "pronoun") return pronounClass(mention.word) === kind;
  const number = referent.mentions[0]?.number ?? "either";
  if (kind === "he" || kind === "she") {
    if (number === "many" || isNoPerson(referent.key, mention)) return false;
    return referent.type === "person" || (referent.key !== null && referent.type !== "group");
  }
  if (kind === "they") return number !== "one";
  return number !== "many" && referent.type !== "person";
}

function isOtherGender(pronoun: Mention, { gender, isGenderSure }: Referent): boolean {
  return isGenderSure && gender !== "either" && pronoun.gender !== "either" && gender !== pronoun.gender;
}

/** A country, a city, a body, or a place that the tables know and the reader takes for no person. */
function isNoPerson(key: string | null, { readAs }: Mention): boolean {
  if (key === null) return false;
  return /^(?:country|city|body):/.test(key) || (key.startsWith("place:") && readAs !== "person");
}

/** "Ann saw her": the subject and the object of one verb are two, unless the pronoun is reflexive. */
function isRival(pronoun: Mention, mention: Mention): boolean {
  if (pronoun.governor < 0 || pronoun.governor !== mention.governor) return false;
  const isSubject = ({ role }: Mention): boolean => role === "subject" || role === "passive";
  return (isSubject(pronoun) && mention.role === "object") || (pronoun.role === "object" && isSubject(mention));
}

/** "his brother John": the possessor of what a mention names is not that mention. */
function isOwner({ syntax }: Scene, pronoun: Mention, mention: Mention): boolean {
  if (!syntax || pronoun.role !== "possessor") return false;
  const owned = syntax.head(pronoun.head);
  const PARTS = /^(?:appos|flat|compound|nmod:desc)$/;
  return (
    owned === mention.head ||
    (syntax.head(mention.head) === owned && PARTS.test(syntax.deprel(mention.head))) ||
    (syntax.head(owned) === mention.head && PARTS.test(syntax.deprel(owned)))
  );
}
