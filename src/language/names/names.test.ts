import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyse } from "../analyse.ts";

const names = (text: string) => analyse(text, { published: "2025-03-28" }).names;
const found = (text: string) =>
  names(text).map(
    ({ start, end, key, type, adjective }) =>
      `${text.slice(start, end)} = ${key} ${type}${adjective ? " adjective" : ""}`,
  );

const LISTED: readonly (readonly [text: string, ...found: string[]])[] = [
  ["Russia and Ukraine talk.", "Russia = country:RU place", "Ukraine = country:UA place"],
  ["Moscow agreed, the Kremlin said.", "Moscow = country:RU place", "Kremlin = country:RU place"],
  ["They left Kiev.", "Kiev = city:kyiv place"],
  ["They left Kyiv.", "Kyiv = city:kyiv place"],
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
  ["TALLINN, March 26 - It rained.", "TALLINN = city:tallinn place"],
  ["It cost US$40."],
  ["Turkey and Türkiye are one.", "Turkey = country:TR place", "Türkiye = country:TR place"],
  ["Côte d’Ivoire and Ivory Coast are one.", "Côte d’Ivoire = country:CI place", "Ivory Coast = country:CI place"],
  ["England beat Wales.", "England = region:GB-ENG place", "Wales = region:GB-WLS place"],
  ["Texas and New York differ.", "Texas = region:US-TX place", "New York = city:new-york-city place"],
  ["She lives in New Mexico.", "New Mexico = region:US-NM place"],
  ["Ships left the South China Sea.", "South China Sea = place:south-china-sea place"],
  ["Gaza and the West Bank differ.", "Gaza = place:gaza place", "West Bank = place:west-bank place"],
  ["Chechens and Kurds fled.", "Chechens = place:chechnya place adjective", "Kurds = place:kurdistan place adjective"],
  ["It was in Odessa, now Odesa.", "Odessa = city:odesa place", "Odesa = city:odesa place"],
  ["Burma is Myanmar.", "Burma = country:MM place", "Myanmar = country:MM place"],
  ["Swaziland is Eswatini.", "Swaziland = country:SZ place", "Eswatini = country:SZ place"],
  ["The US Congress met.", "US Congress = body:us-congress organisation"],
  ["The Hague is in Holland.", "Hague = city:the-hague place", "Holland = country:NL place"],
  ["Moscow-backed forces left.", "Moscow = country:RU place adjective"],
  ["Kyiv-based firms left.", "Kyiv = city:kyiv place adjective"],
  ["The Group of Seven met.", "Group of Seven = body:G7 organisation"],
  ["G20 and G-7 leaders met.", "G20 = body:G20 organisation", "G-7 = body:G7 organisation"],
];

/** Words that are the name of a country elsewhere. */
const OTHERS: readonly (readonly [text: string, ...found: string[]])[] = [
  ["He ate a Turkey sandwich."],
  ["Brussels sprouts and French fries were on offer."],
  ["He wore a Panama hat and had a Guinea pig."],
  ["The letter was in English."],
  ["She speaks Dutch, he spoke Polish."],
  ["The English newspaper wrote so.", "English = region:GB-ENG place adjective"],
  ["The report in Polish media was false.", "Polish = country:PL place adjective"],
  ["Jordan Henderson scored.", "Jordan Henderson = person:henderson person"],
  ["Israel Katz left Israel.", "Israel Katz = person:katz person", "Israel = country:IL place"],
  ["Mr Jordan left Jordan.", "Jordan = person:jordan person", "Jordan = country:JO place"],
  ["Michael Jordan retired.", "Michael Jordan = person:jordan person"],
  ["George Washington crossed the river.", "George Washington = person:washington person"],
  ["Theresa May left.", "Theresa May = person:may person"],
  ["Georgia, the US state, voted.", "Georgia = region:US-GA place", "US = country:US place"],
  ["He lives in Atlanta, Georgia.", "Atlanta = city:atlanta place", "Georgia = region:US-GA place"],
  ["The state of Georgia voted.", "Georgia = region:US-GA place"],
  ["Georgia and Armenia talk.", "Georgia = country:GE place", "Armenia = country:AM place"],
  ["Fires burn in Seattle, Washington.", "Seattle = city:seattle place", "Washington = region:US-WA place"],
  [
    "Fires burn in Snohomish County, Washington, United States.",
    "Snohomish County = name:snohomish county place",
    "Washington = region:US-WA place",
    "United States = country:US place",
  ],
  ["They riot in London, Ontario.", "London = name:london place", "Ontario = region:CA-ON place"],
  [
    "Former Pakistani President Ruth Hale left.",
    "Pakistani = country:PK place adjective",
    "Ruth Hale = person:hale person",
  ],
  [
    "Ten Nepalis and two Greek Cypriots fled.",
    "Nepalis = country:NP place adjective",
    "Greek Cypriots = country:CY place adjective",
  ],
  [
    "American Airlines and the American army differ.",
    "American Airlines = name:american airlines organisation",
    "American = country:US place adjective",
  ],
  ["It is in the Western Cape.", "Western Cape = name:western cape place"],
  ["The WHO agreed. WHO staff left.", "WHO = body:WHO organisation", "WHO = body:WHO organisation"],
  [
    "Israeli-occupied land; the Israeli-Palestinian Conflict.",
    "Israeli = country:IL place adjective",
    "Israeli = country:IL place adjective",
    "Palestinian = country:PS place adjective",
    "Conflict = name:conflict other",
  ],
  ["The Panama Canal is full.", "Panama Canal = place:panama-canal place"],
  ["The Moscow Times wrote so.", "Moscow Times = name:moscow times organisation"],
  ["The Paris Agreement holds.", "Paris Agreement = name:paris agreement other"],
  ["A Boeing 737 crashed.", "Boeing = name:boeing other"],
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
  [
    "Ethiopian Water Minister Habtamu Tesfaye left.",
    "Ethiopian = country:ET place adjective",
    "Habtamu Tesfaye = person:tesfaye person",
  ],
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
  ["UNDP staff came.", "UNDP = body:UNDP organisation"],
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
  it.each([...LISTED, ...OTHERS, ...RUNS].map(([text, ...rows]) => ({ text, rows })))("$text", ({ text, rows }) =>
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

  it("takes Congress for that of the United States where the text speaks of them most", () => {
    const keys = (text: string) => names(text).map((name) => name.key);
    expect(keys("The US voted. Congress agreed.")).toEqual(["country:US", "body:us-congress"]);
    expect(keys("Peru voted. Congress agreed.")).toEqual(["country:PE", "name:congress"]);
    expect(keys("Congress met in Peru, then in Peru again, not in the US.")[0]).toBe("name:congress");
  });

  it("gives ISO codes and Wikidata items of what a name stands for", () => {
    const ids = (text: string) => names(text).map(({ id }) => id);
    expect(ids("Kyiv said so in Kyiv.")).toEqual([
      { iso: "UA", wikidata: "Q212" },
      { iso: null, wikidata: "Q1899" },
    ]);
    expect(ids("Brussels said so.")).toEqual([{ iso: null, wikidata: "Q458" }]);
    expect(ids("Texans left Texas; Hale left NATO.")).toEqual([
      null,
      { iso: "US-TX", wikidata: "Q1439" },
      null,
      { iso: null, wikidata: "Q7184" },
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
