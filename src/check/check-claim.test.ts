import { describe, expect, it, test, vi } from "vitest";
import { checkedTextOf, passageOf, passageWithTree } from "../../test/build/readings.ts";
import { checkClaim } from "./check-claim.ts";
import { indexDocuments } from "./evidence-index.ts";
import { opinionOn } from "./judge.fixture.ts";
import { Passage } from "./passage.ts";
import type { Judgement } from "./structure.ts";

vi.mock("./verdict-weights.json", async () => ({ default: (await import("./judge.fixture.ts")).JUDGE_DECIDES }));

/** Documents by id; `copies` gives a document's origin where it is not itself. */
function checked(
  claim: string,
  documents: Readonly<Record<string, string>>,
  copies: Readonly<Record<string, string>> = {},
) {
  const index = indexDocuments(Object.entries(documents).map(([id, text]) => checkedTextOf(text, id)));
  const context = { originOf: (id: string) => copies[id] ?? id, nameOf: (id: string) => `The ${id}` };
  return checkClaim(passageOf(claim), index, context);
}

const OPEN = "The pass over the Grimsal reopened on Monday after the avalanche.";
const SHUT = "The pass over the Grimsal did not reopen on Monday after the avalanche.";

describe("checkClaim", () => {
  it("takes one report that says so for enough, and cites every report that does", () => {
    const check = checked(OPEN, {
      herald: OPEN,
      post: `Good news for skiers. ${OPEN}`,
      wire: "Skiers waited in the valley.",
    });
    expect(check).toMatchObject({ verdict: "supported", differences: [], score: 1 });
    expect(check.evidence.map(({ document }) => document)).toEqual(["herald", "post"]);
    expect(check.evidence.map(Passage.text)).toEqual([OPEN, OPEN]);
  });

  it("names what a report says otherwise", () => {
    const check = checked(OPEN, { herald: SHUT });
    expect(check.verdict).toBe("contradicted");
    expect(check.differences.map(({ type }) => type)).toEqual(["negation"]);
    expect(check.reason).toMatch(/^The herald differs in whether it is so or not/);
  });

  it("lets the origins vote: more that say otherwise make it mixed, as many do not", () => {
    expect(checked(OPEN, { herald: OPEN, post: SHUT }).verdict).toBe("supported");
    const check = checked(OPEN, { herald: OPEN, post: SHUT, wire: SHUT });
    expect(check).toMatchObject({ verdict: "mixed", score: 0.5 });
    expect(check.reason).toMatch(/^The reports differ: The herald says so\. The (post|wire) differs/);
    expect(new Set(check.evidence.map(({ document }) => document))).toEqual(new Set(["herald", "post", "wire"]));
  });

  it("tells the condition that another report puts on what one says outright", () => {
    const check = checked(OPEN, {
      herald: OPEN,
      post: "The pass over the Grimsal reopened on Monday after the avalanche, provided that drivers had chains.",
    });
    expect(check.verdict).toBe("supported");
    expect(check.differences.map(({ type }) => type)).toEqual(["condition"]);
    expect(check.reason).toMatch(
      /^The herald says so\. The post says it only with the condition “provided that drivers/,
    );
  });

  it("lets no doubt of a judge's outvote a report that says so", () => {
    const claim = passageOf("The pass over the Grimsal opened again on Monday.");
    const reports = {
      herald: "The Grimsal pass opened again on Monday.",
      post: "The pass over the Grimsal opened on Monday, again in snow.",
      wire: "On Monday the Grimsal pass opened again for skiers.",
    };
    const index = indexDocuments(Object.entries(reports).map(([id, text]) => checkedTextOf(text, id)));
    const opinions = {
      find: (_: Passage, { evidence }: Judgement) =>
        opinionOn({ claim }, evidence.document === "herald" ? 0.999 : 0.001, ["opened"]),
    };
    const check = checkClaim(claim, index, { originOf: (id) => id, nameOf: (id) => id, opinions });
    expect(check).toMatchObject({ verdict: "supported", reason: "herald says so." });
  });

  it("hears no report that the judge was not asked about and that has less of it, where the judge denies those that have more", () => {
    const claim = passageOf("The pass over the Grimsal opened again on Monday after the avalanche.");
    const reports = {
      herald: "On Monday the Grimsal pass opened again, after the avalanche.",
      post: "The Grimsal pass opened on Monday.",
    };
    const index = indexDocuments(Object.entries(reports).map(([id, text]) => checkedTextOf(text, id)));
    const find = (_: Passage, { evidence: { document } }: Judgement) =>
      document === "herald" ? opinionOn({ claim }, 0.001, ["opened"]) : null;
    const context = { originOf: (id: string) => id, nameOf: (id: string) => id };
    expect(checkClaim(claim, index, context).evidence.map(({ document }) => document)).toEqual(["herald", "post"]);
    expect(checkClaim(claim, index, { ...context, opinions: { find } }).verdict).toBe("unsupported");
  });

  it("counts copies once", () => {
    expect(checked(OPEN, { herald: OPEN, post: SHUT, wire: SHUT }, { wire: "post" }).verdict).toBe("supported");
    const disputed = { herald: OPEN, daily: OPEN, post: SHUT, wire: SHUT };
    expect(checked(OPEN, disputed, { daily: "herald" }).verdict).toBe("mixed");
    expect(checked(OPEN, disputed).verdict).toBe("supported");
  });

  it("reads reports together where none says all", () => {
    const claim = "The avalanche at Grimsal buried a hotel, and the premier flew to the valley on Tuesday.";
    const parts = {
      herald: "The avalanche at Grimsal buried a hotel. Dogs searched the snow.",
      post: "The premier flew to the valley on Tuesday. Parliament met without a quorum.",
    };
    expect(checked(claim, { herald: parts.herald }).verdict).not.toBe("supported");
    const check = checked(claim, parts);
    expect(check.verdict).toBe("supported");
    expect(new Set(check.evidence.map(({ document }) => document))).toEqual(new Set(["herald", "post"]));
  });

  it("does not join one report's quotation to another report's name", () => {
    const claim = "“We do not expect oil to leak,” coast guard spokesman Emil Torvane said.";
    const herald =
      "The tanker ran aground at dawn off Harl Point. “We do not expect oil to leak,” the company said. Nobody was hurt.";
    const post =
      "Coast guard spokesman Emil Torvane said the tanker ran aground at dawn. The crew of 21 was taken off by helicopter.";
    const check = checked(claim, { herald, post });
    expect(check.verdict).toBe("unsupported");
    expect(check.reason).toContain("different reports");
  });

  it("does not let one report mend what another denies", () => {
    const claim = "The avalanche at Grimsal buried a hotel, and the premier did not fly to the valley on Tuesday.";
    const check = checked(claim, {
      herald: "The avalanche at Grimsal buried a hotel and a school.",
      post: "The premier flew to the valley on Tuesday, after the avalanche at Grimsal buried a hotel.",
    });
    expect(check.verdict).toBe("contradicted");
  });

  it("does not join one report's deed to another report's party", () => {
    const tree = {
      0: [1, "nsubj"],
      1: [-1, "root", "VERB"],
      2: [3, "det"],
      3: [1, "obj"],
      4: [6, "case"],
      5: [6, "det"],
      6: [1, "obl"],
      7: [1, "punct"],
    } as const;
    const reports = {
      herald: "Norway bought a ferry at the auction. Nobody was hurt.",
      post: "Sailors repaired the lighthouse after the storm.",
    };
    const index = indexDocuments(Object.entries(reports).map(([id, text]) => checkedTextOf(text, id)));
    const claim = passageWithTree("Norway repaired the lighthouse after the auction.", tree);
    const check = checkClaim(claim, index, { originOf: (id) => id, nameOf: (id) => id });
    expect([check.verdict, check.reason]).toEqual(["unsupported", expect.stringContaining("different reports")]);
  });

  it("lets one report give a value that another lacks", () => {
    const claim = "The avalanche at Grimsal buried a hotel and crushed 12 barns.";
    const parts = {
      herald: "The avalanche at Grimsal buried a hotel and crushed barns.",
      post: "Farmers counted 12 barns that the snow had crushed.",
    };
    expect(checked(claim, { herald: parts.herald }).verdict).toBe("mixed");
    expect(checked(claim, parts).verdict).toBe("supported");
  });

  it("lets no report mend who said it", () => {
    const claim = "Lars Berg said that the pass was closed, that trains ran late and that the hotel had burned.";
    const herald = "Ida Moreau said that the pass was closed and that trains ran late.";
    const check = checked(claim, { herald, post: "Lars Berg said that the hotel had burned." });
    expect(check.verdict).toBe("contradicted");
    expect(check.differences.map(({ type }) => type)).toContain("speaker");
  });

  it("is not outvoted by reports that may speak of something else", () => {
    const claim = "Karin Lund said that the line over the pass would not reopen before 1 July.";
    const other = "Karin Lund rode on the line on Monday.";
    expect(checked(claim, { herald: claim, post: other, wire: other }).verdict).toBe("supported");
  });

  it("lets a report that denies a thing outright overrule one that only seems to have it", () => {
    const claim = "Lars Berg rejected the offer of two ferries from Karin Lund.";
    const herald = "Karin Lund made an offer of two ferries from her yard, and Lars Berg has not accepted it.";
    const post = "Lars Berg accepted the offer of two ferries from Karin Lund.";
    expect(checked(claim, { herald }).verdict).toBe("supported");
    expect(checked(claim, { herald, post }).verdict).toBe("contradicted");
  });

  it("shows no evidence where the nearest passage has next to nothing to do with the claim", () => {
    const check = checked("The central bank raised its key rate to curb inflation on Monday.", { herald: OPEN });
    expect(check).toMatchObject({ verdict: "unsupported", evidence: [] });
  });

  test.each([
    ["It is.", "It states nothing that could be checked."],
    ["Inflation slowed.", "No report speaks of this."],
  ])("says of “%s”: %s", (claim, reason) => {
    expect(checked(claim, { herald: OPEN })).toMatchObject({ verdict: "unsupported", score: 0, evidence: [], reason });
  });

  it("gives one verdict in whatever order the reports come", () => {
    const documents = [
      ["herald", OPEN],
      ["post", SHUT],
      ["wire", SHUT],
      ["daily", "Skiers waited in the valley."],
    ] as const;
    const orders = documents.map((_, at) => [...documents.slice(at), ...documents.slice(0, at)]);
    const verdicts = orders.map((order) => checked(OPEN, Object.fromEntries(order)).verdict);
    expect(new Set(verdicts)).toEqual(new Set(["mixed"]));
  });
});
