import type { BriefSource } from "../model/brief.ts";
import type { PartContent } from "./brief-findings-html.ts";
import { type BriefView, labelOf, passageId } from "./brief-view.ts";
import { factLine, outside, quotation, timeHtml, webLink } from "./html-parts.ts";
import { type Html, html, joinHtml } from "./markup.ts";
import { groupPassages, type Passage, type PassageGroup } from "./passages.ts";
import { counted } from "./plural.ts";
import { damageNotes, originInWords } from "./source-words.ts";

/** Every cited passage within the text around it, report by report, each with the way back to where it is cited. */
export function passagesPart(view: BriefView): PartContent {
  const content = html`<p class="note">What each number rests on, marked in the text that surrounds it in its report.</p>
${groupPassages(view.passages).map((group) => groupHtml(view, group))}`;
  return { id: "passages", heading: "Passages", content };
}

function groupHtml(view: BriefView, group: PassageGroup): Html {
  const source = view.sources.get(group.report);
  return html`<section class="report">
<h3>${outside(labelOf(view, group.report))}</h3>
${source && html`<p class="who">${factLine([source.title && webLink(source.url, source.title), timeHtml(source.published)])}</p>`}
<ol>${group.passages.map((passage) => passageHtml(passage, source, labelOf(view, group.report)))}</ol>
</section>
`;
}

/** The report's name is seen only where the passage stands apart from its report: in the margin. */
function passageHtml(passage: Passage, source: BriefSource | undefined, label: string): Html {
  const back = passage.places.map(({ id, label }) => html`<a href="#${id}">${label}</a>`);
  return html`<li id="${passageId(passage.number)}" class="passage" value="${passage.number}">
<span class="number" data-report="${label}" aria-hidden="true">${passage.number}</span>
${quotation(passage.citation, source)}
<p class="back"><span aria-hidden="true">↩ </span>Cited in ${joinHtml(back, ", ")}</p></li>
`;
}

/** The reports with where each has its matter from, what it says about machines, and what is wrong with its text. */
export function sourcesPart(view: BriefView): PartContent {
  const cited = new Map(groupPassages(view.passages).map((group) => [group.report, group.passages.length]));
  const items = view.brief.sources.map((source) => sourceHtml(view, source, cited.get(source.report) ?? 0));
  return { id: "sources", heading: "Sources", content: html`<ol>${items}</ol>` };
}

function sourceHtml(view: BriefView, source: BriefSource, passages: number): Html {
  return html`<li>
<p><strong>${outside(labelOf(view, source.report))}</strong>${source.title && html`: ${webLink(source.url, source.title)}`}</p>
<p class="who">${factLine([
    timeHtml(source.published),
    outside(originInWords(source, view.labels)),
    passages === 0 ? "not cited" : counted(passages, "cited passage"),
  ])}</p>
${source.disclosure && html`<p class="notice"><strong>AI label.</strong> The report says of itself: “${outside(source.disclosure.text)}”</p>`}
${damageNotes(source).map((note) => html`<p class="notice"><strong>Damaged.</strong> ${outside(note)}</p>`)}
</li>
`;
}
