/** The text with every run of white space made one space, and the way back: from an offset in it to one in the text as it was. */
export function toSingleSpaces(raw: string): { readonly text: string; readonly toRaw: (offset: number) => number } {
  if (!/\s\s|[^\S ]/.test(raw)) return { text: raw, toRaw: (offset) => offset };
  const starts: number[] = [];
  let text = "";
  for (let i = 0; i < raw.length; i++) {
    const isSpace = /\s/.test(raw.charAt(i));
    if (isSpace && text.endsWith(" ")) continue;
    text += isSpace ? " " : raw.charAt(i);
    starts.push(i);
  }
  return { text, toRaw: (offset) => starts[offset] ?? raw.length };
}
