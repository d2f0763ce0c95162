import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyse } from "../language/analyse.ts";
import type { Claim, Statement } from "../model/claim.ts";
import { extractClaims } from "./extract-claims.ts";

const PUBLISHED = "2031-05-16";

function claimsOf(text: string): readonly Claim[] {
  return extractClaims(analyse(text, { published: PUBLISHED }), { published: PUBLISHED });
}

function statementsOf(text: string): readonly Statement[] {
  return claimsOf(text).filter((claim): claim is Statement => claim.kind === "statement");
}

/** The parts of a statement in one line: speaker's full name | cue | pieces of content. */
function line({ speaker, cue, content }: Statement): string {
  return [speaker?.name ?? "nobody", cue?.text ?? "no cue", content.map((each) => each.text).join(" … ")].join(" | ");
}

describe("who said what", () => {
  it.each([
    ["Mayor Ana Lind said on Friday that the bridge would reopen.", "Ana Lind | said | that the bridge would reopen"],
    ["Ana Lind, the mayor, told reporters the bridge was safe.", "Ana Lind | told | the bridge was safe"],
    ["The bridge is safe, Ana Lind said.", "Ana Lind | said | The bridge is safe"],
    ["The bridge, Ana Lind said, is safe.", "Ana Lind | said | The bridge … is safe"],
    ["“The bridge is safe,” said Ana Lind, the mayor.", "Ana Lind | said | “The bridge is safe,”"],
    ["“The bridge,” Ana Lind said, “is quite safe now.”", "Ana Lind | said | “The bridge,” … “is quite safe now.”"],
    ["According to Ana Lind, the bridge is safe.", "Ana Lind | According to | the bridge is safe"],
    ["The bridge is safe, according to Ana Lind.", "Ana Lind | according to | The bridge is safe"],
    ["Ana Lind’s promise to reopen the bridge was kept.", "Ana Lind | promise | to reopen the bridge"],
    ["Ana Lind added: “The bridge is safe.”", "Ana Lind | added | “The bridge is safe.”"],
    ["ANA LIND: The bridge will reopen in May.", "ANA LIND | : | The bridge will reopen in May"],
    ["Possible hosts named by Ana Lind: Oslo, Bern and Riga.", "Ana Lind | named | Oslo, Bern and Riga"],
    [
      "Ana Lind was quoted as saying that the bridge was safe.",
      "Ana Lind | was quoted as saying | that the bridge was safe",
    ],
    ["It is understood that the bridge will reopen.", "nobody | is understood | that the bridge will reopen"],
    ["The bridge is believed to be safe.", "nobody | is believed | The bridge … to be safe"],
    ["Ana Lind accused the builders of fraud.", "Ana Lind | accused | the builders of fraud"],
    ["Ana Lind refused to open the bridge.", "Ana Lind | refused | to open the bridge"],
    ["Ana Lind agreed to a delay of ten days.", "Ana Lind | agreed | to a delay of ten days"],
    ["Ana Lind urged the builders to hurry.", "Ana Lind | urged | to hurry"],
    ["LOSSES, NORTH: more than 300, the army said.", "army | said | more than 300"],
  ])("%s", (text, expected) => {
    expect(statementsOf(text).map(line)).toContain(expected);
  });

  it.each([
    "The claims office is closed.",
    "Two reports lay on the table.",
    "The European states met in Oslo.",
    "The council will meet on Monday.",
    "He called the police at noon.",
    "The United States sent a ship.",
  ])("finds no statement in: %s", (text) => {
    expect(statementsOf(text).map(line)).toEqual([]);
  });

  it("keeps a statement inside a statement apart", () => {
    const found = statementsOf("The envoy said that farmers want to leave.").map(line);
    expect(found).toEqual(["envoy | said | that farmers want to leave", "farmers | want | to leave"]);
  });

  it("parts two cues of one subject", () => {
    const found = statementsOf("The envoy said the road was open and claimed the bridge was safe.")
      .map(line)
      .toSorted();
    expect(found).toEqual(["envoy | claimed | the bridge was safe", "envoy | said | the road was open"]);
  });

  it("gives the speaker of the sentence before to a quotation that goes on", () => {
    const [first, second] = statementsOf("“The bridge is safe,” Ana Lind said. “We shall open it in May.”");
    expect(first?.speaker?.name).toBe("Ana Lind");
    expect(second).toMatchObject({ cue: null, quoted: "direct", speaker: { name: "Ana Lind" } });
    expect(second?.content.map((each) => each.text)).toEqual(["“We shall open it in May.”"]);
  });
});

