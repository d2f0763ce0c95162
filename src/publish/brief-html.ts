// One brief as a page that stands alone: the text first, then what it rests on, each mark leading to its passage and back.
import type { AuditedBrief, BriefSection, BriefSentence } from "../model/brief.ts";
import {
  changesPart,
  differencesPart,
  figuresPart,
  type PartContent,
  positionsPart,
  recordsPart,
  singlesPart,
  speakersPart,
} from "./brief-findings-html.ts";
import { briefLinkedData } from "./brief-linked-data.ts";
import { passagesPart, sourcesPart } from "./brief-sources-html.ts";
import { type BriefView, marks, viewBrief } from "./brief-view.ts";
import { citationLine, shareAddress } from "./citation-line.ts";
import { contentsNav, factLine, section, timeHtml, webLink } from "./html-parts.ts";
import { type Html, html } from "./markup.ts";
import { renderPage } from "./page.ts";
import { PLACE } from "./places.ts";
import { counted } from "./plural.ts";
import { countOrigins, originsInWords } from "./source-words.ts";
import { briefAuditSummary } from "./verdict-words.ts";

/** The brief as one self-contained HTML page: no script, no request, for screen, phone and paper. */
export function briefToHtml(brief: AuditedBrief): string {
  const view = viewBrief(brief);
  const parts = partsOf(view);
  return renderPage({
    kind: "Brief",
    title: brief.title,
    description: brief.standfirst?.text ?? brief.disclosure.text,
    linkedData: briefLinkedData(brief, view.passages),
    main: html`<article class="page">
${headOf(view)}
${contentsNav(parts)}
<div class="text">
${parts.map((part) => part.content)}
</div>
</article>`,
    footer: colophon(brief),
  });
}

interface Part {
  readonly id: string;
  readonly heading: string;
  readonly content: Html;
}

function partsOf(view: BriefView): readonly Part[] {
  const { brief } = view;
  const found = [
    differencesPart(view),
    singlesPart(view),
    positionsPart(view),
    recordsPart(view),
    figuresPart(view),
    speakersPart(view),
    passagesPart(view),
    sourcesPart(view),
  ];
  return [...toParts([changesPart(view)]), ...textParts(view), ...toParts(found), sharePart(brief)];
}

function toParts(found: readonly (PartContent | null)[]): readonly Part[] {
  return found.flatMap((part) =>
    part === null ? [] : [{ ...part, content: section(part.id, part.heading, part.content, `part ${part.id}`) }],
  );
}

/** The sections of the text; sentences are counted through all of them. */
function textParts(view: BriefView): readonly Part[] {
  let before = 0;
  return view.brief.sections.map((part: BriefSection, at) => {
    const id = `section-${at + 1}`;
    const content = section(id, part.heading, paragraphs(view, part.sentences, before), "part story");
    before += part.sentences.length;
    return { id, heading: part.heading, content };
  });
}

/** Sentences to a paragraph: short ones, as a news page has them. */
const PARAGRAPH = 3;

function paragraphs(view: BriefView, sentences: readonly BriefSentence[], before: number): readonly Html[] {
  const shown = sentences.map((sentence, at) => {
    const { id } = PLACE.sentence(before + at + 1);
    return html`<span class="sentence" id="${id}">${sentence.text}${marks(view, sentence.citations)}</span> `;
  });
  const starts = shown.flatMap((_, at) => (at % PARAGRAPH === 0 ? [at] : []));
  return starts.map((start) => html`<p dir="auto">${shown.slice(start, start + PARAGRAPH)}</p>\n`);
}

function headOf(view: BriefView): Html {
  const { brief } = view;
  const headline = marks(view, brief.titleCitations);
  return html`<header class="head">
<h1 id="${PLACE.title.id}" dir="auto">${brief.title}</h1>
${
  brief.standfirst &&
  html`<p class="standfirst" id="${PLACE.standfirst.id}" dir="auto">${brief.standfirst.text}${marks(view, brief.standfirst.citations)}</p>`
}
<p class="disclosure"><strong>Made by a program.</strong> ${brief.disclosure.text}</p>
<p class="facts">${factLine([
    timeHtml(brief.generated),
    counted(brief.sources.length, "report"),
    originsInWords(countOrigins(brief.sources)),
    headline && html`headline rests on ${headline}`,
  ])}</p>
</header>`;
}

function sharePart(brief: AuditedBrief): Part {
  const content = html`<p><a href="${shareAddress(brief)}">Send by e-mail</a></p>
<p class="note" id="cite-as">To quote this brief, copy this line (one click selects it):</p>
<p class="selectable" aria-labelledby="cite-as" dir="auto">${citationLine(brief)}</p>`;
  const heading = "Share and cite";
  return { id: "share", heading, content: section("share", heading, content, "part share") };
}

function colophon(brief: AuditedBrief): Html {
  return html`<h2>How this was made</h2>
<p>${brief.disclosure.text} ${briefAuditSummary(brief.audit)} The reports themselves were not checked against the world.</p>
<p>${factLine([
    html`Composed ${timeHtml(brief.generated)}`,
    html`digital source type: ${webLink(brief.disclosure.digitalSourceType, brief.disclosure.digitalSourceType.replace(/^.*\//, ""))} (IPTC)`,
  ])}</p>`;
}
