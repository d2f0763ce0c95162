// Who is meant, by the trees of the shipped reader.
import { beforeAll, describe, expect, test } from "vitest";
import { extractClaims } from "../src/claims/extract-claims.ts";
import { analyseTexts } from "../src/language/analyse.ts";
import { Coreference, findCoreference } from "../src/language/coreference/find-coreference.ts";
import type { Reader } from "../src/language/reader/reader.ts";
import { Span } from "../src/model/span.ts";
import { loadShippedReader } from "./build/shipped-reader.ts";

let reader: Reader;

beforeAll(async () => {
  reader = await loadShippedReader();
});

/** The fullest name of what the words in [brackets] stand for. */
async function meant(marked: string): Promise<string | null> {
  const [start, end] = [marked.indexOf("["), marked.indexOf("]") - 1];
  const text = marked.replace(/[[\]]/g, "");
  const [analysis] = await analyseTexts([{ text }], reader);
  if (!analysis) throw new Error("not read");
  const name = Coreference.chainOf(findCoreference(analysis), { start, end })?.name;
  return name ? Span.slice(text, name) : null;
}

describe("what words stand for", () => {
  test.each([
    ["Governor Karl Berg left Oslo on Monday. [He] said the talks had failed.", "Karl Berg"],
    ["Karl Berg met Ana Lind in Oslo. [She] said the talks had failed.", "Ana Lind"],
    ["Ana Lind met Karl Berg in Oslo. [He] said the talks had failed.", "Karl Berg"],
    ["Karl Berg said [he] would close the bridge.", "Karl Berg"],
    ["Karl Berg lost [his] seat to Jon Dahl.", "Karl Berg"],
    ["Jon Dahl blamed [himself] for the loss.", "Jon Dahl"],
    ["Karl Berg, who leads the council, said [he] would close the bridge.", "Karl Berg"],
    ["When [he] left the hall, Karl Berg was silent.", "Karl Berg"],
    ["Her brother, Jon Dahl, lost the vote. Ana Lind thanked [him].", "Jon Dahl"],
    ["The Harbour Ministry closed the port on Monday. [It] gave no reason.", "Harbour Ministry"],
    ["The Harbour Ministry closed the port on Monday. [The ministry] gave no reason.", "Harbour Ministry"],
    ["Ana Lind, the mayor of Turku, left on Monday. [The mayor] gave no reason.", "Ana Lind"],
    ["Finland said [it] would close the border.", "Finland"],
    ["President Ana Lind left on Monday. [The president] gave no reason.", "Ana Lind"],
    ["Ana Lind left on Monday. [The Finnish president] was in Turku, meeting the crew.", "Ana Lind"],
    ["Karl Berg left on Monday.\n\nThe West rebuked\n\n[He] accused Western countries of deceit.", "Karl Berg"],
    ["In [his] speech, Karl Berg thanked Jon Dahl.", "Karl Berg"],
  ])("%s", async (marked, name) => {
    expect(await meant(marked)).toBe(name);
  });

  test.each([
    ["Jon Dahl saw [him] in the hall."],
    ["The Finnish minister, Ana Lind, left. [The Swedish minister] stayed."],
    ["Ana Lind left. [It] rained all day."],
  ])("nobody whom the text names: %s", async (marked) => {
    expect(await meant(marked)).toBeNull();
  });
});

/** Speakers of a text in the order of their statements. */
async function speakers(text: string): Promise<readonly (string | null)[]> {
  const [analysis] = await analyseTexts([{ text }], reader);
  if (!analysis) throw new Error("not read");
  return extractClaims(analysis).flatMap((claim) => (claim.kind === "statement" ? [claim.speaker?.name ?? null] : []));
}

describe("who said it", () => {
  test.each([
    ["he", "Governor Karl Berg left Oslo. Ana Lind stayed. He said the talks had failed.", "Karl Berg"],
    [
      "the governor",
      "Governor Karl Berg left Oslo. Ana Lind stayed. The governor said the talks had failed.",
      "Karl Berg",
    ],
    ["who", "Karl Berg, who said the talks had failed, left.", "Karl Berg"],
    ["it that can say nothing", "The number is high. It says that many have fled.", "It"],
    ["it that is written", "The report is long. It says that the bridge was old.", "report"],
  ])("%s", async (_, text, name) => {
    expect(await speakers(text)).toContain(name);
  });

  test.each([
    "“We think that the talks failed,” Karl Berg said.",
    "“I promise to come back,” said Karl Berg.",
    "Karl Berg said: “We believe the talks have failed. I want them to go on.”",
    "“We think that the talks failed.”",
  ])("we and I are nobody’s name: %s", async (text) => {
    for (const name of await speakers(text)) expect(name ?? "").not.toMatch(/^(?:we|i)$/i);
  });
});
