import { describe, expect, it } from "vitest";
import { findDatelineEnd } from "./datelines.ts";
import { findTokens } from "./tokens.ts";

/** What stands after the dateline. */
function restOf(text: string): string {
  const tokens = findTokens(text, { start: 0, end: text.length });
  return text.slice(tokens[findDatelineEnd(text, tokens, { first: 0, end: tokens.length })]?.start);
}

describe("a dateline", () => {
  it.each([
    "OSLO, May 5 (Tidewire) - ¦The talks went on.",
    "OSLO — ¦Norway’s army and the guard agreed.",
    "NEW YORK, March 3, 2024 -- ¦Rain fell.",
    "PORT ESSA, Marenia, April 14 (Arden Press) – ¦“We wait,” she said.",
    "Geneva (AFP) – ¦Two envoys met.",
    "ST. JOHN’S, Feb. 2 (Tidewire) — ¦Ice closed the harbour.",
    "GAZA/JERUSALEM, Oct 3 (Tidewire) - ¦Talks failed.",
  ])("%s", (marked) => {
    const [dateline = "", rest = ""] = marked.split("¦");
    expect(restOf(dateline + rest)).toBe(rest);
  });

  it.each([
    "Oslo – the capital – slept.",
    "NATO — which has 32 members — met.",
    "The Organisation for Migration (IOM) - a body of the UN - said so.",
    "The talks of all sides in the old hall by the water went on (so far) - Well, no.",
    "Rain fell (again) - Roads closed.",
    "OSLO-BERGEN trains stopped.",
    "OSLO\n— Norway slept.",
    "OSLO -",
    "",
  ])("none in “%s”", (text) => expect(restOf(text)).toBe(text));
});
