import type { Name, Office } from "../../model/analysis.ts";
import type { DifferenceType } from "../../model/verdict.ts";
import { type Comparison, type Mismatch, mismatch } from "../mismatch.ts";
import { Passage } from "../passage.ts";

/** Words before an office that say whether somebody holds it now, or holds only its second place. */
const TIME = /^(?:former|ex|acting|interim|outgoing|incoming|late|designate)$/;
const RANK = /^(?:deputy|vice|assistant|associate)$/;

/** Words before an office's own among which these may stand: "deputy regional | governor". */
const MOST_BEFORE = 2;

interface Holder {
  readonly name: Name;
  readonly office: Office;
  readonly passage: Passage;
}

/**
 * A person of whom the claim says another office of the kind than the passages do (the finance minister for the interior minister, the former for the
 * present one), or the office that the passages give to another person.
 */
export const compareOffices: Comparison = (claim, evidence) => {
  const given = evidence.flatMap(holdersOf);
  return holdersOf(claim).flatMap((holder): readonly Mismatch[] => {
    const same = given.filter((other) => other.name.key === holder.name.key);
    if (same.some((other) => differenceOf(holder, other) === "none")) return [];
    for (const other of same) {
      const type = differenceOf(holder, other);
      if (type !== "none" && type !== "apart") return [differ(holder, other, type)];
    }
    const another = same.length > 0 && given.find((other) => holdsInstead(holder, other));
    return another ? [differ(holder, another, "role")] : [];
  });
};

function differ(own: Holder, other: Holder, type: DifferenceType): Mismatch {
  return mismatch({
    type,
    severity: "conflict",
    claim: { passage: own.passage, span: own.office },
    evidence: { passage: other.passage, span: other.office },
  });
}

/** Another person has the very office, one with a field of its own ("opposition leader"): there are many spokesmen. */
function holdsInstead(own: Holder, other: Holder): boolean {
  return (
    own.name.key !== other.name.key &&
    partsOf(own).field.length > 0 &&
    own.office.title === other.office.title &&
    differenceOf(own, other) === "none"
  );
}

function holdersOf(passage: Passage): readonly Holder[] {
  return passage.names.flatMap((name) =>
    name.type === "person" && name.office ? [{ name, office: name.office, passage }] : [],
  );
}

/** "apart": two offices that one person may hold both of, a chair and a minister. */
function differenceOf(own: Holder, other: Holder): Extract<DifferenceType, "role" | "status"> | "none" | "apart" {
  const [one, two] = [partsOf(own), partsOf(other)];
  if (one.head !== two.head) return "apart";
  if (one.time !== two.time) return "status";
  if (isCountry(own.office.of) && isCountry(other.office.of) && own.office.of !== other.office.of) return "role";
  const isWithin =
    one.field.every((word) => two.field.includes(word)) || two.field.every((word) => one.field.includes(word));
  return one.rank === two.rank && isWithin ? "none" : "role";
}

function isCountry(key: string | null): boolean {
  return key?.startsWith("country:") ?? false;
}

interface Parts {
  readonly time: string;
  readonly rank: string;
  /** What the office is of: "foreign". */
  readonly field: readonly string[];
  readonly head: string;
}

function partsOf({ office: { title, start }, passage }: Holder): Parts {
  const words = title.split(/[\s-]+/);
  const before = Passage.tokens(passage).filter((token) => token.end <= start);
  const all = [...before.slice(-MOST_BEFORE).map(({ norm }) => norm), ...words];
  return {
    time: all.filter((word) => TIME.test(word)).join(" "),
    rank: all.filter((word) => RANK.test(word)).join(" "),
    field: words.slice(0, -1).filter((word) => !TIME.test(word) && !RANK.test(word)),
    head: words.at(-1) ?? "",
  };
}
