// Statements as the shipped reader and the claims stage find them together.
import { beforeAll, describe, expect, test } from "vitest";
import { extractClaims } from "../src/claims/extract-claims.ts";
import { analyseTexts } from "../src/language/analyse.ts";
import type { Reader } from "../src/language/reader/reader.ts";
import type { Statement } from "../src/model/claim.ts";
import { loadShippedReader } from "./build/shipped-reader.ts";

let reader: Reader;

beforeAll(async () => {
  reader = await loadShippedReader();
});

async function statementsOf(text: string): Promise<readonly Statement[]> {
  const [analysis] = await analyseTexts([{ text }], reader);
  return analysis ? extractClaims(analysis, {}).filter((claim) => claim.kind === "statement") : [];
}

/** Source | cue | pieces of content. */
function line({ speaker, cue, content }: Statement): string {
  const parts = [speaker?.text ?? "nobody", cue?.text ?? "no cue", content.map(({ text }) => text).join(" … ")];
  return parts.join(" | ");
}

describe("who said what, with the reader", () => {
  test.each([
    [
      "Mayor Ana Lind said on Friday that the bridge would reopen.",
      "Mayor Ana Lind | said | that the bridge would reopen",
    ],
    ["The bridge, Ana Lind said, is safe.", "Ana Lind | said | The bridge … is safe"],
    ["“The bridge is safe,” said Ana Lind, the mayor.", "Ana Lind, the mayor | said | “The bridge is safe,”"],
    [
      "According to the port authority, two ferries collided in fog.",
      "the port authority | According to | two ferries collided in fog",
    ],
    ["The minister told reporters the talks had failed.", "The minister | told | the talks had failed"],
    ["The bridge is believed to be safe.", "nobody | is believed | The bridge … to be safe"],
    ["The union fears that wages will fall.", "The union | fears | that wages will fall"],
    ["JEDDAH — Sudan’s army says it will honour the truce.", "Sudan’s army | says | it will honour the truce"],
    ["GENEVA (Tidewire) – The talks failed, Ana Lind said.", "Ana Lind | said | The talks failed"],
    ["Farmers who want to leave were not asked.", "who | want | to leave"],
    ["The council plans to build a second harbour.", "The council | plans | to build a second harbour"],
  ])("%s", async (text, expected) => {
    expect((await statementsOf(text)).map(line)).toContain(expected);
  });

  test.each([
    [
      "Norway's navy and the Orbeck Harbour Guard agreed on Tuesday to a two-week halt to patrols in the sound, Danish and Swedish envoys said, in the first such deal since talks failed in early 2021.",
      "Danish and Swedish envoys | said | Norway's navy and the Orbeck Harbour Guard agreed on Tuesday to a two-week halt to patrols in the sound … in the first such deal since talks failed in early 2021",
    ],
    [
      "The ferry sank off Orbeck on Monday, two officials said, in the worst accident in ten years.",
      "two officials | said | The ferry sank off Orbeck on Monday … in the worst accident in ten years",
    ],
  ])("the subject beside its verb has said what stands before it: %s", async (text, expected) => {
    expect((await statementsOf(text)).map(line)).toContain(expected);
  });

  test.each([
    ["Lind's lawyer has said he will appeal.", "Lind's lawyer"],
    ["The navy and the Harbour Guard said the halt had failed.", "The navy and the Harbour Guard"],
    [
      "The port authority and European leaders said that the ferry was safe.",
      "The port authority and European leaders",
    ],
    ["Norway's foreign and defence ministers said the halt would hold.", "Norway's foreign and defence ministers"],
    [
      "Ana Lind (Oslo), Per Holm (Bergen) and Tor Vik (Moss) all said the fee was too high.",
      "Ana Lind (Oslo), Per Holm (Bergen) and Tor Vik (Moss)",
    ],
  ])("a source is the whole phrase: %s", async (text, expected) => {
    expect((await statementsOf(text)).map(({ speaker }) => speaker?.text)).toContain(expected);
  });

  test.each([
    ["The mayor said the bridge would reopen if the tests went well.", "affirmative conditional"],
    ["The mayor said the bridge, which could be shut again if ice forms, is safe.", "affirmative certain"],
    ["The mayor said the bridge is shut until Friday.", "affirmative certain"],
    ["The mayor said he would cross the bridge even if ice forms.", "affirmative certain"],
    ["The pact says the fleet must stay in port; it may sail if it is attacked.", "affirmative certain"],
    ["The mayor said a strike was a possible outcome.", "affirmative possible"],
    ["The mayor said she had talked with people who could help.", "affirmative certain"],
    ["The mayor welcomed the plan. “But not at any price,” she said.", "negative conditional"],
    ["The mayor said the pact covers ferries and ports; trawlers are not covered.", "affirmative certain"],
    ["The mayor said there was no damage to the bridge.", "negative certain"],
    ["The mayor said that ships which did not pay had left.", "affirmative certain"],
    ["The mayor said that not only ferries had been hit.", "affirmative certain"],
  ])("polarity and modality are those of the main predicate: %s", async (text, expected) => {
    const [said] = (await statementsOf(text)).filter(({ cue }) => /^sa/.test(cue?.text ?? ""));
    expect(`${said?.polarity} ${said?.modality}`).toBe(expected);
  });

  test.each([
    ["The mayor announced that he would raise the fees.", "say"],
    ["The agency warned that the dam could break.", "predict"],
    ["The agency warned residents to leave the valley.", "demand"],
    ["The rebels warned that they would shut the port.", "threaten"],
    ["The union threatened to shut the port.", "threaten"],
    ["The mayor vowed to rebuild the bridge.", "promise"],
    ["The mayor denied any role in the affair.", "deny"],
    ["The court denied a request to stay the order.", "refuse"],
    ["The mayor rejected the accusation.", "deny"],
    ["The mayor rejected the offer.", "refuse"],
    ["The union called for a boycott.", "demand"],
    ["The union called the plan a disgrace.", "accuse"],
    ["The union condemned the strike on the port.", "accuse"],
  ])("what is done by saying it: %s", async (text, expected) => {
    expect((await statementsOf(text)).map(({ act }) => act)).toContain(expected);
  });

  test.each([
    ["The mayor promised a new bridge.", "The mayor | promised | a new bridge"],
    ["The mayor promised the builders to wait.", "The mayor | promised | to wait"],
  ])("who is told is no content, what is promised is: %s", async (text, expected) => {
    expect((await statementsOf(text)).map(line)).toContain(expected);
  });

  test.each([
    "The governor swore in the new minister.",
    "The gang commits robbery in broad daylight.",
    "Towns threatened by floods were cleared.",
    "The storm heads to the coast, threatening to bring heavy rain.",
    "The gunman threatened the police.",
    "The list says nothing about those of whom no trace was found.",
  ])("a verb of saying in another sense: %s", async (text) => {
    expect((await statementsOf(text)).map(line)).toEqual([]);
  });

  test.each(["The council met in Oslo on Monday.", "Two reports lay on the table.", "The ferry left at noon."])(
    "nobody says anything in: %s",
    async (text) => {
      expect((await statementsOf(text)).map(line)).toEqual([]);
    },
  );

  test("a sentence of 5,000 words, and marks without end, in good time", async () => {
    const texts = [
      `She said that ${"the old stone bridge and ".repeat(1_000)}it held.`,
      "“We hope it holds. ".repeat(1_000),
    ];
    for (const text of texts) {
      const started = performance.now();
      for (const { content } of await statementsOf(text))
        for (const each of content) expect(text.slice(each.start, each.end)).toBe(each.text);
      expect(performance.now() - started).toBeLessThan(25_000);
    }
  });
});
