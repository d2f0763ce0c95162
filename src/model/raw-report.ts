import type { Rejection } from "./failure.ts";

/** What a document is, as far as the door it came through can tell; `read` looks at the bytes for the rest. */
export type MediaType = "text/html" | "text/plain" | "text/markdown";

/** A document as fetched: bytes and where they came from, nothing understood yet. */
export interface RawReport {
  /** What the user called it: a path, a URL, `-`, or the id of a record. */
  readonly id: string;
  readonly bytes: Uint8Array;
  /** From the file's ending or the server's header; null when neither says. */
  readonly mediaType: MediaType | null;
  /** The charset that the transport names (HTTP header, record field); null when it names none. */
  readonly charset: string | null;
  /** Where the document lives, after redirects; null for files. */
  readonly url: string | null;
}

/** One item of collecting: a raw report, or an input turned away with its reason. */
export type Collected =
  | { readonly kind: "raw-report"; readonly rawReport: RawReport }
  | { readonly kind: "rejection"; readonly rejection: Rejection };
