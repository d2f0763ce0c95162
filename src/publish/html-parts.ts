import type { Citation } from "../model/citation.ts";
import { quoteInContext } from "./context.ts";
import { dateInWords } from "./date-words.ts";
import { parseWebAddress } from "./link-address.ts";
import { type Html, type HtmlValue, html, joinHtml } from "./markup.ts";

/** Words from outside within a line of ours: kept apart, so that their direction does not turn the line. */
export function outside(text: string): Html {
  return html`<bdi>${text}</bdi>`;
}

/** A link to a page of the web; the text alone where the address is none. */
export function webLink(address: string | null, text: string): Html {
  const href = parseWebAddress(address);
  return href === null
    ? outside(text)
    : html`<a href="${href}" rel="external noopener noreferrer">${outside(text)}</a>`;
}

/** A date or time in words; nothing where there is none. */
export function timeHtml(date: string | null): Html | null {
  if (date === null) return null;
  const words = dateInWords(date);
  return words === date ? outside(date) : html`<time datetime="${date}">${words}</time>`;
}

/** Facts in one line, parted by middle dots; empty ones are left out. */
export function factLine(facts: readonly HtmlValue[]): Html {
  return joinHtml(facts, html`<span class="dot" aria-hidden="true"> · </span>`);
}

/** A quote marked within the text that surrounds it in its report. */
export function quotation(
  citation: Citation,
  report: { readonly version: string; readonly body: string } | undefined,
): Html {
  const { before, quote, after } = quoteInContext(citation, report);
  return html`<blockquote dir="auto">${before}<mark>${quote}</mark>${after}</blockquote>`;
}

/** A section with its heading of the second level; the heading's id is the section's place on the page. */
export function section(id: string, heading: string, content: HtmlValue, className = "part"): Html {
  return html`<section class="${className}" aria-labelledby="${id}">
<h2 id="${id}" dir="auto">${heading}</h2>
${content}
</section>`;
}

/** The contents of a page: a link for each heading. */
export function contentsNav(entries: readonly { readonly id: string; readonly heading: string }[]): Html {
  return html`<nav class="contents" aria-labelledby="contents">
<h2 id="contents">On this page</h2>
<ul>${entries.map(({ id, heading }) => html`<li><a href="#${id}">${outside(heading)}</a></li>`)}</ul>
</nav>`;
}
