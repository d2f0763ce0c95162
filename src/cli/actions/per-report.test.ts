import { describe, expect, it } from "vitest";
import { REPORTS } from "../../desk/story.fixture.ts";
import { run } from "../world.fixture.ts";

const ONE = "reports/gull-agency.txt";
const inputs = { ...REPORTS };

interface Spanned {
  readonly start: number;
  readonly end: number;
}

describe("read", () => {
  it("gives one report as one JSON object", async () => {
    const { code, out } = await run(["read", ONE, "--format", "json"], { inputs });
    const report = JSON.parse(out) as Record<string, unknown>;
    expect(code).toBe(0);
    expect(Object.keys(report)).toEqual(
      expect.arrayContaining([
        "id",
        "url",
        "outlet",
        "title",
        "byline",
        "published",
        "language",
        "disclosure",
        "body",
        "words",
        "damage",
      ]),
    );
    expect(report).toMatchObject({
      id: ONE,
      url: "https://wire.gull-agency.example/260511/ferry",
      outlet: "Gull News Agency",
      title: "Ferry with 240 people on board runs aground off Port Lenn",
      published: "2026-05-11T08:30:00Z",
      language: "en",
      disclosure: null,
      damage: [],
    });
  });

  it("gives several as an array, and as JSON Lines in the order named", async () => {
    const { out } = await run(["read", "reports/", "--format", "json"], { inputs });
    const ids = (JSON.parse(out) as { id: string }[]).map(({ id }) => id);
    expect(ids).toEqual(Object.keys(REPORTS));
    const { lines } = await run(["read", ...[...ids].reverse(), "--format", "jsonl"], { inputs });
    expect(lines().map(({ id }) => id)).toEqual([...ids].reverse());
  });

  it("names the credit of a copy", async () => {
    const { out } = await run(["read", "reports/coast-today.txt", "--format", "json"], { inputs });
    expect(JSON.parse(out)).toMatchObject({ origin: { outlet: "Gull News Agency" } });
  });

  it("shows a person title, facts, notes and text, and parts reports by a blank line", async () => {
    const { out } = await run(["read", ONE, "reports/coast-today.txt"], { inputs });
    expect(out).toMatch(
      /^Ferry with 240 people on board runs aground off Port Lenn\nGull News Agency · 2026-05-11T08:30:00Z · en · \d+ words\n/,
    );
    expect(out).toContain("! Credits: Gull News Agency");
    expect(out).toContain("\n\nFerry with 240 people on board runs aground\n");
  });

  it("shows damage where it is", async () => {
    const text =
      "The talks were held in the capital on Monday. A mutual defense between the two countries was signed on Tuesday, , and the ministers left for home.";
    const { out } = await run(["read", "d.txt"], { inputs: { "d.txt": text } });
    expect(out).toMatch(/! Words missing \(certain; [^)]+\): “[^”]*▯[^”]*”/);
  });

  it("keeps what a text holds from steering the terminal, but not from JSON", async () => {
    const text = "Rain fell on \u001b[31mthe town\u0007 all day, the mayor said, and the river rose by a metre.";
    const world = { inputs: { "e.txt": text } };
    expect((await run(["read", "e.txt"], world)).out).not.toMatch(/[\u001b\u0007]/);
    expect(JSON.parse((await run(["read", "e.txt", "--format", "json"], world)).out)).toMatchObject({ body: text });
  });
});

describe("analyse", () => {
  it("gives spans that cut words out of the body", async () => {
    const { out } = await run(["analyse", ONE, "--format", "json"], { inputs });
    const record = JSON.parse(out) as Record<string, unknown> & {
      body: string;
      tokens: Spanned[];
      entities: (Spanned & { chain: string })[];
    };
    expect(Object.keys(record)).toEqual([
      "id",
      "body",
      "language",
      "sentences",
      "tokens",
      "entities",
      "offices",
      "quantities",
      "times",
      "gaps",
    ]);
    const words = record.tokens.map(({ start, end }) => record.body.slice(start, end));
    expect(words).toEqual(expect.arrayContaining(["ferry", "240", "Torvane"]));
    expect(words.every((word) => word.trim() === word && word !== "")).toBe(true);
    expect(record.entities.map(({ start, end }) => record.body.slice(start, end))).toContain("Emil Torvane");
    expect(record.tokens[0]).toMatchObject({ upos: null, head: null });
  });

  it("tells a person sentences with the names, numbers and times in them", async () => {
    const { out } = await run(["analyse", "t.txt"], {
      inputs: { "t.txt": "About 240 passengers left the ferry in Norway on 11 May 2026." },
    });
    expect(out).toMatch(/^t\.txt\n1\. About 240 passengers left/);
    expect(out).toContain("= about 240 of passengers");
    expect(out).toContain("= country:NO");
    expect(out).toContain("= 2026-05-11");
  });
});

