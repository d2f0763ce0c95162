import { expect, test } from "vitest";
import { analyse } from "../language/analyse.ts";
import { findCoreference } from "../language/coreference/find-coreference.ts";
import { findEntityChains } from "./entity-chains.ts";

const TEXT = "Governor Karl Berg left Oslo. He said a spokeswoman would speak. The governor was ill.";

test("pronouns and noun phrases have the chain of the name they stand for; what is mentioned once has none", () => {
  const { chainOf, pronouns } = findEntityChains(findCoreference(analyse(TEXT)));
  const spanOf = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
  expect(pronouns).toEqual([{ ...spanOf("He"), type: "person", chain: "person:berg" }]);
  expect(chainOf(spanOf("The governor"))).toBe("person:berg");
  expect(chainOf(spanOf("a spokeswoman"))).toBeNull();
});
