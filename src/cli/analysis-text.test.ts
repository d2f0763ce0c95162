import { describe, expect, test } from "vitest";
import type { AnalysisRecord, TokenRecord } from "../desk/analysis-record.ts";
import { analysisConllu } from "./analysis-conllu.ts";
import { analysisText } from "./analysis-text.ts";

const BODY = "Ana met the in Rome.";
const WORDS = [
  ["Ana", "PROPN", "NNP", "Number=Sing", "Ana", 1, "nsubj"],
  ["met", "VERB", "VBD", "Tense=Past", "meet", -1, "root"],
  ["the", "DET", "DT", "_", "the", 4, "det"],
  ["in", "ADP", "IN", "_", "in", 4, "case"],
  ["Rome", "PROPN", "NNP", "Number=Sing", "Rome", 1, "obl"],
  [".", "PUNCT", ".", "_", ".", 1, "punct"],
] as const;

const RECORD: AnalysisRecord = {
  id: "a.txt",
  body: BODY,
  language: "en",
  sentences: [{ start: 0, end: BODY.length }],
  tokens: WORDS.map(([form, upos, xpos, feats, lemma, head, deprel]): TokenRecord => {
    const start = BODY.indexOf(form);
    return { start, end: start + form.length, upos, xpos, feats, lemma, head, deprel };
  }),
  entities: [
    { start: 15, end: 19, type: "place", named: true, id: null, chain: "place:rome", standsFor: "place", office: null },
  ],
  offices: [],
  quantities: [],
  times: [],
  gaps: [{ token: 3, score: 0.97, certainty: "certain" }],
};

describe("an analysis in print", () => {
  test("the sentence with its gap, the tree, the entities", () => {
    expect(analysisText(RECORD).split("\n")).toEqual([
      "a.txt",
      "1. Ana met the ▯ in Rome.",
      "     met (meet)  VERB root",
      "     ├ Ana  PROPN nsubj",
      "     ├ Rome  PROPN obl",
      "     │ ├ the  DET det",
      "     │ └ in  ADP case",
      "     └ .  PUNCT punct",
      "     Rome = place:rome (place)",
      "",
      "",
    ]);
  });

  test("what a pronoun stands for", () => {
    const pronoun = {
      start: 8,
      end: 11,
      type: "person",
      named: false,
      id: null,
      chain: "person:lind",
      standsFor: null,
      office: null,
    };
    expect(analysisText({ ...RECORD, entities: [pronoun] })).toContain("the = person:lind (person)");
  });

  test("CoNLL-U: ten columns a word, heads counted in the sentence, a blank line at its end", () => {
    const lines = analysisConllu(RECORD).split("\n");
    expect(lines.slice(0, 3)).toEqual(["# newdoc id = a.txt", "# sent_id = 1", `# text = ${BODY}`]);
    expect(lines[3]).toBe("1\tAna\tAna\tPROPN\tNNP\tNumber=Sing\t2\tnsubj\t_\t_");
    expect(lines[4]?.split("\t")[6]).toBe("0");
    expect(lines[6]?.split("\t")[9]).toBe("Gap=certain");
    expect(lines[7]?.split("\t")[9]).toBe("SpaceAfter=No");
    expect(lines[9]).toBe("");
  });

  test("what no reader has read is left open", () => {
    const nothing = { upos: null, xpos: null, feats: null, lemma: null, head: null, deprel: null };
    const plain = { ...RECORD, gaps: [], tokens: RECORD.tokens.map((token) => ({ ...token, ...nothing })) };
    expect(analysisConllu(plain).split("\n")[3]).toBe("1\tAna\t_\t_\t_\t_\t_\t_\t_\t_");
    expect(analysisText(plain).split("\n").slice(1, 3)).toEqual([
      "1. Ana met the in Rome.",
      "     Rome = place:rome (place)",
    ]);
  });
});
