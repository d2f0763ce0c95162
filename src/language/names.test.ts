import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyse } from "./analyse.ts";

const names = (text: string) => analyse(text, { published: "2025-03-28" }).names;
const found = (text: string) =>
  names(text).map(
    ({ start, end, key, type, adjective }) =>
      `${text.slice(start, end)} = ${key} ${type}${adjective ? " adjective" : ""}`,
  );

const LISTED: readonly (readonly [text: string, ...found: string[]])[] = [
  ["Russia and Ukraine talk.", "Russia = country:RU place", "Ukraine = country:UA place"],
  [
    "Moscow, the Kremlin and Kyiv talk.",
    "Moscow = country:RU place",
    "Kremlin = country:RU place",
    "Kyiv = country:UA place",
  ],
  ["They left Kiev.", "Kiev = country:UA place"],
  [
    "The US, the U.S. and America agree.",
    "US = country:US place",
    "U.S. = country:US place",
    "America = country:US place",
  ],
  ["The United States of America agrees.", "United States of America = country:US place"],
  ["The White House and Downing Street agree.", "White House = country:US place", "Downing Street = country:GB place"],
  ["Britain and the UK agree.", "Britain = country:GB place", "UK = country:GB place"],
  [
    "North Korea, the DPRK and Pyongyang agree.",
    "North Korea = country:KP place",
    "DPRK = country:KP place",
    "Pyongyang = country:KP place",
  ],
  ["Let us go; it suits us."],
  [
    "Russian and Ukrainian sailors met.",
    "Russian = country:RU place adjective",
    "Ukrainian = country:UA place adjective",
  ],
  ["North Korean troops came.", "North Korean = country:KP place adjective"],
  ["Germans and Poles agree.", "Germans = country:DE place adjective", "Poles = country:PL place adjective"],
  ["US-led and Russian-held areas.", "US = country:US place adjective", "Russian = country:RU place adjective"],
  ["The US-Russia talks began.", "US = country:US place", "Russia = country:RU place"],
  [
    "The EU, NATO and the UN agree.",
    "EU = body:EU organisation",
    "NATO = body:NATO organisation",
    "UN = body:UN organisation",
  ],
  ["The European Union agrees.", "European Union = body:EU organisation"],
  ["The Council of the European Union met.", "Council of the European Union = body:council-of-the-eu organisation"],
  ["The Council of the EU met.", "Council of the EU = body:council-of-the-eu organisation"],
  ["The Council of Europe met.", "Council of Europe = body:council-of-europe organisation"],
  ["The European Council met.", "European Council = body:european-council organisation"],
  ["The EU’s Council met.", "EU’s Council = body:council-of-the-eu organisation"],
  ["All BRICS members came.", "BRICS = body:BRICS organisation"],
  ["The ICC and the Hamas office.", "ICC = body:ICC organisation", "Hamas = body:hamas group"],
  ["Brussels proposed it.", "Brussels = body:EU organisation"],
  ["Western states and the West differ.", "Western = place:west place adjective", "West = place:west place"],
  ["TALLINN, March 26 - It rained.", "TALLINN = country:EE place"],
  ["It cost US$40."],
  ["Turkey and Türkiye are one.", "Turkey = country:TR place", "Türkiye = country:TR place"],
  ["Côte d’Ivoire and Ivory Coast are one.", "Côte d’Ivoire = country:CI place", "Ivory Coast = country:CI place"],
];

