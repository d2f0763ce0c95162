// Learns the lemma rules and exceptions of src/language/lexicons/lemmas.json from treebanks: node --import tsx tools/build-lemmas.ts EWT-TRAIN GUM-TRAIN
// (CoNLL-U, gzip). Of GUM the genres with an open licence alone are read.
import { readFileSync, writeFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { parseGoldTrees } from "../bench/gold-trees.ts";

const OPEN_GENRES = ["news", "interview", "academic", "court", "bio", "voyage"];
/** Tags whose forms are inflected: their endings make rules. */
const INFLECTED = ["NNS", "NNPS", "VBZ", "VBD", "VBN", "VBG", "JJR", "JJS", "RBR", "RBS"];
const LONGEST_ENDING = 5;
/** Word types that must bear a rule out. */
const LEAST_TYPES = 3;
/** Tags of names, foreign and broken words: what is odd of them is odd of one text. */
const PASSED_OVER = ["NNP", "FW", "GW", "AFX", ":", "VB"];
/** Times a form must occur for its exception to be kept, where its tag is not inflected. */
const LEAST_COUNT = 3;

type Counts = Map<string, Map<string, number>>;

function readForms(paths: readonly string[]): ReadonlyMap<string, Counts> {
  const tags = new Map<string, Counts>();
  for (const path of paths) {
    for (const { id, text, words } of parseGoldTrees(gunzipSync(readFileSync(path)).toString("utf8"))) {
      if (id.startsWith("GUM_") && !OPEN_GENRES.includes(id.split("_")[1] ?? "")) continue;
      for (const { start, end, xpos, lemma, extra } of words) {
        const form = text.slice(start, end).toLowerCase().replaceAll("’", "'");
        if (extra.includes("CorrectForm") || lemma === "_" || !/^[a-z'-]+$/.test(form)) continue;
        const counts = tags.get(xpos) ?? new Map<string, Map<string, number>>();
        const lemmas = counts.get(form) ?? new Map<string, number>();
        const own = lemma.toLowerCase();
        tags.set(xpos, counts.set(form, lemmas.set(own, (lemmas.get(own) ?? 0) + 1)));
      }
    }
  }
  return tags;
}

/** What is done to a form to get its lemma: letters taken off the end, then letters put on ("3y"). */
function editOf(form: string, lemma: string): string {
  let same = 0;
  while (same < form.length && form[same] === lemma[same]) same++;
  return `${form.length - same}${lemma.slice(same)}`;
}

function mostOften(counts: ReadonlyMap<string, number>): readonly [string, number] {
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best), ["", 0] as const);
}

/** The rules of one tag, shortest endings first, without those that say what a shorter ending says. */
function learnRules(forms: ReadonlyMap<string, string>): Record<string, string> {
  const rules: Record<string, string> = {};
  for (let length = 0; length <= LONGEST_ENDING; length++) {
    const edits = new Map<string, Map<string, number>>();
    for (const [form, lemma] of forms) {
      if (form.length <= length + 1) continue;
      const ending = form.slice(form.length - length);
      const counts = edits.get(ending) ?? new Map<string, number>();
      const edit = editOf(form, lemma);
      edits.set(ending, counts.set(edit, (counts.get(edit) ?? 0) + 1));
    }
    for (const [ending, counts] of edits) {
      const [edit, types] = mostOften(counts);
      const shorter = findRule(rules, ending);
      if (types >= LEAST_TYPES && edit !== shorter && types > 1.5 * (counts.get(shorter ?? "") ?? 0))
        rules[ending] = edit;
    }
  }
  return rules;
}

function findRule(rules: Readonly<Record<string, string>>, form: string): string | undefined {
  for (let length = Math.min(LONGEST_ENDING, form.length); length >= 0; length--) {
    const rule = rules[form.slice(form.length - length)];
    if (rule !== undefined) return rule;
  }
  return undefined;
}

function apply(form: string, edit: string | undefined): string {
  if (edit === undefined) return form;
  const cut = Number.parseInt(edit, 10);
  return form.slice(0, form.length - cut) + edit.replace(/^\d+/, "");
}

const rules: Record<string, Record<string, string>> = {};
const exceptions: Record<string, string> = {};
for (const [tag, counts] of [...readForms(process.argv.slice(2))].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const isInflected = INFLECTED.includes(tag);
  const lemmas = new Map([...counts].map(([form, found]) => [form, mostOften(found)[0]]));
  const own = isInflected ? learnRules(lemmas) : {};
  if (isInflected) rules[tag] = own;
  if (PASSED_OVER.includes(tag)) continue;
  const odd = [...lemmas].filter(([form, lemma]) => {
    const times = [...(counts.get(form)?.values() ?? [])].reduce((sum, each) => sum + each, 0);
    return apply(form, findRule(own, form)) !== lemma && times >= (isInflected ? 1 : LEAST_COUNT);
  });
  if (odd.length > 0)
    exceptions[tag] = odd
      .sort()
      .map((pair) => pair.join(" "))
      .join(" ");
}
const path = "src/language/lexicons/lemmas.json";
const kept = JSON.parse(readFileSync(path, "utf8")) as object;
writeFileSync(path, `${JSON.stringify({ ...kept, rules, exceptions }, null, 2)}\n`);
