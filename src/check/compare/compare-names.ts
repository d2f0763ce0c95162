import { isStopWord, wordKey } from "../../language/terms.ts";
import type { Name } from "../../model/analysis.ts";
import { type Comparison, type Mismatch, mismatch, type Vocabulary } from "../mismatch.ts";
import { Passage } from "../passage.ts";

const LEAST_REST = 0.7;

/** Names that the document does not have; a conflict where the anchor passage says the same of another name of the kind. */
export const compareNames: Comparison = (claim, evidence, vocabulary) => {
  const [anchor] = evidence;
  const claimed = new Set(claim.names.map((name) => name.key));
  return claim.names.flatMap((name): readonly Mismatch[] => {
    if (isKnown(claim, name, vocabulary)) return [];
    const rival = anchor && restOverlap(claim, anchor) >= LEAST_REST ? rivalOf(name, anchor, claimed) : undefined;
    if (!rival && name.type === "other" && name.start === claim.sentence.start) return [];
    return [
      mismatch({
        type: "entity",
        severity: rival ? "conflict" : "missing",
        claim: { passage: claim, span: name },
        evidence: rival && anchor ? { passage: anchor, span: rival } : null,
      }),
    ];
  });
};

/** The document has the name, or each of its words: "UK Parliament" stands in "the Parliament of the United Kingdom". */
function isKnown(claim: Passage, name: Name, vocabulary: Vocabulary): boolean {
  if (vocabulary.has(name.key)) return true;
  const words = Passage.tokens(claim).filter(
    (token) => token.isWord && token.start >= name.start && token.end <= name.end && !isStopWord(token.norm),
  );
  return words.length > 0 && words.every((token) => vocabulary.has(wordKey(token.norm)));
}

/** Share of the claim's terms other than names that the passage has. */
function restOverlap(claim: Passage, passage: Passage): number {
  const rest = claim.terms.filter((term) => term.kind !== "name");
  return rest.length < 2 ? 0 : Passage.share(rest, passage);
}

function rivalOf(name: Name, anchor: Passage, claimed: ReadonlySet<string>): Name | undefined {
  return anchor.names.find(
    (other) =>
      name.type !== "other" &&
      !claimed.has(other.key) &&
      other.type === name.type &&
      other.adjective === name.adjective &&
      !opensTitle(anchor, other),
  );
}

/** "Tolvian" in "Tolvian Prime Minister Radek Osmund" is a part of what follows, not a person. */
function opensTitle(passage: Passage, name: Name): boolean {
  const { text } = passage.analysis;
  return name.type === "person" && /^ \p{Lu}\p{L}/u.test(text.slice(name.end, name.end + 3));
}
