import type { Claim, Figure, Statement } from "../model/claim.ts";
import type { Agreement, ListedCounts, NewsEvent, Participation, Position, Sanction } from "../model/claim-kinds.ts";
import { oneLine } from "../model/one-line.ts";

/** A claim in one line for people. */
export function describeClaim(claim: Claim): string {
  switch (claim.kind) {
    case "statement":
      return describeStatement(claim);
    case "figure":
      return describeFigure(claim);
    case "position":
      return describePosition(claim);
    case "agreement":
      return describeAgreement(claim);
    case "sanction":
      return describeSanction(claim);
    case "participation":
      return describeParticipation(claim);
    case "event":
      return describeEvent(claim);
  }
}

function describeStatement({ speaker, act, content, quoted, via, polarity, modality }: Statement): string {
  const marks = [
    quoted,
    polarity === "negative" ? "denied" : "",
    modality === "certain" ? "" : modality,
    via ? `via ${via}` : "",
  ].filter(Boolean);
  return `  ${speaker?.name ?? "(nobody named)"} · ${act}: ${content.map(({ text }) => oneLine(text)).join(" … ")} [${marks.join(", ")}]`;
}

function describeFigure({ counted, value, max, unit, bound, scope, asOf, attributedTo }: Figure): string {
  const range = max === undefined ? `${value}` : `${value}–${max}`;
  const notes = [
    scope ? `scope: ${scope}` : "",
    asOf ? `as of ${asOf}` : "",
    attributedTo ? `according to ${attributedTo}` : "",
  ].filter(Boolean);
  return `  # ${bound} ${range}${unit ? ` ${unit}` : ""} ${oneLine(counted)}${notes.length > 0 ? ` [${notes.join("; ")}]` : ""}`;
}

/** What is not plainly so, or is somebody's word. */
function caveats({
  polarity,
  modality,
  attributedTo,
}: Position | Agreement | Sanction | Participation | NewsEvent): readonly string[] {
  return [
    polarity === "negative" ? "denied" : "",
    modality === "certain" ? "" : modality,
    attributedTo ? `according to ${attributedTo}` : "",
  ].filter(Boolean);
}

function inBrackets(notes: readonly string[]): string {
  return notes.length > 0 ? ` [${notes.join("; ")}]` : "";
}

function describePosition(claim: Position): string {
  const { actor, stance, proposal, condition, since } = claim;
  const notes = [condition ? `if ${oneLine(condition)}` : "", since ? `since ${since}` : "", ...caveats(claim)].filter(
    Boolean,
  );
  return `  ± ${actor} · ${stance}: ${oneLine(proposal)}${inBrackets(notes)}`;
}

function describeAgreement(claim: Agreement): string {
  const { name, status, parties, proposedBy, dates, obligations, scope } = claim;
  const notes = [
    parties.length > 0 ? `parties: ${parties.join(", ")}` : "",
    proposedBy ? `proposed by ${proposedBy}` : "",
    ...Object.entries(dates).map(([stage, date]) => `${stage} ${date}`),
    ...obligations.map(({ who, what }) => `${who ?? "who is bound"}: ${oneLine(what)}`),
    ...scope.map(
      ({ covers, what, attributedTo }) =>
        `${covers ? "covers" : "does not cover"} ${oneLine(what)}${attributedTo ? ` (${attributedTo})` : ""}`,
    ),
    ...caveats(claim),
  ].filter(Boolean);
  return `  § ${oneLine(name)} · ${status}${inBrackets(notes)}`;
}

function describeSanction(claim: Sanction): string {
  const { issuer, against, targets, counts, totals, grounds, measures } = claim;
  const notes = [
    countsOf(counts),
    targets.length > 0 ? `named: ${targets.map(({ name }) => oneLine(name)).join(", ")}` : "",
    countsOf(totals) ? `in all ${countsOf(totals)}` : "",
    ...grounds.map((ground) => `for ${oneLine(ground)}`),
    ...measures,
    ...caveats(claim),
  ].filter(Boolean);
  return `  ! ${issuer ?? "(nobody named)"} · sanctions${against ? ` over ${against}` : ""}${inBrackets(notes)}`;
}

function countsOf(counts: ListedCounts): string {
  const told = Object.entries(counts).filter(([, count]) => count !== null);
  return told.map(([what, count]) => `${count} ${what}`).join(", ");
}

function describeParticipation(claim: Participation): string {
  const { proposer, proposed, role, talks } = claim;
  return `  + ${proposer ?? "(nobody named)"} · ${role}: ${proposed.join(", ")}${talks ? ` in ${oneLine(talks)}` : ""}${inBrackets(caveats(claim))}`;
}

function describeEvent(claim: NewsEvent): string {
  const { actors, recipients, plover, cameo, place, date } = claim;
  const notes = [place ? `place: ${place}` : "", date ?? "", ...caveats(claim)].filter(Boolean);
  const towards = recipients.length > 0 ? ` → ${recipients.join(", ")}` : "";
  return `  ${plover} ${cameo} · ${actors.join(", ") || "(nobody named)"}${towards}${inBrackets(notes)}`;
}
