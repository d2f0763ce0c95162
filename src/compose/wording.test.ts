import { describe, expect, it, test } from "vitest";
import { readingOf } from "../../test/build/readings.ts";
import type { Speaker } from "../model/claim.ts";
import { isAnyones, reword, speechAround } from "./wording.ts";

/** The last sentence of a text, reworded. */
function reworded(text: string): string {
  const reading = readingOf({ text });
  const sentence = reading.analysis.sentences.at(-1);
  if (!sentence) throw new Error("a sentence was expected");
  return reword(reading, sentence);
}

describe("reword", () => {
  test.each([
    ["LARKHAVEN, May 6 (Tidewire) - Crews struck.", "Crews struck."],
    ["SAN MARCO – Crews struck.", "Crews struck."],
    ["LARKHAVEN/HALVIK, May 6 (Tidewire) - Crews struck.", "Crews struck."],
    ["By Tidewire: Crews struck.", "Crews struck."],
    ["By Ida Moreau: Crews struck.", "Crews struck."],
    ["ST. JOHN’S, Newfoundland (Tidewire) — Crews struck.", "Crews struck."],
  ])("drops a dateline: %s", (text, words) => {
    expect(reworded(text)).toBe(words);
  });

  test.each(["Lund - the captain - scored twice.", "The crews, who struck in May - and June - won.", "EU fines fell."])(
    "leaves a sentence without a dateline as it is: %s",
    (text) => {
      expect(reworded(text)).toBe(text);
    },
  );

  test.each([
    ["Meanwhile, trains ran on time.", "Trains ran on time."],
    ["However, trains ran on time.", "Trains ran on time."],
    ["Nevertheless, trains ran on time.", "Trains ran on time."],
    ["Thereafter, trains ran on time.", "Trains ran on time."],
    ["At the same time, trains ran.", "Trains ran."],
    ["Separately, the court fined the club.", "The court fined the club."],
    ["The court also fined the club.", "The court fined the club."],
    ["The high court also fined the club.", "The high court fined the club."],
  ])("drops a connective: %s", (text, words) => {
    expect(reworded(text)).toBe(words);
  });

  test.each([
    "Instead of paying, the club went to court.",
    "However hard it rained, trains ran.",
    "In addition to the fine, the club lost points.",
    "At the same time of day trains ran.",
    "Still waters froze in the north.",
    "The court fined the club and the league also.",
  ])("keeps words that carry the sentence: %s", (text) => {
    expect(reworded(text)).toBe(text);
  });

  it("names the speaker that a pronoun stands for", () => {
    expect(reworded("Ida Moreau leads the league. “The strike goes on,” she said.")).toBe(
      "“The strike goes on,” Moreau said.",
    );
    expect(reworded("Lars Berg owns the ferry. He said that the alarms had worked.")).toBe(
      "Berg said that the alarms had worked.",
    );
  });

  it("leaves what stands in quotation marks, and puts no description for a pronoun", () => {
    const text = "“By signing he admits that he is afraid,” Ida Moreau wrote.";
    const reading = readingOf({ text });
    const at = (word: string, from = 0) => text.indexOf(word, from);
    const [claim] = reading.claims.filter(({ kind }) => kind === "statement");
    const [sentence] = reading.analysis.sentences;
    if (claim?.kind !== "statement" || !claim.speaker || !sentence) throw new Error("no statement");
    const speakerAt = (start: number, name: string) => ({
      ...claim,
      speaker: { ...(claim.speaker as Speaker), start, end: start + 2, text: "he", name },
    });
    for (const name of ["Lars Berg", "leader"]) {
      const claims = [speakerAt(at("he admits"), name)];
      expect(reword({ ...reading, claims }, sentence, null)).toBe(text);
    }
    const told = "Crews wait. Then he signed.";
    const later = readingOf({ text: told });
    const last = later.analysis.sentences.at(-1);
    const claims = [speakerAt(told.indexOf("he signed"), "leader")];
    expect(last && reword({ ...later, claims }, last, null)).toBe("Then he signed.");
  });

  it("quotes a sentence out of a longer quotation with its speaker", () => {
    expect(reworded("“We have lost the harvest,” said Ida Moreau. “The ferry was late. Nobody came to help.”")).toBe(
      "“Nobody came to help,” Ida Moreau said.",
    );
  });

  it("calls a speaker by name rather than by a pronoun or a bare title, and knows when nobody is named", () => {
    const reading = readingOf({ text: "“We have lost the harvest,” said Ida Moreau. “Nobody came to help.”" });
    const sentence = reading.analysis.sentences.at(-1);
    const speech = sentence && speechAround(reading, sentence);
    if (!sentence || !speech?.speaker) throw new Error("no speech");
    const told = (text: string, name: string) => {
      const speaker = { ...(speech.speaker as Speaker), text, name };
      return isAnyones({ ...speech, speaker }) ? reword(reading, sentence, { ...speech, speaker }) : null;
    };
    expect(told("Mayor", "Ida Moreau")).toBe("“Nobody came to help,” Ida Moreau said.");
    expect(told("Moreau", "Ida Moreau")).toBe("“Nobody came to help,” Moreau said.");
    expect(told("The league", "league")).toBe("“Nobody came to help,” the league said.");
    for (const nobody of ["who", "24", "Mayor"]) expect(told(nobody, nobody)).toBeNull();
  });

  it("leaves a pronoun whose speaker is named in the sentence or not known", () => {
    expect(reworded("Lars Berg said that he had heard the alarms.")).toBe(
      "Lars Berg said that he had heard the alarms.",
    );
    expect(reworded("“The strike goes on,” she said.")).toBe("“The strike goes on,” she said.");
    expect(reworded("Lars Berg owns the ferry. He said that the Berg yard had closed.")).toBe(
      "He said that the Berg yard had closed.",
    );
  });

  it("makes one line of a wrapped sentence", () => {
    expect(reworded("The court\n  fined the club.")).toBe("The court fined the club.");
  });

  it("adds no word that the report does not have", () => {
    const text = "Ida Moreau leads the league. Meanwhile, she also said that “nothing moves” before June.";
    const words = (each: string) => each.toLowerCase().match(/\p{L}+/gu) ?? [];
    for (const word of words(reworded(text))) expect(words(text)).toContain(word);
  });
});
