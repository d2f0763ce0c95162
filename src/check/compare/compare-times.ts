import type { Quantity, Time } from "../../model/analysis.ts";
import { mayBeOneDate } from "../../model/iso-date.ts";
import type { Span } from "../../model/span.ts";
import { type Comparison, type Mismatch, mismatch } from "../mismatch.ts";
import type { Passage } from "../passage.ts";

/** Dates that no passage has, and dates that belong to another number. Durations are compared as numbers are. */
export const compareTimes: Comparison = (claim, evidence) => {
  const given = evidence.flatMap((passage) => passage.times.map((time) => ({ time, passage })));
  const dates = claim.times.filter((time) => !isDuration(time));
  const mismatches = dates.flatMap((time): readonly Mismatch[] => {
    if (given.some((other) => agree(claim, time, other.passage, other.time))) return [];
    const rival = given.find(
      (other) =>
        other.passage === evidence[0] &&
        comparable({ passage: claim, time }, { passage: other.passage, time: other.time }) &&
        !isTold(claim, other),
    );
    return [
      mismatch({
        type: "date",
        severity: rival ? "conflict" : "missing",
        claim: { passage: claim, span: time },
        evidence: rival ? { passage: rival.passage, span: rival.time } : null,
      }),
    ];
  });
  return [...mismatches, ...claim.quantities.flatMap((quantity) => compareTimeOf(claim, quantity, evidence))];
};

/** A date that the claim has too is no rival of another of its dates. */
function isTold(claim: Passage, { passage, time }: { readonly passage: Passage; readonly time: Time }): boolean {
  return claim.times.some((own) => agree(claim, own, passage, time));
}

/** The same number with another date at its side: "12,000 last autumn and 3,000 in January" against "12,000 in January". */
function compareTimeOf(claim: Passage, quantity: Quantity, evidence: readonly Passage[]): readonly Mismatch[] {
  const [time, ...others] = timesOf(claim, quantity);
  if (!time) return [];
  const rivals = evidence.flatMap((passage) =>
    passage.quantities
      .filter((other) => other.value === quantity.value)
      .flatMap((other) => timesOf(passage, other).map((otherTime) => ({ passage, time: otherTime }))),
  );
  const rival = rivals.find((other) => comparable({ passage: claim, time }, other));
  const agreed = rivals.some((other) => [time, ...others].some((own) => agree(claim, own, other.passage, other.time)));
  if (!rival || agreed) return [];
  return [
    mismatch({
      type: "date",
      severity: "conflict",
      claim: { passage: claim, span: time },
      evidence: { passage: rival.passage, span: rival.time },
    }),
  ];
}

/** The times that belong to a number: those after it and before the next number. */
function timesOf(passage: Passage, quantity: Quantity): readonly Time[] {
  const next = passage.quantities.find((other) => other.start >= quantity.end)?.start ?? passage.sentence.end;
  return passage.times.filter((time) => time.start >= quantity.end && time.start < next && !isDuration(time));
}

function agree(a: Passage, timeA: Time, b: Passage, timeB: Time): boolean {
  if (
    timeA.value &&
    timeB.value &&
    daysOf(timeA.value).some((one) => daysOf(timeB.value ?? "").some((other) => mayBeOneDate(one, other)))
  )
    return true;
  const [one, other] = [folded(a, timeA), folded(b, timeB)];
  return one === other || ((!timeA.value || !timeB.value) && isOneWeekday(one, other));
}

/** "Tuesday morning" and "Tuesday", where one of them is not resolved: nothing parts them but that one is more exact. */
function isOneWeekday(one: string, other: string): boolean {
  const [day] = WEEKDAY.exec(one) ?? [];
  return day !== undefined && WEEKDAY.exec(other)?.[0] === day;
}

/** A date, or both ends of an interval: "from October to 12 April" and "up to 12 April" set no date against each other. */
function daysOf(value: string): readonly string[] {
  return value.split("/");
}

function folded(passage: Passage, span: Span): string {
  return passage.analysis.text
    .slice(span.start, span.end)
    .toLowerCase()
    .replace(/^(on|in|the|since|by)\s+/, "")
    .replace(MONTH, "$1")
    .replace(/(?<=\d)(?:st|nd|rd|th)\b/, "");
}

/** A month by its first three letters, however it is cut. */
const MONTH = /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?/;
const WEEKDAY = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/;

function isDuration(time: Time): boolean {
  return time.value?.startsWith("P") ?? false;
}

interface TimeInPlace {
  readonly passage: Passage;
  readonly time: Time;
}

/** Both durations, or both dates that are told in one way: whether "Sunday" was 26 March, nobody knows who does not know the week. */
function comparable(a: TimeInPlace, b: TimeInPlace): boolean {
  if (isDuration(a.time) !== isDuration(b.time)) return false;
  if (a.time.value !== null && b.time.value !== null) return true;
  const [one, other] = [a, b].map(({ passage, time }) => folded(passage, time));
  return [WEEKDAY, MONTH].some((pattern) => pattern.test(one ?? "") && pattern.test(other ?? ""));
}