describe("quotation, polarity, modality, date and agency", () => {
  it.each([
    ["Ana Lind said: “The bridge is safe.”", { quoted: "direct" }],
    ["Ana Lind said the bridge was “quite safe”.", { quoted: "partial" }],
    ["Work goes on in “all fields of trade”, Ana Lind added.", { quoted: "partial" }],
    ["Ana Lind said the bridge was safe.", { quoted: "indirect", polarity: "affirmative", modality: "certain" }],
    ["Ana Lind said the bridge was not safe.", { polarity: "negative" }],
    ["Ana Lind did not say that the bridge was safe.", { polarity: "negative" }],
    ["Ana Lind said nobody was hurt on the bridge.", { polarity: "negative" }],
    ["Ana Lind said it covers ships but not trains.", { polarity: "negative" }],
    ["Ana Lind voiced doubt that the bridge would hold.", { polarity: "negative" }],
    ["Ana Lind denied that the bridge was shut.", { act: "deny", polarity: "affirmative" }],
    ["Ana Lind said the bridge could reopen in May.", { modality: "possible" }],
    ["Ana Lind said the bridge would reopen if the tests went well.", { modality: "conditional" }],
    ["Ana Lind says work starts only after the tests have ended.", { modality: "conditional" }],
    ["Ana Lind said that any delay would end the work.", { modality: "conditional" }],
    ["Ana Lind said the work would end in May.", { modality: "certain" }],
    ["Ana Lind said the bridge is safe as long as the ice holds.", { modality: "conditional" }],
    ["Ana Lind asked if the bridge was open.", { act: "ask", modality: "certain" }],
  ])("%s", (text, expected) => {
    expect(statementsOf(text)[0]).toMatchObject(expected);
  });

  it("dates a statement by the words beside its cue", () => {
    expect(statementsOf("Ana Lind said on Thursday that the bridge was safe.")[0]?.time).toEqual({
      value: "2031-05-15",
      text: "Thursday",
    });
  });

  it("names the agency that carried the words, and makes no statement of the agency’s own", () => {
    const found = statementsOf("Ana Lind said that the bridge was safe, according to the Tass news agency.");
    expect(found.map(line)).toEqual(["Ana Lind | said | that the bridge was safe"]);
    expect(found[0]?.via).toBe("Tass news agency");
  });

  it("is surer of a pattern that was right more often", () => {
    const [said] = statementsOf("“The bridge is quite safe,” Ana Lind said.");
    const [noun] = statementsOf("Ana Lind’s promise to reopen the bridge was kept.");
    expect(said?.certainty).toBeGreaterThan(noun?.certainty ?? 1);
  });
});

describe("every text", () => {
  const words = [
    "Ana Lind",
    "said",
    "that",
    "the bridge",
    "was safe",
    ",",
    ".",
    "“",
    "”",
    '"',
    "he",
    "according to",
    "claims",
    "not",
    "3,000",
    "people",
    "in Oslo",
    ":",
    "(",
    ")",
    "—",
    "and",
    "📌",
    "’s",
    "told",
    "to",
    "\n\n",
    "could",
    "SAID:",
  ];
  const prose = fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((parts) => parts.join(" "));
  const anything = fc.oneof(
    prose,
    fc.string({ unit: "binary", maxLength: 200 }),
    fc.string({ unit: "grapheme", maxLength: 200 }),
  );

  it("gives claims whose spans slice to their words, by start, with ids of their own", () => {
    fc.assert(
      fc.property(anything, (text) => {
        const claims = claimsOf(text);
        expect(claims.map((each) => each.start)).toEqual(claims.map((each) => each.start).toSorted((a, b) => a - b));
        expect(new Set(claims.map((each) => each.id)).size).toBe(claims.length);
        for (const claim of claims) checkSpans(text, claim);
      }),
      { numRuns: 300 },
    );
  });

  it("takes no more than a linear time", () => {
    const sentence = "Ana Lind said on Friday that 3,000 people in Oslo had claimed the bridge was not safe. ";
    const time = (copies: number): number => {
      const analysis = analyse(sentence.repeat(copies), { published: PUBLISHED });
      const started = performance.now();
      extractClaims(analysis);
      return performance.now() - started;
    };
    time(200);
    expect(time(4000)).toBeLessThan(40 * Math.max(time(400), 5));
  });
});

function checkSpans(text: string, claim: Claim): void {
  expect(claim.start).toBeGreaterThanOrEqual(0);
  expect(claim.end).toBeLessThanOrEqual(text.length);
  expect(claim.start).toBeLessThan(claim.end);
  expect(claim.certainty).toBeGreaterThan(0);
  expect(claim.certainty).toBeLessThanOrEqual(1);
  if (claim.kind !== "statement") return;
  expect(claim.content.length).toBeGreaterThan(0);
  for (const part of [...claim.content, claim.cue, claim.speaker]) {
    if (part) expect(text.slice(part.start, part.end)).toBe(part.text);
  }
}
