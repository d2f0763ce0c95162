import data from "./lexicons/plurals.json" with { type: "json" };

const PLURALS: ReadonlySet<string> = new Set(data.plurals.split(" "));
const SINGULARS: ReadonlySet<string> = new Set(data.singularInS.split(" "));

/** Does a folded word look like a plural noun ("boats", "people", "servicemen")? */
export function isPlural(norm: string): boolean {
  if (PLURALS.has(norm) || /(?:men|women|people|children|folk)$/.test(norm)) return true;
  return norm.length > 2 && /[^s']s$/.test(norm) && !SINGULARS.has(norm) && !/(?:ous|sis|ness|less)$/.test(norm);
}
