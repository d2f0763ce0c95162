// Offices in a text with whose they are and who holds them: "Germany's defence minister, Boris Pistorius".
import type { Name, Office } from "../../model/analysis.ts";
import type { Words } from "../words.ts";
import { isOfficeHead, isOfficeModifier, isSphere } from "./offices.ts";

/** A name with the indices of its first token and of the token after it. */
export interface PlacedName {
  readonly name: Name;
  readonly first: number;
  readonly end: number;
}

/** Longest office in words. */
const MAX_WORDS = 6;
/** Words that may stand between a country and its office, or before an office after a comma. */
const BETWEEN = /^(?:the|then|former|acting|interim|outgoing|incoming|new|its|long-time|longtime|current|late|ex)$/;

interface Found {
  readonly all: Office[];
  /** Offices by the index of their holder's name. */
  readonly byName: ReadonlyMap<number, Office>;
}

/** The offices of a text in order, with the country or body they belong to and the person who holds them, as the words beside them say. */
export function findOfficeMentions(sentences: readonly Words[], placed: readonly PlacedName[]): Found {
  const at = indexNames(placed);
  const all: Office[] = [];
  const byName = new Map<number, Office>();
  for (const words of sentences) {
    for (let token = words.first; token < words.limit; ) {
      const end = at.starts.has(token) ? null : endOfOffice(words, at, token);
      if (end === null) {
        token++;
        continue;
      }
      const { office, holder } = toOffice(words, { placed, at }, { first: token, end });
      if (office.of !== null || holder !== null) all.push(office);
      if (holder !== null && !byName.has(holder)) byName.set(holder, office);
      token = end;
    }
  }
  return { all, byName };
}

/** Indices of names by their first token, and by the token after them. */
interface NameIndex {
  readonly starts: ReadonlyMap<number, number>;
  readonly ends: ReadonlyMap<number, number>;
}

function indexNames(placed: readonly PlacedName[]): NameIndex {
  return {
    starts: new Map(placed.map(({ first }, index) => [first, index])),
    ends: new Map(placed.map(({ end }, index) => [end, index])),
  };
}

/** Index after the office that starts at `first`, in whatever case; null for none. */
function endOfOffice(words: Words, { starts }: NameIndex, first: number): number | null {
  const { norm } = words;
  const isFree = (token: number): boolean => !starts.has(token);
  let head = first;
  while (head < first + MAX_WORDS && isOfficeModifier(norm(head)) && isFree(head) && !isLastHead(words, head)) head++;
  if (!isOfficeHead(norm(head)) || !isFree(head)) return null;
  let end = head + 1;
  while (end < first + MAX_WORDS && isOfficeHead(norm(end)) && isFree(end)) end++;
  if (norm(end) === "of" || norm(end) === "for") {
    let sphere = end + 1;
    while (isSphere(norm(sphere)) || (norm(sphere) === "and" && isSphere(norm(sphere + 1)))) sphere++;
    if (sphere > end + 1) return sphere;
  }
  return end;
}

/** A head that no other head or modifier follows. */
function isLastHead({ norm }: Words, at: number): boolean {
  return isOfficeHead(norm(at)) && !isOfficeHead(norm(at + 1)) && !isOfficeModifier(norm(at + 1));
}

interface Place {
  readonly placed: readonly PlacedName[];
  readonly at: NameIndex;
}

function toOffice(
  words: Words,
  { placed, at }: Place,
  { first, end }: { readonly first: number; readonly end: number },
): { readonly office: Office; readonly holder: number | null } {
  const before = ownerBefore(words, { placed, at }, first);
  const after = before === null ? ownerAfter(words, { placed, at }, end) : null;
  const owner = before ?? after;
  const from = before === null ? first : (placed[before]?.first ?? first);
  const to = after === null ? end : (placed[after]?.end ?? end);
  const holder = holderAfter(words, { placed, at }, to) ?? holderBefore(words, { placed, at }, from);
  const title: string[] = [];
  for (let token = first; token < end; token++) title.push(words.norm(token));
  return {
    office: {
      ...words.span(from, to),
      title: title.join(" "),
      of: owner === null ? null : (placed[owner]?.name.key ?? null),
      holder: holder === null ? null : (placed[holder]?.name.key ?? null),
    },
    holder,
  };
}

/** "Germany's", "German", "EU", "the then US" right before the office. */
function ownerBefore({ norm }: Words, { placed, at }: Place, first: number): number | null {
  let token = first;
  while (BETWEEN.test(norm(token - 1)) && norm(token - 1) !== "the") token--;
  if (/^'s?$/.test(norm(token - 1))) token--;
  const index = at.ends.get(token);
  return index !== undefined && placed[index]?.name.type !== "person" && placed[index]?.name.type !== "other"
    ? index
    : null;
}

/** "of France", "for the European Union" right after the office. */
function ownerAfter({ norm }: Words, { placed, at }: Place, end: number): number | null {
  if (norm(end) !== "of" && norm(end) !== "for") return null;
  const index = at.starts.get(norm(end + 1) === "the" ? end + 2 : end + 1);
  const name = index === undefined ? undefined : placed[index]?.name;
  return index !== undefined && name && !name.adjective && name.type !== "person" && name.type !== "other"
    ? index
    : null;
}

/** "Minister Hale", "the minister, Ruth Hale". */
function holderAfter({ norm }: Words, { placed, at }: Place, end: number): number | null {
  const index = at.starts.get(norm(end) === "," ? end + 1 : end);
  return index !== undefined && placed[index]?.name.type === "person" ? index : null;
}

/** "Ruth Hale, the minister". */
function holderBefore({ norm }: Words, { placed, at }: Place, first: number): number | null {
  let token = first;
  while (BETWEEN.test(norm(token - 1))) token--;
  if (norm(token - 1) !== ",") return null;
  const index = at.ends.get(token - 1);
  return index !== undefined && placed[index]?.name.type === "person" ? index : null;
}
