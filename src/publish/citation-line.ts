import type { AuditedBrief } from "../model/brief.ts";
import { oneLine } from "../model/one-line.ts";
import { Report } from "../model/report.ts";
import { shorten } from "./context.ts";
import { dateInWords } from "./date-words.ts";
import { counted, listed } from "./plural.ts";

/** Outlets that a citation names before it says "and others". */
const NAMED = 4;

/** The brief as a work to cite, in one line: title, what made it, from whose reports, when. */
export function citationLine(brief: AuditedBrief): string {
  const outlets = [...new Set(outletsOf(brief))];
  const named = outlets.length > NAMED ? [...outlets.slice(0, NAMED - 1), "others"] : outlets;
  const reports = `${counted(brief.sources.length, "report")}${named.length > 0 ? ` by ${listed(named)}` : ""}`;
  return `“${oneLine(brief.title).trim()}”. Brief made by Stet, a program, from ${reports}. Composed ${dateInWords(brief.generated)}.`;
}

/** An address that opens a message with the brief's title, standfirst and citation; short enough for every mail program. */
export function shareAddress(brief: AuditedBrief): string {
  const text = [
    shorten(brief.title, 160),
    ...(brief.standfirst ? [shorten(brief.standfirst.text, 280)] : []),
    shorten(citationLine(brief), 320),
  ].join("\n\n");
  // Scripts outside ASCII take up to nine characters for each: drop the text rather than the link.
  const full = mailto(shorten(brief.title, 100), text);
  return full.length <= 1_900 ? full : mailto(shorten(brief.title, 60), "");
}

function mailto(subject: string, body: string): string {
  const fields = [`subject=${encode(subject)}`, ...(body === "" ? [] : [`body=${encode(body)}`])];
  return `mailto:?${fields.join("&")}`;
}

/** Percent-encoded as RFC 6068 wants it, line ends as CRLF; half a surrogate pair cannot be encoded and becomes U+FFFD. */
function encode(text: string): string {
  const whole = text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");
  return encodeURIComponent(whole.replace(/\n/g, "\r\n")).replace(/'/g, "%27");
}

function outletsOf(brief: AuditedBrief): readonly string[] {
  return brief.sources.map((source) => oneLine(Report.label({ id: source.report, outlet: source.outlet })).trim());
}
