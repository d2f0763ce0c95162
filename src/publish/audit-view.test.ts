import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Audit } from "../model/audit.ts";
import { difference, FERRY_AUDIT, gapAfter, piece } from "./audit.fixture.ts";
import { articleName, type Segment, viewAudit } from "./audit-view.ts";

function auditOf(body: string, fields: Partial<Audit>): Audit {
  return { ...FERRY_AUDIT, article: { id: "a", title: null, body, disclosure: null }, gaps: [], ...fields };
}

function outline(segments: readonly Segment[] = []): readonly string[] {
  return segments.map((segment) =>
    segment.kind === "gap" ? `gap ${segment.number}` : `${segment.kind} ${segment.text}`,
  );
}

describe("viewAudit", () => {
  it("marks differences and gaps where they stand in the sentence", () => {
    const body = "He said that 12 ships had left on Friday.";
    const sentence = piece(body, 1, body, {
      differences: [difference(body, "number", "12 ships", null), difference(body, "date", "Friday", null)],
    });
    const view = viewAudit(auditOf(body, { sentences: [sentence], gaps: [gapAfter(body, "had left", {})] }));
    expect(outline(view.pieces[0]?.segments)).toEqual([
      "plain He said that ",
      "differs 12 ships",
      "plain  had left",
      "gap 1",
      "plain  on ",
      "differs Friday",
      "plain .",
    ]);
  });

  it("shows a heading of plain text without the marks that set it in bold", () => {
    const body = "** Crews hold out**";
    const heading = piece(body, 1, body, { kind: "heading" });
    const gap = { ...gapAfter(body, "**", {}), offset: 2 };
    const view = viewAudit(auditOf(body, { sentences: [heading], gaps: [gap] }));
    expect(outline(view.pieces[0]?.segments)).toEqual(["gap 1", "plain  Crews hold out"]);
  });

  it("joins differences that overlap, and parts one that a gap stands in", () => {
    const body = "about 12 large ships left";
    const sentence = piece(body, 1, body, {
      differences: [difference(body, "bound", "about 12", null), difference(body, "number", "12 large", null)],
    });
    const view = viewAudit(auditOf(body, { sentences: [sentence], gaps: [gapAfter(body, "about", {})] }));
    expect(outline(view.pieces[0]?.segments)).toEqual([
      "differs about",
      "gap 1",
      "differs  12 large",
      "plain  ships left",
    ]);
  });

  it.each([
    ["in the white space between two sentences", "One.", 1],
    ["at the very start", "", 0],
    ["behind the last sentence", "One. Two. Tail", 1],
  ])("keeps a gap %s with a sentence", (_, before, at) => {
    const body = "One.  Two. Tail";
    const offset = before === "One." ? 5 : before.length;
    const sentences = [piece(body, 1, "One.", {}), piece(body, 2, "Two.", {})];
    const view = viewAudit(auditOf(body, { sentences, gaps: [{ ...gapAfter(body, "", {}), offset }] }));
    expect(view.pieces.map(({ gaps }) => gaps.length)).toEqual(at === 0 ? [1, 0] : [0, 1]);
  });

  it("shows a title that stands outside the body as it is", () => {
    const title = { ...piece("x", 1, "x", { kind: "title" }), text: "A title apart", start: 0, end: 0 };
    const view = viewAudit(auditOf("Body.", { sentences: [title, piece("Body.", 2, "Body.", {})] }));
    expect(view.pieces.map(({ segments }) => outline(segments))).toEqual([["plain A title apart"], ["plain Body."]]);
  });

  it("ignores a difference whose place does not hold its words", () => {
    const body = "Some words.";
    const wrong = { ...difference(body, "content", "Some", null), claim: { start: 0, end: 4, text: "Else" } };
    const view = viewAudit(auditOf(body, { sentences: [piece(body, 1, body, { differences: [wrong] })] }));
    expect(outline(view.pieces[0]?.segments)).toEqual(["plain Some words."]);
  });

  it("knows where paragraphs begin", () => {
    const view = viewAudit(FERRY_AUDIT);
    expect(view.pieces.map(({ piece: { n }, opensParagraph }) => (opensParagraph ? n : 0))).toEqual([
      1, 2, 3, 0, 0, 6, 7, 0, 0, 10,
    ]);
  });

  it("loses and doubles no text and no gap, wherever they fall", () => {
    const arbitrary = fc.record({
      body: fc.string({ unit: "grapheme", minLength: 1, maxLength: 80 }),
      cuts: fc.array(fc.nat(), { maxLength: 6 }),
      marks: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 8 }),
      gaps: fc.array(fc.nat(), { maxLength: 6 }),
    });
    fc.assert(
      fc.property(arbitrary, ({ body, cuts, marks, gaps }) => {
        const size = body.length + 1;
        const ends = [...new Set([0, ...cuts.map((cut) => cut % size), body.length])].sort((a, b) => a - b);
        const differences = marks.map(([a, b]) => {
          const [start = 0, end = 0] = [a % size, b % size].sort((x, y) => x - y);
          return { type: "content" as const, claim: { start, end, text: body.slice(start, end) }, evidence: null };
        });
        const sentences = ends.slice(1).map((end, at) => {
          const start = ends[at] ?? 0;
          return { ...piece(body, at, "", { differences }), start, end, text: body.slice(start, end) };
        });
        const found = gaps.map((offset) => ({ ...gapAfter(body, "", {}), offset: offset % size }));
        const view = viewAudit(auditOf(body, { sentences, gaps: found }));
        const segments = view.pieces.flatMap((shown) => shown.segments);
        expect(segments.map((segment) => (segment.kind === "gap" ? "" : segment.text)).join("")).toBe(body);
        expect(segments.filter(({ kind }) => kind === "gap")).toHaveLength(found.length);
      }),
    );
  });
});

it("calls an article without a title by the last part of its id", () => {
  expect(articleName({ id: "drafts/one.txt", title: null, body: "", disclosure: null })).toBe("one.txt");
});
