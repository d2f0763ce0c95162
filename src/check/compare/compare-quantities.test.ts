import { describe, expect, it, test } from "vitest";
import { findings } from "../../../test/build/readings.ts";
import { wordKey } from "../../language/terms.ts";
import { compareQuantities } from "./compare-quantities.ts";
import outcomes from "./lexicons/outcomes.json" with { type: "json" };

interface Row {
  readonly claim: string;
  readonly document: string;
  readonly finds?: string;
}

describe("compareQuantities", () => {
  test.each<Row>([
    {
      claim: "The flood killed 40 people.",
      document: "The flood killed 30 people.",
      finds: "conflict number: 40 people | 30 people",
    },
    {
      claim: "The dairy’s profit rose 12%.",
      document: "The dairy’s profit rose 21%.",
      finds: "conflict number: 12% | 21%",
    },
    {
      claim: "The club paid €3 million for the striker.",
      document: "The club paid €5 million for the striker.",
      finds: "conflict number: €3 million | €5 million",
    },
    {
      claim: "The strike lasts three weeks.",
      document: "The strike lasts two weeks.",
      finds: "conflict number: three weeks | two weeks",
    },
  ])("a number that the document gives otherwise is a conflict: $claim", ({ claim, document, finds }) => {
    expect(findings(compareQuantities, claim, document)).toEqual([finds]);
  });

  test.each<Row>([
    {
      claim: "The firm has 9,000 workers.",
      document: "The plant closed in spring.",
      finds: "missing number: 9,000 workers | nothing",
    },
    {
      claim: "Revenue was $3 billion.",
      document: "Revenue was €3 billion.",
      finds: "missing number: $3 billion | nothing",
    },
  ])("a number that the document does not have in that unit is missing: $claim", ({ claim, document, finds }) => {
    expect(findings(compareQuantities, claim, document)).toEqual([finds]);
  });

  test.each<Row>([
    {
      claim: "The quake killed 40 people.",
      document: "The quake killed at least 40 people.",
      finds: "weak bound: 40 people | at least 40 people",
    },
    {
      claim: "The state took in 9,000 refugees.",
      document: "The state took in up to 9,000 refugees.",
      finds: "weak bound: 9,000 refugees | up to 9,000 refugees",
    },
    {
      claim: "At most 300 jobs will go.",
      document: "At least 300 jobs will go.",
      finds: "conflict bound: At most 300 jobs | At least 300 jobs",
    },
    {
      claim: "More than 300 jobs will go.",
      document: "Nearly 300 jobs will go.",
      finds: "conflict bound: More than 300 jobs | Nearly 300 jobs",
    },
    {
      claim: "Nearly 300 jobs will go.",
      document: "Over 300 jobs will go.",
      finds: "conflict bound: Nearly 300 jobs | Over 300 jobs",
    },
  ])("a bound left out is weak, a bound turned round a conflict: $claim", ({ claim, document, finds }) => {
    expect(findings(compareQuantities, claim, document)).toEqual([finds]);
  });

  test.each<Row>([
    {
      claim: "The landslide left 31 people injured.",
      document: "The landslide left 31 people dead.",
      finds: "conflict number: 31 people injured | 31 people dead",
    },
    {
      claim: "Three vessels were put on the list.",
      document: "Three companies were put on the list.",
      finds: "conflict number: Three vessels | Three companies",
    },
  ])("the same number of another outcome is a conflict: $claim", ({ claim, document, finds }) => {
    expect(findings(compareQuantities, claim, document)).toEqual([finds]);
  });

  it("sees two numbers that changed places", () => {
    const swapped = findings(
      compareQuantities,
      "The bus crash killed 40 people and injured 12.",
      "The bus crash killed 12 people and injured 40.",
    );
    expect(swapped).toHaveLength(2);
    expect(swapped.every((line) => line.startsWith("conflict number"))).toBe(true);
  });

  test.each<Row>([
    { claim: "Profit rose 12 percent.", document: "Profit rose 12%." },
    { claim: "The firm employs 9000 staff.", document: "The firm employs nine thousand staff." },
    { claim: "The quake killed about 40 people.", document: "The quake killed 41 people." },
    { claim: "The quake killed at least 40 people.", document: "The quake killed 43 people." },
    { claim: "Nearly 200 houses burned.", document: "The fire burned 190 houses." },
    { claim: "Between 20 and 30 homes were lost.", document: "The fire took 25 homes." },
    { claim: "Some 5,000 homes lost power.", document: "The storm shut 12 schools and cut power to 5,000 homes." },
    {
      claim: "The crash killed 12 people and injured 40.",
      document: "The crash killed 12 people and injured 40, police said.",
    },
    { claim: "The crash injured 40 people.", document: "The crash killed 12 people and injured 40." },
    { claim: "The port has reopened.", document: "The port has reopened after 12 days." },
    { claim: "Berg died at 79.", document: "Berg, aged 79, died on Friday." },
    { claim: "One station put the quake at 7.1.", document: "The quake had a magnitude of 7.1." },
    { claim: "Gusts reached 120 mph.", document: "Gusts reached 120 miles per hour." },
  ])("is silent where the numbers agree: $claim", ({ claim, document }) => {
    expect(findings(compareQuantities, claim, document)).toEqual([]);
  });

  it("takes for a rival what is likest the same, and no number that has room for the claim's", () => {
    const document = "The slide killed at least 11 people, and rescuers pulled 26 people from houses in the village.";
    const claim = "Twelve people were killed when the slide hit houses in the village.";
    expect(findings(compareQuantities, claim, document)).toEqual(["missing number: Twelve people | nothing"]);
    expect(findings(compareQuantities, claim.replace("Twelve", "Nine"), document)).toEqual([
      "conflict number: Nine people | at least 11 people",
    ]);
  });

  it("says nothing of a score or an article's number, which count nothing", () => {
    expect(findings(compareQuantities, "They broke Article 5.", "They broke Article 7.")).toEqual([]);
  });
});

