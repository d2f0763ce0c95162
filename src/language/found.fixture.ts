// Quantities and times of a text in one line each, for tables.
import type { Analysis, Quantity } from "../model/analysis.ts";
import { Span } from "../model/span.ts";

/** "25 = more-than 25 km of road; …": the number's words, bound, value, unit, what is counted. */
export function describeQuantities({ text, quantities }: Analysis): string {
  return quantities.map((each) => describeQuantity(text, each)).join("; ");
}

function describeQuantity(text: string, { number, bound, value, max, unit, counted }: Quantity): string {
  const parts = [
    bound === "exact" ? "" : `${bound} `,
    max === undefined ? value : `${value} to ${max}`,
    unit === null ? "" : ` ${unit}`,
    counted ? ` of ${Span.slice(text, counted)}` : "",
  ];
  return `${Span.slice(text, number)} = ${parts.join("")}`;
}

/** "Thursday = 2025-03-27; …": the time's words and its value. */
export function describeTimes({ text, times }: Analysis): string {
  return times.map((each) => `${Span.slice(text, each)} = ${each.value}`).join("; ");
}
