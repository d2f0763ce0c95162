import { describe, expect, it, test } from "vitest";
import { type ReadingParts, readingOf } from "../../test/build/readings.ts";
import { findOrigins } from "./find-origins.ts";

const WIRE =
  "A ferry with ninety people on board burned off Bergen on Monday. The fire began in the kitchen and spread to the car deck within minutes, the coast guard said. Three sailors were flown to hospital.";
const OWN =
  "Passengers told of smoke and panic when flames broke out aboard the Larkhaven ferry. Helicopters lifted the hurt from its deck while tugs pumped water.";
const HALF = `${WIRE.split(". ").slice(0, 1).join(". ")}. Its owner, Sundline, would not say when the vessel was last inspected, and unions spoke of worn alarms in the engine room.`;

const AI = { label: "ai", text: "AI summary" } as const;

function origins(...reports: readonly ReadingParts[]) {
  const found = findOrigins(reports.map(readingOf));
  return Object.fromEntries([...found].map(([id, { origin, relation }]) => [id, `${relation} of ${origin}`]));
}

const wire = { id: "wire", text: WIRE, outlet: "Tidewire", published: "2031-05-06T08:00:00Z" };

describe("findOrigins", () => {
  it("takes the later of two same texts for the copy", () => {
    const daily = { id: "daily", text: WIRE, published: "2031-05-06T11:00:00Z" };
    expect(origins(wire, daily)).toEqual({ daily: "copy of wire" });
    expect(origins(daily, wire)).toEqual({ daily: "copy of wire" });
  });

  it("lets independent reports of one event stand, even with the same quotation", () => {
    const quote = "“I have sailed for forty years and never saw a fire like it,” a sailor said.";
    expect(origins({ ...wire, text: `${WIRE} ${quote}` }, { id: "herald", text: `${OWN} ${quote}` })).toEqual({});
  });

  it("tells a rewrite from a copy by how much of its wording is new", () => {
    expect(origins(wire, { id: "daily", text: HALF, published: "2031-05-06T11:00:00Z" })).toEqual({
      daily: "rewrite of wire",
    });
  });

  it("believes a credit over the clock", () => {
    const early = {
      id: "daily",
      text: HALF,
      published: "2031-05-06T06:00:00Z",
      origin: { outlet: "the tidewire", text: "as first reported by the Tidewire" },
    };
    expect(origins(wire, early)).toEqual({ daily: "rewrite of wire" });
  });

  it("takes a machine's text for the derived one, though it is earlier and not marked by a credit", () => {
    const digest = { id: "digest", text: HALF, published: "2031-05-06T06:00:00Z", disclosure: AI };
    expect(origins(wire, digest)).toEqual({ digest: "summary of wire" });
  });

  it("knows a machine's summary in its own words by its credit", () => {
    const digest = {
      id: "digest",
      text: "Blaze on boat. Ninety safe.",
      disclosure: AI,
      origin: { outlet: "Tidewire", text: "Source: Tidewire" },
    };
    expect(origins(wire, digest)).toEqual({ digest: "summary of wire" });
  });

  it("needs some shared wording to call a credited report derived", () => {
    const origin = { outlet: "Tidewire", text: "told Tidewire" };
    expect(origins(wire, { id: "herald", text: OWN, origin })).toEqual({});
    const text = `${OWN} The fire began in the kitchen and spread to the car deck, by one account.`;
    expect(origins(wire, { id: "herald", text, origin })).toEqual({ herald: "quotes of wire" });
  });

  it("names the origin that a report credits before one that it resembles more", () => {
    const other = { id: "other", text: HALF, outlet: "Post", published: "2031-05-06T07:00:00Z" };
    const copy = {
      id: "copy",
      text: HALF,
      published: "2031-05-06T12:00:00Z",
      origin: { outlet: "Tidewire", text: "Tidewire" },
    };
    expect(origins(wire, other, copy).copy).toBe("rewrite of wire");
  });

  it("has no circles, even where two reports credit each other", () => {
    const found = findOrigins(
      [
        { ...wire, origin: { outlet: "Post", text: "the Post reported" } },
        { id: "post", text: WIRE, outlet: "Post", origin: { outlet: "Tidewire", text: "Tidewire reported" } },
        { id: "daily", text: WIRE, origin: { outlet: "Post", text: "the Post reported" } },
      ].map(readingOf),
    );
    for (const start of found.keys()) {
      const seen = new Set<string>();
      for (let at: string | undefined = start; at; at = found.get(at)?.origin) {
        expect(seen.has(at)).toBe(false);
        seen.add(at);
      }
    }
    expect(found.size).toBe(2);
  });

  test.each([
    [{ id: "daily", text: WIRE, published: "2031-05-06T11:00:00Z" }, "100 % of its wording stands there too."],
    [
      { id: "daily", text: WIRE, origin: { outlet: "Tidewire", text: "(Tidewire)" } },
      "It credits Tidewire; 100 % of its wording stands there too.",
    ],
  ])("says what shows it", (copy, reason) => {
    expect(findOrigins([wire, copy].map(readingOf)).get("daily")).toMatchObject({ reason, similarity: 1 });
  });

  it("gives one answer in whatever order undated reports come", () => {
    const reports = [
      { id: "a", text: WIRE },
      { id: "b", text: WIRE },
      { id: "c", text: WIRE },
    ];
    const orders = [
      [0, 1, 2],
      [2, 1, 0],
      [1, 2, 0],
    ].map((order) => order.flatMap((at) => reports[at] ?? []));
    const copies = orders.map((order) => [...findOrigins(order.map(readingOf)).keys()].sort());
    expect(copies).toEqual([
      ["b", "c"],
      ["b", "c"],
      ["b", "c"],
    ]);
  });
});
