import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Span } from "../../model/span.ts";
import { Markup } from "../markup.ts";
import { type ReadArcs, type ReadRoles, readText } from "../read-text.fixture.ts";
import { findReadAttributions } from "./find-read-attributions.ts";

/** The parts of each attribution in one line: source | cue | pieces of content. */
function linesOf(text: string, attributions: readonly ReadRoles[], arcs: ReadArcs = {}): readonly string[] {
  const slice = (span: Span | null, none: string): string => (span ? Span.slice(text, span) : none);
  return findReadAttributions(Markup.of(readText(text, attributions, arcs))).map(({ source, cue, content }) =>
    [slice(source, "nobody"), slice(cue, "no cue"), content.map((each) => Span.slice(text, each)).join(" … ")].join(
      " | ",
    ),
  );
}

describe("an attribution that the reader found", () => {
  it.each([
    ["Ana Lind said the bridge was safe.", "sskcccc.", "Ana Lind | said | the bridge was safe"],
    ["Ana Lind said the bridge was safe.", "sskccccc", "Ana Lind | said | the bridge was safe"],
    ["The bridge is safe, Ana Lind said.", "cccccssk.", "Ana Lind | said | The bridge is safe"],
    [
      "“The bridge is safe,” said Ana Lind, the mayor.",
      ".ccccc.ksssss.",
      "Ana Lind, the mayor | said | “The bridge is safe,”",
    ],
    ["“We wait. The bridge is safe,” she said.", "....cccc..sk.", "she | said | “We wait. The bridge is safe,”"],
    [
      "“The bridge,” Ana Lind said, “is quite safe.”",
      ".cc..ssk..cccc.",
      "Ana Lind | said | “The bridge,” … “is quite safe.”",
    ],
    ["She called the bridge “very safe indeed”.", "skcc..cc..", "She | called | the bridge “very safe indeed”"],
    ["Ana Lind (again) said it held (for now).", "ss...kcccccc.", "Ana Lind | said | it held (for now)"],
    ["It is believed that the bridge is safe.", "skkcccccc", "It | is believed | that the bridge is safe"],
    ["“It will hold. It must.”", ".ccccccc.", "nobody | no cue | “It will hold. It must.”"],
  ])("%s %s", (text, roles, expected) => {
    expect(linesOf(text, [{ roles }])).toEqual([expected]);
  });

  it("keeps what is said inside a quotation apart from its marks", () => {
    expect(linesOf("“I hope that it holds,” she said.", [{ roles: ".skcccccc..." }])).toEqual([
      "I | hope | that it holds",
    ]);
  });

  it("takes in the words before its content that hang on it", () => {
    const arcs: ReadArcs = { 3: [6, "mark"], 5: [6, "nsubj"] };
    expect(linesOf("Ana Lind said that the bridge held.", [{ roles: "ssk...c." }], { ...arcs, 4: [5, "det"] })).toEqual(
      ["Ana Lind | said | that the bridge held"],
    );
  });

  it.each<[string, string, string, ReadArcs, string]>([
    [
      "goes on over what hangs on its content",
      "She said it held on Monday.",
      "skcc...",
      { 3: [1, "ccomp"], 4: [5, "case"], 5: [3, "obl"] },
      "She | said | it held on Monday",
    ],
    [
      "ends before a clause of the speaker's own",
      "She said it held and he left.",
      "skcc....",
      { 3: [1, "ccomp"], 4: [6, "cc"], 5: [6, "nsubj"], 6: [3, "conj"] },
      "She | said | it held",
    ],
    [
      "leaves out whoever is told",
      "She told reporters it held.",
      "skccc.",
      { 2: [1, "obj"], 3: [4, "nsubj"], 4: [1, "ccomp"] },
      "She | told | it held",
    ],
    [
      "keeps the one who is accused",
      "She accused builders of fraud.",
      "sk.cc.",
      { 2: [1, "obj"], 3: [4, "case"], 4: [1, "obl"] },
      "She | accused | builders of fraud",
    ],
    [
      "leaves out when it was said",
      "She said on Monday it held.",
      "skcccc.",
      { 2: [3, "case", "ADP"], 3: [5, "obl"], 4: [5, "nsubj"], 5: [1, "ccomp"] },
      "She | said | it held",
    ],
    [
      "takes the clause before an aside",
      "It held, she noted, and they left.",
      "...sk.ccc.",
      { 0: [1, "nsubj"], 1: [-1, "root"], 3: [4, "nsubj"], 4: [1, "parataxis"], 6: [8, "cc"], 8: [1, "conj"] },
      "she | noted | It held",
    ],
    [
      "has no source but the subject as content where the cue is passive",
      "The bridge is said to hold.",
      "sskkcc.",
      { 0: [1, "det"], 1: [3, "nsubj:pass"], 3: [-1, "root"], 5: [3, "xcomp"] },
      "nobody | is said | The bridge … to hold",
    ],
    [
      "has no source where an adverb is its cue",
      "The bridge reportedly held.",
      "sskc.",
      { 0: [1, "det"], 1: [3, "nsubj"], 2: [3, "advmod", "ADV"], 3: [-1, "root"] },
      "nobody | reportedly | The bridge … held",
    ],
    [
      "has the phrase alone that an adverb stands in",
      "It rained, reportedly for days.",
      "...k.c.",
      { 0: [1, "nsubj"], 1: [-1, "root"], 3: [5, "advmod", "ADV"], 4: [5, "case"], 5: [1, "obl"] },
      "nobody | reportedly | for days",
    ],
    [
      "ends where a clause with a subject of its own is in doubt",
      "She said it held and he left.",
      "skccdcc.",
      { 2: [3, "nsubj"], 3: [1, "ccomp"], 4: [6, "cc"], 5: [6, "nsubj"], 6: [3, "conj"] },
      "She | said | it held",
    ],
    [
      "takes the whole clause before a source that agrees",
      "It held and paid, according to Lind.",
      "...c.kks.",
      {
        0: [1, "nsubj"],
        1: [-1, "root"],
        2: [3, "cc"],
        3: [1, "conj"],
        5: [7, "case"],
        6: [5, "fixed"],
        7: [3, "obl"],
      },
      "Lind | according to | It held and paid",
    ],
    [
      "keeps the one who is committed",
      "She is committed to reopen it.",
      "skkccc.",
      { 0: [2, "nsubj:pass"], 2: [-1, "root"], 3: [4, "mark"], 4: [2, "xcomp"] },
      "She | is committed | to reopen it",
    ],
    [
      "takes the relative pronoun of what is told",
      "The bridge, which Lind said held, fell.",
      "....skc...",
      { 3: [6, "nsubj", "WDT"], 4: [5, "nsubj"], 6: [5, "ccomp"] },
      "Lind | said | which … held",
    ],
    [
      "leaves out the verb between a demand and its content",
      "The demands against her include new locks.",
      "kk...ccc.",
      { 0: [1, "det"], 1: [4, "nsubj"], 4: [-1, "root", "VERB"], 5: [6, "dep"], 6: [4, "obj"] },
      "nobody | The demands | new locks",
    ],
    [
      "tells the clause of its cue where none of it was marked",
      "Lind said it held.",
      "sk...",
      { 1: [-1, "root", "VERB"], 2: [3, "nsubj"], 3: [1, "ccomp"] },
      "Lind | said | it held",
    ],
    [
      "tells its object with what is said of it",
      "She describes the ruling as historic.",
      "sk.....",
      { 1: [-1, "root", "VERB"], 2: [3, "det"], 3: [1, "obj"], 4: [5, "case"], 5: [1, "obl"] },
      "She | describes | the ruling as historic",
    ],
    [
      "tells the subject of a passive where nothing was marked",
      "The strike was announced.",
      "...k.",
      { 0: [1, "det"], 1: [3, "nsubj:pass"], 2: [3, "aux"], 3: [-1, "root", "VERB"] },
      "nobody | was announced | The strike",
    ],
    [
      "keeps the subject that the tree leaves outside the clause told",
      "Lind said he had signed it on Monday.",
      "skcccccc.",
      {
        1: [-1, "root", "VERB"],
        2: [1, "nsubj"],
        3: [4, "aux"],
        4: [1, "ccomp"],
        5: [4, "obj"],
        6: [7, "case"],
        7: [4, "obl"],
      },
      "Lind | said | he had signed it on Monday",
    ],
    [
      "has the subject as its source where a reader of a letter was marked",
      "Ana Lind, in a letter to Ruiz, said it held.",
      ".......s.kcc.",
      {
        0: [1, "dep"],
        1: [9, "nsubj"],
        3: [5, "case"],
        5: [9, "obl"],
        6: [7, "case"],
        7: [5, "dep"],
        9: [-1, "root", "VERB"],
      },
      "Ana Lind | said | it held",
    ],
    [
      "has the subject beside it as its source after the clause that it governs, whoever was marked",
      "Lind agreed to wait, two envoys said.",
      "s.cc.cck.",
      {
        ...{ 0: [1, "nsubj"], 1: [7, "ccomp"], 2: [3, "mark"], 3: [1, "xcomp"], 4: [7, "punct"], 5: [6, "amod"] },
        ...{ 6: [7, "nsubj", "NOUN"], 7: [-1, "root", "VERB"] },
      },
      "two envoys | said | Lind agreed to wait",
    ],
    [
      "has all of a subject as its source where the last of several was marked",
      "Lind and Ruiz said it held.",
      ".sskcc.",
      { 0: [3, "nsubj", "NOUN"], 1: [2, "cc"], 2: [0, "conj", "NOUN"], 3: [-1, "root", "VERB"] },
      "Lind and Ruiz | said | it held",
    ],
    [
      "has no conjunction at the edge of its source",
      "They met Lind and Ruiz, who said it held.",
      "...ss..kcc.",
      {
        ...{ 0: [1, "nsubj"], 1: [-1, "root", "VERB"], 2: [1, "obj", "NOUN"], 3: [4, "cc"], 4: [2, "conj", "NOUN"] },
        ...{ 6: [7, "nsubj"], 7: [4, "acl"] },
      },
      "Ruiz | said | it held",
    ],
    [
      "has the whole phrase as its source where an adjective was marked",
      "The old mayor said it held.",
      ".s.kcc.",
      { 0: [2, "det"], 1: [2, "amod"], 2: [3, "nsubj", "NOUN"], 3: [-1, "root", "VERB"] },
      "The old mayor | said | it held",
    ],
    [
      "has the possessor of a noun of speech as its source, whoever was marked",
      "Lind noted Holm’s threat to leave.",
      "s...kcc.",
      {
        ...{ 0: [1, "nsubj"], 1: [-1, "root", "VERB"], 2: [4, "nmod:poss"], 3: [2, "case"], 4: [1, "obj", "NOUN"] },
        ...{ 5: [6, "mark"], 6: [4, "acl"] },
      },
      "Holm’s | threat | to leave",
    ],
    [
      "has nobody as the source of claims that somebody looks into",
      "Lind investigated claims that it fell.",
      "s.kccc.",
      {
        ...{ 0: [1, "nsubj"], 1: [-1, "root", "VERB", "VBD"], 2: [1, "obj", "NOUN"], 3: [5, "mark"] },
        ...{ 4: [5, "nsubj"], 5: [2, "acl"] },
      },
      "nobody | claims | that it fell",
    ],
    [
      "has the one who is accused of it as its source",
      "Lind accused Holm of threatening to leave.",
      "....kcc.",
      {
        ...{ 0: [1, "nsubj"], 1: [-1, "root", "VERB"], 2: [1, "obj", "NOUN"], 3: [4, "mark", "ADP"] },
        ...{ 4: [1, "advcl", "VERB"], 5: [6, "mark"], 6: [4, "xcomp"] },
      },
      "Holm | threatening | to leave",
    ],
    [
      "has the doer of a passive as its source",
      "It was confirmed by Lind.",
      "c.k...",
      {
        ...{ 0: [2, "nsubj:pass"], 1: [2, "aux:pass"], 2: [-1, "root", "VERB"], 3: [4, "case", "ADP"] },
        ...{ 4: [2, "obl:agent", "NOUN"] },
      },
      "Lind | was confirmed | It",
    ],
    [
      "has what a participle describes as its source",
      "They read a letter saying it fell.",
      "....kcc.",
      {
        ...{ 0: [1, "nsubj"], 1: [-1, "root", "VERB"], 2: [3, "det"], 3: [1, "obj", "NOUN"] },
        ...{ 4: [3, "acl", "VERB", "VBG"], 5: [6, "nsubj"], 6: [4, "ccomp"] },
      },
      "a letter | saying | it fell",
    ],
    [
      "has its own subject as its source where somebody outside the clause was marked",
      "Lind knows that Holm said it fell.",
      "s...kcc.",
      {
        ...{ 0: [1, "nsubj"], 1: [-1, "root", "VERB"], 2: [4, "mark"], 3: [4, "nsubj"], 4: [1, "ccomp", "VERB"] },
        ...{ 5: [6, "nsubj"], 6: [4, "ccomp"] },
      },
      "Holm | said | it fell",
    ],
  ])("%s", (_, text, roles, arcs, expected) => {
    expect(linesOf(text, [{ roles }], arcs)).toEqual([expected]);
  });

  it("ends before a quotation that opens the next sentence", () => {
    expect(linesOf("Lind said it held. “It is safe,” the mayor said.", [{ roles: "skcccccccc......" }])).toEqual([
      "Lind | said | it held",
    ]);
  });

  it("is none where a verb of talking has a topic alone", () => {
    const arcs: ReadArcs = { 1: [-1, "root"], 2: [4, "case"], 4: [1, "obl"] };
    expect(linesOf("They comment on the bridge.", [{ roles: "skccc." }], arcs)).toEqual([]);
  });

  it.each<[string, string, string, ReadArcs]>([
    [
      "what nobody is told to have said",
      "It was not said who would pay.",
      "..kkcccc",
      { 0: [3, "nsubj:pass"], 1: [3, "aux:pass"], 2: [3, "advmod"], 3: [-1, "root", "VERB"], 6: [3, "ccomp"] },
    ],
    [
      "a matter that people are at odds over",
      "They do not agree on who pays.",
      "s..kcccc",
      { 1: [3, "aux"], 2: [3, "advmod"], 3: [-1, "root", "VERB"], 4: [6, "mark"], 5: [6, "nsubj"], 6: [3, "advcl"] },
    ],
    [
      "a call to account",
      "They held the builders to account for fraud.",
      "sk....cc.",
      { 1: [-1, "root", "VERB", "VBD"], 3: [1, "obj"], 4: [5, "case"], 5: [1, "obl"], 6: [7, "case"], 7: [1, "obl"] },
    ],
    [
      "a fall",
      "Sales declined for a year.",
      "skccc.",
      { 0: [1, "nsubj"], 1: [-1, "root", "VERB", "VBD"], 2: [4, "case"], 3: [4, "det"], 4: [1, "obl"] },
    ],
    [
      "a minister who has to go",
      "Lind dismissed the minister.",
      "skcc.",
      { 0: [1, "nsubj"], 1: [-1, "root", "VERB", "VBD"], 2: [3, "det"], 3: [1, "obj", "NOUN"] },
    ],
    [
      "a storm that draws near",
      "Storm Dennis threatened to flood it.",
      "sskccc.",
      { 0: [1, "amod"], 1: [2, "nsubj"], 2: [-1, "root", "VERB", "VBD"], 3: [4, "mark"], 4: [2, "xcomp"] },
    ],
  ])("is none for %s", (_, text, roles, arcs) => {
    expect(linesOf(text, [{ roles }], arcs)).toEqual([]);
  });

  it("has no clause before a semicolon", () => {
    const arcs: ReadArcs = {
      ...{ 0: [1, "nsubj"], 1: [-1, "root", "VERB"], 3: [9, "nsubj"], 4: [9, "punct"], 5: [6, "nsubj"] },
      ...{ 6: [1, "parataxis", "VERB"], 8: [9, "aux"], 9: [6, "ccomp", "VERB"] },
    };
    expect(linesOf("It rained; it, she said, had held.", [{ roles: "...c.sk.cc." }], arcs)).toEqual([
      "she | said | it … had held",
    ]);
  });

  it("says nothing of the text below its heading", () => {
    expect(linesOf("The West accused\n\nHe left the talks.", [{ roles: "sskcccc." }])).toEqual([]);
  });

  it("parts two verbs of one speaker", () => {
    const both: readonly ReadRoles[] = [{ roles: "skcccccc." }, { roles: "s....kcc.", score: 0.98 }];
    expect(linesOf("She said it held and claimed it paid.", both)).toEqual([
      "She | said | it held",
      "She | claimed | it paid",
    ]);
  });

  it("ends before a participle of saying that hangs on its cue", () => {
    const both: readonly ReadRoles[] = [{ roles: "skcccccc." }, { roles: ".....kcc." }];
    const arcs: ReadArcs = { 3: [1, "ccomp"], 5: [1, "advcl"], 6: [7, "nsubj"], 7: [5, "ccomp"] };
    expect(linesOf("She said it held, adding it rained.", both, arcs)[0]).toBe("She | said | it held");
  });

  it("ends before what another says while it is said", () => {
    const both: readonly ReadRoles[] = [{ roles: "skcccccccc." }, { roles: "......skcc." }];
    const arcs: ReadArcs = {
      ...{ 2: [3, "nsubj"], 3: [1, "ccomp"], 5: [7, "mark"], 6: [7, "nsubj"], 7: [3, "advcl"] },
      ...{ 8: [9, "nsubj"], 9: [7, "ccomp"] },
    };
    expect(linesOf("She said it held, while Ruiz claimed it fell.", both, arcs)).toEqual([
      "She | said | it held",
      "Ruiz | claimed | it fell",
    ]);
  });

  it("is none where its object says nothing", () => {
    const arcs: ReadArcs = { 1: [-1, "root", "VERB"], 2: [1, "obj"] };
    expect(linesOf("She said nothing.", [{ roles: "sk.." }], arcs)).toEqual([]);
  });

  it("has the comma that closes an apposition, and no other", () => {
    expect(linesOf("Ana Lind, the mayor, said it held.", [{ roles: "sssss.kcc." }])).toEqual([
      "Ana Lind, the mayor, | said | it held",
    ]);
    expect(linesOf("On Monday Ana Lind, said it held.", [{ roles: "..ssskcc." }])).toEqual([
      "Ana Lind | said | it held",
    ]);
  });

  it("has the subject of its verb where the reader gives no source", () => {
    expect(linesOf("She said it held.", [{ roles: ".kcc." }], { 0: [1, "nsubj"], 1: [-1, "root"] })).toEqual([
      "She | said | it held",
    ]);
  });

  it("wins over a less likely one with the same cue", () => {
    const found = linesOf("She has said it held.", [{ roles: "sk.cc.", score: 0.6 }, { roles: "skkcc." }]);
    expect(found).toEqual(["She | has said | it held"]);
  });

  it.each([
    ["unlikely", "She said it held.", { roles: "skcc.", score: 0.1 }],
    ["without content", "She said it held.", { roles: "sk..." }],
    ["of marks alone", "She said: it held.", { roles: "skc..." }],
  ])("is dropped when it is %s", (_, text, roles) => {
    expect(linesOf(text, [roles])).toEqual([]);
  });

  it("is negated or only possible when its cue is", () => {
    const factsOf = (text: string, roles: string, arcs: ReadArcs) =>
      findReadAttributions(Markup.of(readText(text, [{ roles, act: "belief" }], arcs)))[0];
    expect(factsOf("She did not think it held.", "s..kcc.", { 2: [3, "advmod"] })).toMatchObject({
      negated: true,
      act: "believe",
    });
    expect(factsOf("She might say it held.", "s.kcc.", { 1: [2, "aux"] })).toMatchObject({
      possible: true,
      negated: false,
    });
  });

  it("has spans inside the text, in order, whatever the roles", () => {
    const text = "“We wait,” she said (on Monday). “It, the bridge, is safe”: so it holds, they hope.";
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom(".", "s", "c", "k"), maxLength: 26 }), { maxLength: 4 }),
        (all) => {
          const sensible = all.filter((roles) => /[ck]/.test(roles));
          for (const { source, cue, content } of findReadAttributions(
            Markup.of(
              readText(
                text,
                sensible.map((roles) => ({ roles })),
              ),
            ),
          )) {
            expect(content.length).toBeGreaterThan(0);
            for (const each of [...content, source, cue])
              if (each) expect(Span.slice(text, each)).toMatch(/^\S(?:.*\S)?$/su);
            content.slice(1).forEach((each, index) => {
              expect(each.start).toBeGreaterThanOrEqual(content[index]?.end ?? 0);
            });
          }
        },
      ),
    );
  });
});
