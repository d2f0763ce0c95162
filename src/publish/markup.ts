import { parseLinkAddress } from "./link-address.ts";

const MARKUP = Symbol("markup");

/** Markup that is safe to send: only `html` and `trusted` make it, so text from outside cannot pass for it. */
export interface Html {
  readonly [MARKUP]: string;
}

/** What may stand in a template: null, undefined and false leave nothing behind. */
export type HtmlValue = Html | string | number | false | null | undefined | readonly HtmlValue[];

/** Where in the markup a placeholder stands: it decides what may be put there. */
type Slot = "text" | "attribute" | "address" | "tag";

/**
 * A template that escapes by default. A string directly after `href="` that is not an address of the web becomes "#";
 * an unquoted string inside a tag is a programming error and throws.
 */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  const slots = slotsOf(parts);
  let markup = parts[0] ?? "";
  for (let at = 0; at < values.length; at++) markup += render(values[at], slots[at] ?? "text") + (parts[at + 1] ?? "");
  return { [MARKUP]: markup };
}

/** Markup of our own making that is not built by a template: the stylesheet, encoded JSON. Never text from outside. */
export function trusted(markup: string): Html {
  return { [MARKUP]: markup };
}

/** The markup as a string, for the end of the line: a page to write. */
export function markupOf(value: Html): string {
  return value[MARKUP];
}

/** Values with something between each two of them; empty values are left out with their separator. */
export function joinHtml(values: readonly HtmlValue[], separator: Html | string): Html {
  const shown = values.filter((value) => value !== null && value !== undefined && value !== false && value !== "");
  return html`${shown.flatMap((value, at) => (at === 0 ? [value] : [separator, value]))}`;
}

/** Text as it must be written in markup, inside or outside quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"'\0]/g, (character) => ENTITIES[character] ?? "");
}

/** JSON that cannot end the script element it stands in, whatever strings it holds. */
export function scriptJson(value: unknown): Html {
  return trusted(JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, asUnicodeEscape));
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "\0": "\ufffd",
};

function asUnicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

function render(value: HtmlValue, slot: Slot): string {
  if (value === null || value === undefined || value === false) return "";
  if (typeof value === "string" || typeof value === "number") return renderText(String(value), slot);
  if (isHtml(value)) return value[MARKUP];
  let markup = "";
  for (const item of value) markup += render(item, slot);
  return markup;
}

function renderText(text: string, slot: Slot): string {
  if (slot === "tag" && text !== "") throw new TypeError(`A string stands unquoted inside a tag: ${text.slice(0, 40)}`);
  if (slot === "address") return escapeHtml(parseLinkAddress(text) ?? "#");
  return escapeHtml(text);
}

function isHtml(value: Html | readonly HtmlValue[]): value is Html {
  return MARKUP in value;
}

// One reading of each template in the source, not of each call: TypeScript hands over the same array every time.
const slotsByTemplate = new WeakMap<TemplateStringsArray, readonly Slot[]>();

function slotsOf(parts: TemplateStringsArray): readonly Slot[] {
  const known = slotsByTemplate.get(parts);
  if (known) return known;
  const slots: Slot[] = [];
  let before = "";
  for (const part of parts.slice(0, -1)) {
    before += part;
    slots.push(slotAfter(before));
    before += "x";
  }
  slotsByTemplate.set(parts, slots);
  return slots;
}

/** The place at the end of a template's markup. */
function slotAfter(markup: string): Slot {
  const tag = markup.slice(markup.lastIndexOf("<"));
  const inTag = /^<[a-z]/i.test(tag) && !withoutQuoted(tag).includes(">");
  if (!inTag) return "text";
  if (tag.split('"').length % 2 === 1) return "tag";
  return /\b(?:href|src)="$/i.test(tag) ? "address" : "attribute";
}

function withoutQuoted(tag: string): string {
  return tag.replace(/"[^"]*(?:"|$)/g, "");
}
