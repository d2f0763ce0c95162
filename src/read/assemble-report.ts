import { createHash } from "node:crypto";
import type { Block, Disclosure, OriginCredit, Report } from "../model/report.ts";
import { findDisclosure } from "./find-disclosure.ts";
import { findFlaws, withoutLostMarks } from "./find-flaws.ts";
import { findGaps } from "./find-gaps.ts";
import { findOrigin } from "./find-origin.ts";
import type { Metadata } from "./page-metadata.ts";
import { resolveLanguage } from "./resolve-language.ts";

/** What a format's reader hands over: the body with its blocks, and what stood beside it. */
export interface ReadText {
  readonly id: string;
  readonly body: string;
  readonly blocks: readonly Block[];
  readonly metadata: Metadata;
  /** Lines beside the article that may disclose or credit something: labels, source lines. */
  readonly asides: readonly string[];
  /** A notice after the body says that more is behind a paywall. */
  readonly cutShort: boolean;
}

/** Metadata of a document that says nothing of itself. */
export const NO_METADATA: Metadata = {
  title: null,
  byline: null,
  outlet: null,
  published: null,
  language: null,
  url: null,
  description: null,
  digitalSourceType: null,
};

/** Makes a report of what was read: version, words, language where none is named, disclosure, credit and damage. */
export function assembleReport({ id, body, blocks, metadata, asides, cutShort }: ReadText): Report {
  const { title, byline, outlet, published, url } = metadata;
  const origin: OriginCredit | null = findOrigin({ body, blocks, lines: asides, outlet });
  const disclosure: Disclosure | null = findDisclosure({
    digitalSourceType: metadata.digitalSourceType,
    lines: asides,
    body,
    blocks,
  });
  const flaws = findFlaws(body, blocks, cutShort);
  return {
    id,
    version: createHash("sha256").update(body, "utf8").digest("hex").slice(0, 16),
    url,
    outlet,
    title,
    byline,
    published,
    language: resolveLanguage(metadata.language, body),
    disclosure,
    body,
    blocks,
    words: countWords(body),
    damage: [...withoutLostMarks(findGaps(body, blocks, resolveLanguage(null, body)), flaws), ...flaws],
    ...(origin ? { origin } : {}),
  };
}

function countWords(body: string): number {
  return body.match(/\S+/g)?.length ?? 0;
}
