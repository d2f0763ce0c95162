import { describe, expect, it } from "vitest";
import type { Pick } from "./select.ts";
import { tellApart } from "./tell-apart.ts";

function pick(id: string, text: string, kind: "agree" | "single" = "agree"): Pick {
  const finding = { id, kind, topic: id, versions: [], differences: [] } as const;
  return { finding, text, citations: [], origins: 2, place: 0, weight: 1 };
}

const FIRMS = "Firms are on the list as well, Ness, Orbel and Tavi among them.";
const NAMED = "Three traders, Ness among them, were named in a letter.";
const LEAD =
  "Orbel and Tavi were listed by Sundmark on Monday with all who, in its words, starve the port of Larkhaven.";
const COUNT = "Sundmark put nine people and two firms on its list on Monday for starving the port of Larkhaven.";

const told = (...findings: readonly (readonly [Pick, ...Pick[]])[]) =>
  tellApart(findings.map(([best, ...others]) => ({ best, others }))).map(({ text }) => text);

describe("tellApart", () => {
  it("tells a finding by another report where the best telling takes most of another finding's words", () => {
    const sanctions = [pick("sanctions", LEAD), pick("sanctions", COUNT)] as const;
    expect(told(sanctions, [pick("firms", FIRMS)])).toEqual([COUNT, FIRMS]);
    expect(told([sanctions[0]], [pick("firms", FIRMS), pick("firms", NAMED)])).toEqual([LEAD, NAMED]);
  });

  it("keeps the best telling where nothing, or only what one origin alone tells, repeats it", () => {
    const sanctions = [pick("sanctions", LEAD), pick("sanctions", COUNT)] as const;
    expect(told(sanctions, [pick("firms", NAMED)])).toEqual([LEAD, NAMED]);
    expect(told(sanctions, [pick("firms", FIRMS, "single")])).toEqual([LEAD, FIRMS]);
  });

  it("keeps the best telling where no other says something else, and where both findings are plainly one matter", () => {
    const again = pick("sanctions", "Sundmark put Ness, Orbel and Tavi on its list.");
    expect(told([pick("sanctions", LEAD), again], [pick("firms", FIRMS)])).toEqual([LEAD, FIRMS]);
    const same = "On Monday Orbel and Tavi were listed by Sundmark.";
    expect(told([pick("sanctions", LEAD), pick("sanctions", COUNT)], [pick("firms", same)])).toEqual([LEAD, same]);
  });
});
