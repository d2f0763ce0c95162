import { type Html, html, markupOf, scriptJson, trusted } from "./markup.ts";
import { STYLESHEET } from "./stylesheet.ts";

/** A page without its frame. `body` holds the landmarks; `#main` must be in it. */
export interface PageContent {
  readonly title: string;
  readonly description: string;
  /** What kind of page it is, in the masthead: "Brief", "Audit". */
  readonly kind: string;
  readonly main: Html;
  readonly footer: Html;
  /** JSON-LD of the page; null for none. */
  readonly linkedData: unknown;
}

// Nothing is fetched and nothing runs. JSON-LD is data, which the policy does not concern.
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** A whole HTML document that needs nothing but itself: styles inline, no script, no request. */
export function renderPage(page: PageContent): string {
  const document = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Stet">
<meta name="description" content="${page.description}">
<meta property="og:title" content="${page.title}">
<meta property="og:description" content="${page.description}">
<meta property="og:type" content="article">
<meta property="og:site_name" content="Stet">
<meta name="twitter:card" content="summary">
<title>${page.title}</title>
<style>${trusted(STYLESHEET)}</style>
${page.linkedData === null ? null : html`<script type="application/ld+json">${scriptJson(page.linkedData)}</script>`}
</head>
<body>
<a class="skip" href="#main">Skip to the text</a>
<header class="masthead"><p><span class="wordmark">stet</span><span class="kind">${page.kind}</span></p></header>
<main id="main" tabindex="-1">
${page.main}
</main>
<footer class="colophon">
${page.footer}
</footer>
</body>
</html>
`;
  return markupOf(document);
}
