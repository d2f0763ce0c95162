import { describe, expect, it, test } from "vitest";
import { checkedTextOf, passageOf } from "../../test/build/readings.ts";
import { findEvidence, indexDocuments } from "./evidence-index.ts";
import { reasonOf } from "./reason.ts";
import { judgeStructure } from "./structure.ts";

function judged(claim: string, document: string) {
  const passage = passageOf(claim);
  const [evidence] = findEvidence(indexDocuments([checkedTextOf(document)]), passage, { passages: 4, documents: 12 });
  if (!evidence) throw new Error(`The document has nothing of: ${claim}`);
  const judgement = judgeStructure(passage, evidence);
  return { ...judgement, reason: reasonOf(judgement, () => "The Courier") };
}

interface Row {
  readonly claim: string;
  readonly document: string;
  readonly reason: string;
}

describe("judgeStructure", () => {
  it("sets the same words against the same words once", () => {
    const { mismatches } = judged(
      "Oman proposed a 45-day truce of 12 ports on 6 April.",
      "Oman proposed a 45-day truce of 12 ports on 2 April.",
    );
    expect(mismatches.map(({ difference }) => [difference.type, difference.claim.text])).toEqual([["date", "6 April"]]);
  });

  test.each([
    ["word for word", "The dam burst at dawn.", "Police said that the dam burst at dawn."],
    [
      "in other words",
      "Ferry crews paused their strike for three weeks.",
      "The ferry strike was paused for three weeks by its crews.",
    ],
    ["with synonyms", "The truce began on Monday.", "The ceasefire started on Monday, the envoy said."],
    [
      "over two sentences",
      "The dam at Orbeck burst and flooded 40 farms.",
      "The dam at Orbeck burst. Forty farms were flooded.",
    ],
  ])("supports what the document says %s", (_, claim, document) => {
    expect(judged(claim, document)).toMatchObject({ verdict: "supported", reason: "The Courier says so." });
    expect(judged(claim, document).score).toBeGreaterThanOrEqual(0.5);
  });

  test.each<Row>([
    {
      claim: "The flood killed 40 people in the valley.",
      document: "The flood killed 30 people in the valley.",
      reason: "The Courier differs in the number: “30 people”, not “40 people”.",
    },
    {
      claim: "The council approved the budget.",
      document: "The council did not approve the budget.",
      reason: "The Courier differs in whether it is so or not: “not approve”, not “approved”.",
    },
    {
      claim: "The bank will cut rates in June.",
      document: "The bank could cut rates in June.",
      reason: "The Courier differs in how certain it is: “could cut”, not “will cut”.",
    },
    {
      claim: "Talks on the ferry strike resume on 14 May.",
      document: "Talks on the ferry strike resume on 15 May.",
      reason: "The Courier differs in the date: “15 May”, not “14 May”.",
    },
    {
      claim: "Lars Berg said that the bridge would reopen.",
      document: "Ida Moreau said that the bridge would reopen.",
      reason: "The Courier differs in who said or did it: “Ida Moreau”, not “Lars Berg”.",
    },
  ])("contradicts what the document says otherwise: $claim", ({ claim, document, reason }) => {
    const judgement = judged(claim, document);
    expect([judgement.verdict, judgement.reason]).toEqual(["contradicted", reason]);
    expect(judgement.score).toBeLessThan(0.5);
  });

  test.each<Row>([
    {
      claim: "The firm will reopen the pit.",
      document: "The firm will reopen the pit if the state pays half of the cost.",
      reason: "The Courier says it only with the condition “if the state pays half of the cost.”.",
    },
    {
      claim: "19 people were killed.",
      document: "At least 19 people were killed.",
      reason: "The Courier differs in the bound of the number: “At least 19 people”, not “19 people”.",
    },
    {
      claim: "The dam at Orbeck burst after heavy rain and flooded farms near Bergen.",
      document: "The dam at Orbeck burst after heavy rain and flooded farms.",
      reason: "No report has “Bergen” (the name).",
    },
  ])("calls mixed what holds in part, even word for word: $claim", ({ claim, document, reason }) => {
    const judgement = judged(claim, document);
    expect([judgement.verdict, judgement.reason]).toEqual(["mixed", reason]);
  });

  it("calls nothing half right of which only that somebody spoke holds", () => {
    const document = "The water board met in Orbeck. Its list names nine farms.";
    expect(judged("The water board in Orbeck said it would name more farms in May.", document).verdict).toBe("mixed");
    expect(judged("The water board in Orbeck said it would meet in May.", document).verdict).toBe("unsupported");
  });

  test.each<Row>([
    {
      claim: "The premier promised farmers a tax cut after the dam burst.",
      document: "The dam burst at dawn.",
      reason: "No report says this; the nearest passage speaks of something else.",
    },
    {
      claim: "“We were left to drown,” a farmer told the envoy at the dam.",
      document: "A farmer spoke with the envoy at the dam.",
      reason: "No report has “We were left to drown,” (the quoted words).",
    },
  ])("does not support what the document does not say: $claim", ({ claim, document, reason }) => {
    const judgement = judged(claim, document);
    expect([judgement.verdict, judgement.reason]).toEqual(["unsupported", reason]);
  });

  it("takes words in quotation marks for invented when they stand in the document in another form", () => {
    const claim = "A farmer told the envoy at the dam: “The state has left us alone.”";
    const document = "A farmer told the envoy at the dam that they had been left alone by the state.";
    expect(judged(claim, document)).toMatchObject({ verdict: "unsupported" });
    expect(judged(claim.replace(/[“”]/g, ""), document).verdict).toBe("supported");
  });

  it("does not support a number in conflict, though its document speaks of something else there", () => {
    const claim = "The rain near Orbeck killed 31 rescuers from Lomme, doctors in Bergen say.";
    const document =
      "Doctors counted 22 killed and 31 wounded. Heavy rain fell near Orbeck. The rescuers had come from Lomme. Bergen mourned.";
    expect(judged(claim, document).verdict).toBe("mixed");
  });

  it("does not support a number that the document gives to something else", () => {
    const document = "Police put the dead at 22 and the wounded at 31 in the blast at the depot in Orbeck.";
    expect(judged("In Orbeck 31 people were killed, police said.", document).verdict).not.toBe("supported");
  });

  it("shortens long words and keeps to one line in its reason", () => {
    const long = `“${"We waited on the roof\n".repeat(12)}”`;
    const { reason } = judged(
      `A farmer at the dam told the envoy: ${long}`,
      "A farmer at the dam told the envoy that it burst.",
    );
    expect(reason).not.toContain("\n");
    expect(reason.length).toBeLessThan(160);
  });
});