const RUNS: readonly (readonly [text: string, ...found: string[]])[] = [
  ["Boris Pistorius left.", "Boris Pistorius = person:pistorius person"],
  [
    "Germany’s Defence Minister Boris Pistorius left.",
    "Germany = country:DE place",
    "Boris Pistorius = person:pistorius person",
  ],
  [
    "Russian President Vladimir Putin left.",
    "Russian = country:RU place adjective",
    "Vladimir Putin = person:putin person",
  ],
  ["Prime Minister Kristen Michal left.", "Kristen Michal = person:michal person"],
  ["Mr Pistorius left with Mrs Hale.", "Pistorius = person:pistorius person", "Hale = person:hale person"],
  ["Secretary of State Ruth Hale left.", "Ruth Hale = person:hale person"],
  ["Deputy Foreign Minister Andrey Rudenko left.", "Andrey Rudenko = person:rudenko person"],
  ["Ursula von der Leyen left.", "Ursula von der Leyen = person:leyen person"],
  ["Kim Jong Un and Xi Jinping met.", "Kim Jong Un = person:kim person", "Xi Jinping = person:xi person"],
  ["George W. Hale Jr. left.", "George W. Hale Jr. = person:hale person"],
  [
    "Volodymyr Zelenskyy left; Zelensky came back.",
    "Volodymyr Zelenskyy = person:zelensky person",
    "Zelensky = person:zelensky person",
  ],
  [
    "Aleh Ramanau, who chairs it, left. Ramanau said so.",
    "Aleh Ramanau = person:ramanau person",
    "Ramanau = person:ramanau person",
  ],
  ["The Central Election Commission met.", "Central Election Commission = body:central commiss elect organisation"],
  ["The General Staff of Ukraine said so.", "General Staff of Ukraine = body:gener staff:UA organisation"],
  [
    "Ukraine’s General Staff said so.",
    "Ukraine = country:UA place",
    "General Staff = body:gener staff:UA organisation",
  ],
  [
    "The Russian Defence Ministry and Russia’s Defense Ministry agree.",
    "Russian = country:RU place adjective",
    "Defence Ministry = body:defens ministri:RU organisation",
    "Russia = country:RU place",
    "Defense Ministry = body:defens ministri:RU organisation",
  ],
  ["It is in the Kursk region.", "Kursk = name:kursk place"],
  ["It lies on the Black Sea.", "Black Sea = name:black sea place"],
  [
    "The Ministry of Trade and Industry met.",
    "Ministry of Trade and Industry = body:industri ministri trade organisation",
  ],
  ["The University of Bergen met.", "University of Bergen = name:university of bergen organisation"],
  ["The Northgate Ledger writes so.", "Northgate Ledger = name:northgate ledger organisation"],
  ["The Kyiv Post writes so.", "Kyiv Post = name:kyiv post organisation"],
  ["UNDP staff came.", "UNDP = name:undp organisation"],
  [
    "President of the United States Ruth Hale left.",
    "United States = country:US place",
    "Ruth Hale = person:hale person",
  ],
  ["Planar and Integral are named.", "Planar = name:planar other", "Integral = name:integral other"],
];

const NONE: readonly string[] = [
  "The president met the prime minister.",
  "President and Prime Minister met.",
  "Yesterday it rained. Nobody came.",
  "Companies are on the list. Firms, too.",
  "Seven boats left. Two-thirds came back.",
  "On Thursday, in March, it rained.",
  "“Partner” was the word. “Nothing else.”",
  "LOSSES: many. CHILDREN: more.",
  "I said so; I did.",
  "Stateless people vote. Criminalizing it failed.",
];

describe("names", () => {
  it.each([...LISTED, ...RUNS].map(([text, ...rows]) => ({ text, rows })))("$text", ({ text, rows }) =>
    expect(found(text)).toEqual(rows),
  );
  it.each(NONE)("finds no name in: %s", (text) => expect(found(text)).toEqual([]));

  it("gives a later short form the key of the one longer name that holds it", () => {
    const keys = (text: string) => names(text).map((name) => name.key);
    expect(keys("The Council of Europe met. The Council agreed.")).toEqual([
      "body:council-of-europe",
      "body:council-of-europe",
    ]);
    expect(keys("Rustem Umerov spoke. Later Umerov left.")).toEqual(["person:umerov", "person:umerov"]);
    expect(keys("The EU acted. The Union and the Council agreed.")).toEqual([
      "body:EU",
      "body:EU",
      "body:council-of-the-eu",
    ]);
  });

  it("leaves a short form alone when two longer names hold it", () => {
    const keys = names("The Council of Europe and the European Council met. The Council agreed.").map(
      (name) => name.key,
    );
    expect(keys[2]).toBe("name:council");
  });

  it("gives names in order, inside the text, without overlap, whatever the text", () => {
    const word = fc.constantFrom(
      "Russia",
      "the",
      "Council",
      "of",
      "Europe",
      "Minister",
      "Hale",
      "and",
      "’s",
      "US-",
      ".",
      "“",
      "EU",
      "Kyiv",
      "5",
      "\ud83d",
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 25 }), (words) => {
        const text = words.join(" ");
        let at = 0;
        for (const { start, end, key } of names(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(key).not.toBe("");
          at = end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
