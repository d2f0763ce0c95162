import { Citation } from "../model/citation.ts";

/** A quote with the text around it, as it is shown. */
export interface QuoteInContext {
  readonly before: string;
  readonly quote: string;
  readonly after: string;
}

interface CitedBody {
  readonly version: string;
  readonly body: string;
}

/** UTF-16 units of context on either side: about two lines of print. */
const REACH = 160;

/** UTF-16 units of context that a citation itself carries. */
const CITED_REACH = 32;

/**
 * The quote with up to `reach` UTF-16 units of its own paragraph on either side, cut at words with an ellipsis.
 * Where the body is absent or no longer holds the quote, the citation's own prefix and suffix serve.
 */
export function quoteInContext(citation: Citation, report: CitedBody | undefined, reach = REACH): QuoteInContext {
  const { quote, prefix, suffix } = citation;
  if (report === undefined || !Citation.holds(citation, report)) {
    return {
      before: lead(prefix, prefix.length < CITED_REACH),
      quote,
      after: trail(suffix, suffix.length < CITED_REACH),
    };
  }
  const { body } = report;
  const near = body.slice(Math.max(0, citation.start - reach), citation.start);
  const far = body.slice(citation.end, citation.end + reach);
  return {
    before: lead(near, citation.start <= reach),
    quote,
    after: trail(far, citation.end + reach >= body.length),
  };
}

/** The end of `text` that belongs to the quote's paragraph, from a whole word on. */
function lead(text: string, fromStart: boolean): string {
  const paragraph = text.lastIndexOf("\n\n");
  if (paragraph >= 0) return text.slice(paragraph + 2);
  if (fromStart || text === "") return text;
  // Scripts without spaces are cut where the reach ends, but never inside a character.
  const space = text.search(/\s/);
  return `… ${space < 0 ? text.replace(/^[\udc00-\udfff]/, "") : text.slice(space + 1)}`;
}

/** The beginning of `text` that belongs to the quote's paragraph, to a whole word. */
function trail(text: string, toEnd: boolean): string {
  const paragraph = text.indexOf("\n\n");
  if (paragraph >= 0) return text.slice(0, paragraph);
  if (toEnd || text === "") return text;
  const space = /\s\S*$/.exec(text)?.index;
  return `${space === undefined ? text.replace(/[\ud800-\udbff]$/, "") : text.slice(0, space)} …`;
}

/** The text without its ends beyond `length` UTF-16 units, cut at a word, with an ellipsis; never inside a character. */
export function shorten(text: string, length: number): string {
  const flat = text.replace(/\s+/g, " ").trim();
  if (flat.length <= length) return flat;
  const cut = flat.slice(0, length);
  const space = cut.lastIndexOf(" ");
  return `${(space > length / 2 ? cut.slice(0, space) : cut).replace(/[\ud800-\udbff]$/, "")}…`;
}

/** The text in quotation marks, unless it opens with some of its own: a quote is shown as it stands. */
export function inQuotes(text: string): string {
  return /^["“„«]/.test(text) ? text : `“${text}”`;
}
