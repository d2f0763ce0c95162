import { expect, it } from "vitest";
import { FERRY_BRIEF } from "./brief.fixture.ts";
import { speakerRecords } from "./speeches.ts";

it("gathers what each speaker said, the same words from two reports once", () => {
  const records = speakerRecords(FERRY_BRIEF.statements);
  expect(records.map(({ speaker, speeches }) => [speaker, speeches.map(({ act, reports }) => [act, reports])])).toEqual(
    [
      [
        "Ida Moreau",
        [
          ["said", ["herald"]],
          ["accused", ["herald"]],
        ],
      ],
      [
        "Per Anders Holm",
        [
          ["denied", ["wire", "islands"]],
          ["said", ["wire"]],
        ],
      ],
    ],
  );
});

it("says how the words are given, and puts marks around a direct quotation only", () => {
  const [moreau, holm] = speakerRecords(FERRY_BRIEF.statements);
  expect(moreau?.speeches.map(({ form, words }) => [form, words])).toEqual([
    ["quoted", "“We have not won anything yet, but we have been heard”"],
    ["quoted in part", "the operator of having “hidden the rosters” from its own staff"],
  ]);
  expect(holm?.speeches[0]?.form).toBe("in the report’s words");
});

it("numbers speeches in the order in which they are shown, not told", () => {
  const records = speakerRecords(FERRY_BRIEF.statements.toReversed());
  expect(records.flatMap(({ speeches }) => speeches.map(({ place }) => place.id))).toEqual([
    "speech-1",
    "speech-2",
    "speech-3",
    "speech-4",
  ]);
});

it("joins pieces that the cue parts, and keeps speakers who are not named together", () => {
  const [first] = FERRY_BRIEF.statements;
  const pieces = ["We have\nnot won", "but we have been heard"].map((text) => ({ text, start: 0, end: text.length }));
  const parted = first && { ...first, speaker: null, content: pieces };
  expect(speakerRecords(parted ? [parted] : [])).toMatchObject([
    { speaker: null, speeches: [{ words: "“We have not won … but we have been heard”" }] },
  ]);
});
