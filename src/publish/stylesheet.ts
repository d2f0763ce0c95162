/** The one stylesheet of every page: colours and spacing as custom properties first, then the frame, the brief, the audit, paper. */
export const STYLESHEET = `
:root {
  color-scheme: light dark;
  --paper: #fdfcf9;
  --raised: #f5f1e9;
  --ink: #1e1c19;
  --quiet: #5d574e;
  --rule: #ddd6ca;
  --link: #1a4f7c;
  --pencil: #a1211d;
  --mark: #fbe9a3;
  --mark-ink: #1e1c19;
  --supported: #1c6639;
  --supported-tint: #e4f1e7;
  --contradicted: #a1211d;
  --contradicted-tint: #fbe4e1;
  --unsupported: #7d4a00;
  --unsupported-tint: #fcecd2;
  --mixed: #63399a;
  --mixed-tint: #efe7f8;
  --damaged: #2c5a74;
  --damaged-tint: #e1edf3;
  --serif: "Iowan Old Style", Charter, "Bitstream Charter", "Source Serif 4", Georgia, Cambria, "Noto Serif", "Liberation Serif", serif;
  --sans: -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", Arial, sans-serif;
  --measure: 39rem;
  --side: 12.5rem;
  --gap-1: .25rem;
  --gap-2: .5rem;
  --gap-3: 1rem;
  --gap-4: 1.75rem;
  --gap-5: 3rem;
  --gap-6: 4.5rem;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #16181b;
    --raised: #1f2226;
    --ink: #e6e2da;
    --quiet: #a9a399;
    --rule: #373a3f;
    --link: #8dbfe9;
    --pencil: #f0928b;
    --mark: #5a4a14;
    --mark-ink: #fbf1d0;
    --supported: #85cf9e;
    --supported-tint: #182c1f;
    --contradicted: #f2958e;
    --contradicted-tint: #3a1b1a;
    --unsupported: #eab768;
    --unsupported-tint: #33260f;
    --mixed: #c5a8ee;
    --mixed-tint: #2a2039;
    --damaged: #93c5de;
    --damaged-tint: #182a34;
  }
}

*, ::before, ::after { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); font: 100%/1.6 var(--serif); -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
body { margin: 0; font-size: 1.125rem; overflow-wrap: anywhere; font-kerning: normal; }
h1, h2, h3, p, ul, ol, dl, dd, blockquote, table { margin: 0; padding: 0; }
h1, h2, h3 { line-height: 1.2; font-weight: 600; text-wrap: balance; }
ul, ol { list-style: none; }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: .18em; text-decoration-color: color-mix(in srgb, currentColor 45%, transparent); }
a:hover { text-decoration-color: currentColor; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 3px; border-radius: 2px; }
main:focus { outline: none; }
mark { background: var(--mark); color: var(--mark-ink); padding: .05em 0; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
.skip { position: absolute; left: var(--gap-3); top: -6rem; padding: var(--gap-2) var(--gap-3); background: var(--ink); color: var(--paper); font: 1rem var(--sans); z-index: 1; }
.skip:focus { top: var(--gap-2); }

.masthead, main, .colophon { width: min(100% - 2.5rem, var(--page, var(--measure))); margin-inline: auto; }
.masthead { padding-block: var(--gap-3); font: .8125rem var(--sans); color: var(--quiet); }
.masthead p { display: flex; align-items: baseline; gap: .75rem; border-bottom: 1px solid var(--rule); padding-bottom: var(--gap-3); }
/* The proof-reader's sign for "let it stand" is a row of dots below the word. */
.wordmark { font: italic 600 1.375rem/1 var(--serif); color: var(--pencil); text-decoration: underline dotted 2px; text-underline-offset: .28em; }
.kind { letter-spacing: .08em; text-transform: uppercase; }
.colophon { margin-top: var(--gap-6); padding-block: var(--gap-4) var(--gap-5); border-top: 1px solid var(--rule); font: .875rem/1.55 var(--sans); color: var(--quiet); }
.colophon h2 { font: 600 .875rem var(--sans); color: var(--ink); }
.colophon p { margin-top: var(--gap-2); max-width: 46rem; }

.head { padding-block: var(--gap-4) var(--gap-4); }
h1 { font-size: clamp(1.9rem, 1.35rem + 2.6vw, 3rem); line-height: 1.1; letter-spacing: -.015em; }
.standfirst { margin-top: var(--gap-3); font-size: 1.3125rem; line-height: 1.45; color: var(--quiet); text-wrap: pretty; }
.disclosure { margin-top: var(--gap-4); padding-left: .875rem; border-left: 3px solid var(--pencil); font: .9375rem/1.5 var(--sans); }
.facts, .who, .note, .back, .notice { font: .875rem/1.5 var(--sans); color: var(--quiet); }
.facts { margin-top: var(--gap-3); }
.note { margin-bottom: var(--gap-3); }
.contents { font: .875rem/1.5 var(--sans); border-block: 1px solid var(--rule); padding-block: var(--gap-3); }
.contents h2 { font: 600 .75rem var(--sans); letter-spacing: .08em; text-transform: uppercase; color: var(--quiet); margin-bottom: var(--gap-2); }
.contents ul { display: flex; flex-wrap: wrap; gap: var(--gap-1) 1.25rem; }
.contents a { display: inline-block; padding-block: .125rem; text-decoration-color: transparent; }
.contents a:hover { text-decoration-color: currentColor; }

.part { margin-top: var(--gap-5); }
.part > h2 { font-size: 1.5rem; margin-bottom: var(--gap-3); }
.story { margin-top: var(--gap-4); }
.story > h2 { font-size: 1.375rem; margin-bottom: var(--gap-2); }
.story p + p { margin-top: .85em; }
.part:not(.story) > h2 { padding-top: var(--gap-3); border-top: 2px solid var(--ink); }
.marks { font: .72em/0 var(--sans); vertical-align: .45em; margin-left: .1em; font-variant-numeric: tabular-nums; }
.standfirst .marks, .facts .marks { letter-spacing: 0; }
.facts .marks { font-size: .875rem; vertical-align: baseline; }
.marks::before { content: "\\2060"; }
.marks a { padding: .3em .22em; border-radius: 3px; text-decoration: none; }
.marks a:hover { background: var(--link); color: var(--paper); }
:target { scroll-margin-top: 22vh; }
.sentence:target, .standfirst:target, li:target > p:first-child, dd:target > p:first-child, tr:target > * { background: var(--mark); color: var(--mark-ink); box-decoration-break: clone; -webkit-box-decoration-break: clone; }
:is(.sentence, .standfirst, li, dd, tr):target .marks a:not(:hover) { color: inherit; text-decoration: underline; }

.differences { background: var(--raised); border-top: 2px solid var(--pencil); padding: 0 1.25rem 1.25rem; }
.part.differences > h2 { border-top: 0; padding-top: 1.125rem; }
.difference + .difference { margin-top: var(--gap-4); }
h3 { font-size: 1.125rem; }
.difference h3 { margin-bottom: var(--gap-2); font: 600 .9375rem/1.35 var(--sans); }
.difference h3::first-letter { text-transform: uppercase; }
.difference li { padding: .75rem 0 .75rem 1rem; border-left: 3px solid var(--rule); }
.difference li + li { border-top: 1px solid var(--rule); }
.difference .who, .singles .who, .speaker .who { margin-top: .125rem; }
.singles li + li, .speaker dd + dd { margin-top: var(--gap-3); }
.singles li { padding-left: 1rem; border-left: 3px dotted var(--pencil); }
.speaker { display: grid; gap: var(--gap-2); padding-block: var(--gap-3); border-top: 1px solid var(--rule); }
.speaker:first-child { border-top: 0; padding-top: 0; }
dt { font-weight: 600; }
.speaker dt::first-letter { text-transform: uppercase; }
.proposal + .proposal, .record + .record { margin-top: var(--gap-4); padding-top: var(--gap-3); border-top: 1px solid var(--rule); }
.proposal h3, .record h3 { margin-bottom: var(--gap-2); font: 600 .9375rem/1.35 var(--sans); }
.proposal h3::first-letter, .record h3::first-letter { text-transform: uppercase; }
.proposal li + li { margin-top: var(--gap-3); }
.record dl { font: .9375rem/1.5 var(--sans); }
.record dl > div { padding-block: .2rem; }
.record dt, .record dd { display: inline; }
.record dt { color: var(--quiet); font-weight: 400; }
.record dt::after { content: ": "; }
.record dd:not(:last-child)::after { content: "; "; }
.record dd:target { background: var(--mark); color: var(--mark-ink); }
.act { font-style: italic; color: var(--quiet); }

table { width: 100%; table-layout: fixed; border-collapse: collapse; font: .9375rem/1.45 var(--sans); }
th, td { padding: .55rem .75rem .55rem 0; text-align: start; vertical-align: top; border-bottom: 1px solid var(--rule); font-weight: 400; overflow-wrap: break-word; }
thead th:nth-child(1) { width: 20%; }
thead th:nth-child(2) { width: 15%; }
thead th:nth-child(3) { width: 21%; }
thead th:nth-child(4) { width: 20%; }
thead th { font-size: .75rem; letter-spacing: .06em; text-transform: uppercase; color: var(--quiet); }
tbody td:nth-child(2) { font-weight: 600; font-variant-numeric: lining-nums tabular-nums; }

.report { margin-top: var(--gap-4); }
.report > .who { margin-top: .125rem; }
.passage { position: relative; padding: var(--gap-3) 0 var(--gap-3) 2.75rem; border-bottom: 1px solid var(--rule); }
.passage .number { position: absolute; left: 0; top: 1.15rem; min-width: 1.9rem; text-align: end; font: 600 .875rem/1.5 var(--sans); color: var(--pencil); font-variant-numeric: tabular-nums; }
blockquote { white-space: pre-line; font-family: var(--serif); color: var(--quiet); font-size: 1.03125rem; line-height: 1.55; }
.back { margin-top: var(--gap-2); font-size: .8125rem; }
.passage:target { background: var(--raised); box-shadow: -1rem 0 0 var(--raised), 1rem 0 0 var(--raised), -1.25rem 0 0 var(--pencil); }
.sources li { padding-block: .875rem; border-bottom: 1px solid var(--rule); }
.sources li:first-child, .passage:first-child { padding-top: var(--gap-2); }
.passage:first-child .number { top: .65rem; }
.notice { margin-top: var(--gap-2); padding-left: .75rem; border-left: 3px double var(--quiet); }
.notice strong { color: var(--ink); }
.selectable { user-select: all; padding: .875rem 1rem; background: var(--raised); font-size: 1rem; line-height: 1.5; }
.audit .selectable { font-size: 1.125rem; }
.summary-label { margin: var(--gap-4) 0 var(--gap-2); font: .875rem/1.5 var(--sans); color: var(--quiet); }
.share .note { margin: var(--gap-3) 0 var(--gap-2); }

body:has(.audit) { --page: 66rem; }
.audit .head { max-width: 46rem; }
.bar { display: flex; gap: 2px; height: .5rem; margin-top: var(--gap-3); }
.bar span { background: var(--tone); }
.legend-title { margin-top: var(--gap-4); font: 600 .75rem var(--sans); letter-spacing: .08em; text-transform: uppercase; color: var(--quiet); }
.legend { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(13rem, 100%), 1fr)); gap: var(--gap-3) var(--gap-4); margin-top: var(--gap-2); font: .8125rem/1.45 var(--sans); color: var(--quiet); }
.is-supported { --tone: var(--supported); --tint: var(--supported-tint); --line: solid; }
.is-contradicted { --tone: var(--contradicted); --tint: var(--contradicted-tint); --line: double; }
.is-unsupported { --tone: var(--unsupported); --tint: var(--unsupported-tint); --line: dashed; }
.is-mixed { --tone: var(--mixed); --tint: var(--mixed-tint); --line: solid; }
.is-damaged { --tone: var(--damaged); --tint: var(--damaged-tint); --line: dotted; }
.verdict { font: 600 .8125rem/1.5 var(--sans); color: var(--tone, var(--quiet)); }
.verdict .sign { display: inline-block; min-width: 1.1em; font-family: "DejaVu Sans", var(--sans); }
.count { font-weight: 400; color: var(--quiet); }
span.count + span.count::before { content: "· "; }
a.count { padding: .25em .4em; text-decoration: none; }
a.count:hover { text-decoration: underline; }
.jump ul { gap: 0 1.75rem; }
.jump a { padding: .125rem .35rem; text-decoration-color: currentColor; }

.piece { padding-block: .625rem; }
.piece.opens { margin-top: 1.125rem; }
.pieces > .piece:first-child { margin-top: 0; }
.said { padding-left: 1rem; border-left: 4px var(--line, solid) var(--tone, transparent); }
.apart { color: var(--quiet); }
.apart .verdict { font-weight: 400; font-size: .75rem; letter-spacing: .04em; }
.apart.label .text, .apart.boilerplate .text { font: .9375rem/1.5 var(--sans); }
.apart.label .said, .apart.boilerplate .said { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 .75rem; }
.apart.boilerplate + .apart.boilerplate { margin-top: 0; padding-top: 0; }
.said h3 { font-size: 1.375rem; }
.title .said h3 { font-size: 1.625rem; }
.is-supported .words, .is-contradicted .words, .is-unsupported .words, .is-mixed .words, .is-damaged .words { background: var(--tint); padding-block: .12em; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
.words { white-space: pre-line; }
/* A turn of direction in one sentence must not reach the next. */
.sentence, .words { unicode-bidi: isolate; }
.differs { font-style: normal; font-weight: 600; text-decoration: underline wavy 1px; text-decoration-color: var(--tone); text-underline-offset: .22em; text-decoration-skip-ink: none; }
.gap { display: inline-block; max-width: 100%; margin-block: .2em; padding: .05em .4em .1em; border: 1px solid var(--damaged); border-radius: 3px; background: var(--paper); color: var(--damaged); font: 600 .75em/1.4 var(--sans); text-decoration: none; }
.gap.suspected { border-style: dashed; font-weight: 400; }
.gap:hover { background: var(--damaged); color: var(--paper); }
.unseen { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; white-space: nowrap; }
.piece .note { margin: var(--gap-2) 0 0 1.25rem; }
.note > * + * { margin-top: var(--gap-2); }
.what { display: inline-block; }
.what::first-letter { text-transform: uppercase; }
.reason { color: var(--ink); }
.against { display: grid; gap: var(--gap-2); }
.against li { padding-left: .75rem; border-left: 2px solid var(--rule); }
.type { font-weight: 600; }
.note .differs, ins { color: var(--ink); font-family: var(--serif); font-size: 1.07em; }
.note .differs { font-weight: 400; }
ins { text-decoration: underline 1px; text-decoration-color: var(--supported); text-underline-offset: .2em; }
summary { cursor: pointer; padding-block: .125rem; }
figure { margin: var(--gap-2) 0 0; padding-left: .75rem; border-left: 2px solid var(--rule); }
figure blockquote { font-size: .9375rem; }
figcaption { font-size: .8125rem; }
.piece:target > .said, .gap-note:target, .sources li:target { outline: 2px solid var(--link); outline-offset: .5rem; }

@media (max-width: 38rem) {
  body { font-size: 1.0625rem; }
  .standfirst { font-size: 1.1875rem; }
  thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
  table, tbody, tr, th, td { display: block; }
  tbody tr { padding-block: .75rem; border-bottom: 1px solid var(--rule); }
  tbody th, tbody td { padding: .1rem 0; border: 0; }
  tbody td:empty { display: none; }
  tbody th { font-weight: 600; }
  tbody td::before { content: attr(data-label) ": "; color: var(--quiet); font-weight: 400; }
  .passage { padding-left: 2.25rem; }
  .passage .number { min-width: 1.5rem; }
  .differences { margin-inline: -1.25rem; }
}
@media (min-width: 76rem) {
  body:has(.page) { --page: 72rem; }
  .page { display: grid; grid-template-columns: var(--side) minmax(0, var(--measure)) var(--side); column-gap: 4rem; justify-content: center; align-items: start; }
  .head, .text { grid-column: 2; }
  .page .contents { grid-column: 1; grid-row: 2; position: sticky; top: var(--gap-4); max-height: calc(100vh - 3.5rem); overflow-y: auto; margin-top: var(--gap-4); border: 0; padding: 0 0 0 .25rem; }
  .page .contents ul { flex-direction: column; }
  .text > .part:first-child { margin-top: var(--gap-4); }
  body:has(.page) .colophon { --page: var(--measure); }
  /* A chosen passage comes to the margin, beside the sentence that cites it. */
  .passage:target { position: fixed; inset: auto 1.5rem auto calc(50% + var(--measure) / 2 + 2.5rem); top: 22vh; max-width: 21rem; max-height: 70vh; overflow-y: auto; padding: var(--gap-3); border: 0; border-top: 3px solid var(--pencil); box-shadow: 0 .25rem 1.5rem rgb(0 0 0 / .18); }
  .passage:target .number { display: block; position: static; margin-bottom: var(--gap-2); text-align: start; }
  .passage:target .number::after { content: " " attr(data-report); margin-left: .5em; color: var(--ink); }
  .passage:target blockquote { font-size: .9375rem; }
}
@media (min-width: 60rem) {
  .piece { display: grid; grid-template-columns: minmax(0, 1fr) 23rem; column-gap: 2.5rem; align-items: start; }
  .piece .note { margin: 0; padding-top: .125rem; }
  /* The sentence stays in sight beside long evidence. */
  .said { position: sticky; top: var(--gap-3); }
}

@media print {
  /* Ink on paper, whatever the screen preferred. */
  :root {
    color-scheme: light;
    --paper: #fff; --raised: #fff; --ink: #000; --quiet: #333; --rule: #bbb; --link: #000; --pencil: #000;
    --supported: #1c6639; --supported-tint: #e4f1e7; --contradicted: #a1211d; --contradicted-tint: #fbe4e1;
    --unsupported: #7d4a00; --unsupported-tint: #fcecd2; --mixed: #63399a; --mixed-tint: #efe7f8;
    --damaged: #2c5a74; --damaged-tint: #e1edf3;
  }
  html { font-size: 9.5pt; }
  @page { margin: 18mm 16mm; }
  .masthead, main, .colophon, body:has(.page), body:has(.audit) { --page: 100%; width: auto; }
  .skip, .contents { display: none; }
  .page, .piece { display: block; }
  .said, .passage:target { position: static; }
  h1 { font-size: 22pt; }
  h2, h3, dt, .report > .who { break-after: avoid; }
  .speaker dd, .record dl > div, .singles li { break-inside: avoid; }
  .passage, .difference li, tr, figure, .sources li { break-inside: avoid; }
  .part { margin-top: 1.5rem; }
  .marks a::before { content: "["; }
  .marks a::after { content: "]"; }
  a[rel~="external"]::after { content: " (" attr(href) ")"; font-size: .85em; }
  mark { background: none; color: inherit; text-decoration: underline; font-weight: 600; }
  .passage:target, .sentence:target { background: none; box-shadow: none; }
  .differences, .selectable { border: 1px solid #000; }
  /* Folded evidence is opened on paper. */
  details::details-content { content-visibility: visible; block-size: auto; }
  details > * { display: block; }
  summary { list-style: none; }
  .piece .note { margin: .35rem 0 0 1.25rem; }
}
`;