describe("--names", () => {
  const text = "Portmere said that the HB would meet.";
  const own = (...names: readonly unknown[]) => JSON.stringify({ names });
  const args = ["analyse", "t.txt", "--format", "json", "--names", "own.json"];

  it("adds a user's own names to those looked for", async () => {
    const names = own(
      { key: "body:harbour-board", type: "organisation", names: ["Harbour Board", "HB"] },
      { key: "city:portmere", type: "place", names: ["Portmere"], government: "country:EE" },
    );
    const { out } = await run(args, { inputs: { "t.txt": text, "own.json": names } });
    const { entities } = JSON.parse(out) as { entities: { chain: string }[] };
    expect(entities.map(({ chain }) => chain)).toEqual(["country:EE", "body:harbour-board"]);
  });

  it.each([
    [own({ key: "body:quay", type: "ship", names: ["Quay"] }), "own.json, entry 1, type: give one of"],
    ["{", "own.json: not JSON"],
  ])("names file, entry and field of a mistake: %s", async (names, message) => {
    const { code, err, out } = await run(args, { inputs: { "t.txt": text, "own.json": names } });
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(out).toBe("");
  });

  it("says that a file of names is not there", async () => {
    const { code, err } = await run(args, { inputs: { "t.txt": text } });
    expect(code).toBe(2);
    expect(err).toContain("own.json");
  });
});

describe("claims", () => {
  it("gives statements with speaker, cue and content, and figures with what they count", async () => {
    const { out } = await run(["claims", "reports/island-mail.md", "--format", "json"], { inputs });
    const { body, claims } = JSON.parse(out) as { body: string; claims: (Record<string, unknown> & Spanned)[] };
    for (const claim of claims) {
      expect(claim).toMatchObject({
        id: expect.any(String),
        polarity: expect.stringMatching(/^(affirmative|negative)$/),
        modality: expect.stringMatching(/^(certain|possible|conditional)$/),
        certainty: expect.any(Number),
      });
      expect(body.slice(claim.start, claim.end).trim()).not.toBe("");
    }
    const colvin = claims.find(({ kind, quoted }) => kind === "statement" && quoted === "direct") as unknown as {
      speaker: Spanned & { text: string; name: string };
      cue: Spanned & { text: string };
      content: (Spanned & { text: string })[];
    };
    expect(colvin.speaker.name).toBe("Rhea Colvin");
    for (const span of [colvin.speaker, colvin.cue, ...colvin.content])
      expect(body.slice(span.start, span.end)).toBe(span.text);
    expect(claims).toContainEqual(
      expect.objectContaining({ kind: "figure", value: 12, counted: "passengers", bound: "exact" }),
    );
  });

  it("tells a person who said what", async () => {
    const { out } = await run(["claims", "reports/island-mail.md"], { inputs });
    expect(out).toMatch(/^Sandpiper aground: all passengers off\n/);
    expect(out).toMatch(/^ {2}Rhea Colvin · say: “We do not expect oil to leak,” \[direct/m);
    expect(out).toMatch(/^ {2}# exact 12 passengers/m);
  });
});

describe("claims with a user's frames", () => {
  it("names file, entry and field of a wrong frame, and reads nothing", async () => {
    const world = { inputs: { ...inputs, "frames/own.json": JSON.stringify({ frames: [{ name: "own" }] }) } };
    const { code, out, err } = await run(["claims", "--frames", "frames", ONE], world);
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err).toMatch(/frames\/own\.json: frame “own”, source:/);
  });

  it("wants a file of frames in the folder", async () => {
    const { err } = await run(["claims", "--frames", "frames", ONE], { inputs });
    expect(err).toMatch(/frames has no \.json file/);
  });
});
