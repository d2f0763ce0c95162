import type { AuditedBrief } from "../model/brief.ts";
import { parseWebAddress } from "./link-address.ts";
import type { Passages } from "./passages.ts";

/**
 * The brief as JSON-LD: a schema.org NewsArticle that names what made it (IPTC digital source type), the reports it is
 * based on and every passage it cites.
 */
export function briefLinkedData(brief: AuditedBrief, passages: Passages): unknown {
  const nodes = new Map(brief.sources.map((source, at) => [source.report, `#report-${at + 1}`]));
  return {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: brief.title,
    ...(brief.standfirst ? { description: brief.standfirst.text } : {}),
    inLanguage: "en",
    datePublished: brief.generated,
    digitalSourceType: brief.disclosure.digitalSourceType,
    creditText: brief.disclosure.text,
    creator: { "@type": "SoftwareApplication", name: "Stet", applicationCategory: "News" },
    articleSection: brief.sections.map((section) => section.heading),
    isBasedOn: brief.sources.map((source) => reportNode(source, nodes.get(source.report) ?? "#")),
    citation: passages.list.map(({ number, citation }) => ({
      "@type": "Quotation",
      "@id": `#passage-${number}`,
      text: citation.quote,
      isPartOf: { "@id": nodes.get(citation.report) ?? citation.report },
    })),
  };
}

function reportNode(source: AuditedBrief["sources"][number], id: string): unknown {
  const url = parseWebAddress(source.url);
  return {
    "@type": "NewsArticle",
    "@id": id,
    ...(source.title === null ? {} : { headline: source.title }),
    ...(source.outlet === null ? {} : { publisher: { "@type": "Organization", name: source.outlet } }),
    ...(url === null ? {} : { url }),
    ...(source.published === null ? {} : { datePublished: source.published }),
  };
}
