import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { Span } from "../../model/span.ts";
import { analyse } from "../analyse.ts";
import { Coreference, findCoreference } from "./find-coreference.ts";

/** The fullest name of what the words in [brackets] stand for, by rules alone. */
function meant(marked: string): string | null {
  const start = marked.indexOf("[");
  const text = marked.replace(/[[\]]/g, "");
  const end = marked.indexOf("]") - 1;
  const name = Coreference.chainOf(findCoreference(analyse(text)), { start, end })?.name;
  return name ? Span.slice(text, name) : null;
}

describe("what words stand for, without a reader", () => {
  test.each([
    ["Governor Karl Berg left Oslo. [He] said the talks had failed.", "Karl Berg"],
    ["Ana Lind left Oslo. On Monday [she] said the talks had failed.", "Ana Lind"],
    ["Karl Berg met Ana Lind in Oslo. [She] said the talks had failed.", "Ana Lind"],
    ["Ana Lind met Karl Berg in Oslo. [He] said the talks had failed.", "Karl Berg"],
    ["Karl Berg closed the bridge. The engineers had warned [him].", "Karl Berg"],
    ["Karl Berg left. [Berg] will be back.", "Karl Berg"],
    ["Karl Berg left. [Karl] will be back.", "Karl Berg"],
    ["Karl Berg and his wife Marta Berg left. Marta Berg was ill, and [Karl Berg] too.", "Karl Berg"],
    ["The Norland Harbour Council (NHC) met. [NHC] gave no reason.", "Norland Harbour Council"],
    ["The Harbour Ministry closed the port. [The ministry] gave no reason.", "Harbour Ministry"],
    ["Governor Karl Berg left Oslo. [The governor] gave no reason.", "Karl Berg"],
    ["Ana Lind, the mayor, left Oslo. [The mayor] gave no reason.", "Ana Lind"],
    ["Norcastle Shipping Company lost a boat. [The company] gave no reason.", "Norcastle Shipping Company"],
    ["Finland closed the border. [The country] gave no reason.", "Finland"],
    ["Ana Lind arrived on Monday. [The Finnish president] gave no reason.", "Ana Lind"],
    ["[The Finnish president] gave no reason. Ana Lind arrived. The Finnish president left on Monday.", "Ana Lind"],
    ["Mayor Ana Lind arrived on Monday. [The Turku leader] gave no reason.", "Ana Lind"],
  ])("%s", (marked, name) => {
    expect(meant(marked)).toBe(name);
  });

  test.each([
    ["the Swedish minister is not the Finnish one", "Finnish minister Ana Lind left. [The Swedish minister] stayed."],
    ["a new one is not the one before", "Mayor Ana Lind left. [A mayor] has to stay."],
    ["the mayor of another town", "Mayor Ana Lind left. [The mayor of Turku] stayed."],
    ["it that stands for nothing", "Ana Lind left. [It] is known that the talks failed."],
    ["an office that one of two may hold", "Ana Lind met Karl Berg. [The Finnish president] gave no reason."],
    ["an office beside another", "Mayor Ana Lind arrived. [The Finnish president] gave no reason."],
    ["he after places alone", "The West was silent. [He] said the talks had failed."],
    ["nobody before", "[He] said the talks had failed."],
  ])("%s", (_, marked) => {
    expect(meant(marked)).toBeNull();
  });

  test("nothing in a language whose names are not read", () => {
    const analysis = analyse("Karl Berg sagte, er komme. Er ging.", { language: "de" });
    expect(findCoreference(analysis)).toEqual({ links: [], chains: [] });
  });
});

describe("links", () => {
  test("each mention leads to the one before it, and chains hold their mentions in order", () => {
    const text = "Karl Berg left. He was ill. Berg said he would be back.";
    const { links, chains } = findCoreference(analyse(text));
    const berg = chains.find(({ key }) => key === "person:berg");
    expect(berg?.mentions.map((link) => Span.slice(text, link))).toEqual(["Karl Berg", "He", "Berg", "he"]);
    expect(berg?.mentions.map(({ antecedent }) => antecedent && Span.slice(text, antecedent))).toEqual([
      null,
      "Karl Berg",
      "He",
      "Berg",
    ]);
    expect(links.every(({ chain }) => chains[chain])).toBe(true);
  });

  const WORDS =
    "Karl Berg Ana Lind he she it they her the a president said, met “ ” . and who ministry Finland \n\n".split(" ");
  it("holds for any words: spans inside the text, in order, antecedents in the same chain", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }), (words) => {
        const text = words.join(" ");
        const { links, chains } = findCoreference(analyse(text));
        links.forEach((link, index) => {
          expect(link.start).toBeGreaterThanOrEqual(links[index - 1]?.start ?? 0);
          expect(link.end).toBeGreaterThan(link.start);
          expect(link.end).toBeLessThanOrEqual(text.length);
          const { antecedent } = link;
          const others = chains[link.chain]?.mentions ?? [];
          expect(others).toContain(link);
          if (antecedent)
            expect(others.some((other) => other.start === antecedent.start && other.end === antecedent.end)).toBe(true);
        });
        expect(chains.reduce((sum, { mentions }) => sum + mentions.length, 0)).toBe(links.length);
      }),
    );
  });

  test("time grows with the text, not with its square", () => {
    const paragraph =
      "Karl Berg met Ana Lind, the mayor. He said the ministry had told her that it was late. They left.\n\n";
    const timed = (times: number): number => {
      const analysis = analyse(paragraph.repeat(times));
      const start = process.cpuUsage().user;
      findCoreference(analysis);
      return process.cpuUsage().user - start;
    };
    timed(20);
    expect(timed(800)).toBeLessThan(12 * Math.max(timed(200), 20_000));
  });
});
