/** The last word of a name, hyphens and apostrophes included ("Al-Ja'afari"); the name itself where it ends in no letter. */
export function lastWord(name: string): string {
  return name.match(/[\p{L}\p{M}’'-]+$/u)?.[0] ?? name;
}