describe("outcomes", () => {
  const words = outcomes.sets.flat();

  test("stand in one set each, under different keys", () => {
    expect(new Set(words.map(wordKey)).size).toBe(words.length);
  });

  test.each(outcomes.sets.flatMap((set) => set.map((word, at) => [word, set[(at + 1) % set.length] ?? ""])))(
    "“%s” is never a count of “%s”",
    (word, other) => {
      const claim = `The list has 31 ${word} cases.`;
      expect(findings(compareQuantities, claim, `The list has 31 ${other} cases.`)).toHaveLength(1);
      expect(findings(compareQuantities, claim, `The list has 31 ${word} cases.`)).toEqual([]);
    },
  );

  test.each<Row>([
    {
      claim: "The navy put Danish losses at 300.",
      document: "The navy counts 300 Swedish sailors dead.",
      finds: "conflict role: Danish | Swedish",
    },
    {
      claim: "Some 300 Danish sailors drowned.",
      document: "The ministry put Swedish losses at some 300.",
      finds: "conflict role: Danish | Swedish",
    },
    { claim: "Danish boats saved 300 sailors.", document: "Some 300 Swedish sailors were saved." },
    { claim: "Some 300 Danish sailors drowned.", document: "Some 300 sailors drowned." },
    { claim: "The Danish Navy Board counts 300 dead.", document: "The board counts 300 dead Swedish sailors." },
  ])("a number counts those of one nation: $claim", ({ claim, document, finds }) => {
    expect(findings(compareQuantities, claim, document)).toEqual(finds ? [finds] : []);
  });

  test.each<Row>([
    {
      claim: "Police said 5 divers died.",
      document: "The union put the number of dead divers at 5. Police said 3 divers died.",
      finds: "conflict number: 5 divers | 3 divers",
    },
    {
      claim: "Police said 5 divers died.",
      document: "Police said 3 divers died. Later police said 5 divers died.",
    },
    {
      claim: "The union said 5 divers died.",
      document: "The union said 5 divers died. Police said 3 divers died.",
    },
  ])("a number is its speaker's: $claim", ({ claim, document, finds }) => {
    expect(findings(compareQuantities, claim, document)).toEqual(finds ? [finds] : []);
  });
});
