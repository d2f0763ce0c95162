import type { Span } from "../src/model/span.ts";

/** A MEANTIME document: only the text up to `end` is annotated. */
export interface TimeDocument {
  readonly text: string;
  readonly end: number;
  /** ISO 8601 date of the document; null when it has none. */
  readonly created: string | null;
  readonly times: readonly (Span & { readonly value: string })[];
}

/** Annotated sentences of a MEANTIME file: the title, the date line and the first five sentences. */
const ANNOTATED = 7;

/** Documents of MEANTIME's CAT XML files, one after another in one string. */
export function parseTimeDocuments(xml: string): TimeDocument[] {
  return [...xml.matchAll(/<Document [\s\S]*?<\/Document>/g)].map(([document]) => parseDocument(document));
}

function parseDocument(xml: string): TimeDocument {
  const spans = new Map<string, Span>();
  let text = "";
  let sentence = "0";
  let end = 0;
  for (const [, id = "", number = "", word = ""] of xml.matchAll(
    /<token t_id="(\d+)" sentence="(\d+)"[^>]*>([^<]*)<\/token>/g,
  )) {
    const form = decode(word);
    if (text) text += number === sentence ? (/^(?:[,.;:!?)%]|'s|n't)$/.test(form) ? "" : " ") : "\n\n";
    sentence = number;
    spans.set(id, { start: text.length, end: text.length + form.length });
    text += form;
    if (Number(number) < ANNOTATED) end = text.length;
  }
  const timexes = [...xml.matchAll(/<TIMEX3 ([^>]*?)(?:\/>|>([\s\S]*?)<\/TIMEX3>)/g)];
  const created = timexes.find(([, attributes = ""]) => attributes.includes('functionInDocument="CREATION_TIME"'));
  return {
    text,
    end,
    created: attribute(created?.[1] ?? "", "value"),
    times: timexes.flatMap(([, attributes = "", anchors = ""]) => {
      const tokens = [...anchors.matchAll(/t_id="(\d+)"/g)].map(([, id = ""]) => spans.get(id));
      const [first, last] = [tokens[0], tokens.at(-1)];
      if (!first || !last || last.end > end) return [];
      return [{ start: first.start, end: last.end, value: attribute(attributes, "value") ?? "" }];
    }),
  };
}

function attribute(attributes: string, name: string): string | null {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? null;
}

function decode(word: string): string {
  return word
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, "&");
}
