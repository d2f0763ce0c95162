/** Markdown's inline marks taken away: links and images become their words, well-formed emphasis and code lose their marks. Marks that are not well formed stay: they may be traces of lost words. */
export function stripMarkup(line: string): string {
  return line
    .replace(/!\[([^\]\n]{0,500})\]\([^()\s]{0,2000}\)/g, "")
    .replace(/\[([^\]\n]{1,500})\]\([^()\s]{0,2000}(?: "[^"\n]{0,200}")?\)/g, "$1")
    .replace(/(\*\*|__)(?=\S)([^*_\n]{1,2000}?\S|\S)\1/g, "$2")
    .replace(/(?<![\w*])[*_](?=\S)([^*_\n]{1,2000}?\S|\S)[*_](?![\w*])/g, "$1")
    .replace(/`([^`\n]{1,500})`/g, "$1")
    .replace(/\\([\\`*_{}[\]()#+.!>-])/g, "$1");
}
