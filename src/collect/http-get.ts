import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { type Dispatcher, request } from "undici";
import { Failure } from "../model/failure.ts";
import { findPortFailure, type GuardOptions } from "./guarded-agent.ts";
import { readLimited, readStart } from "./read-limited.ts";

export interface GetOptions {
  /** The address as the user gave it: what failures name. */
  readonly about: string;
  readonly agent: Dispatcher;
  readonly guard: GuardOptions;
  readonly userAgent: string;
  readonly maxBytes: number;
  readonly signal: AbortSignal;
  readonly accept: string;
}

export interface HttpResponse {
  readonly url: URL;
  readonly status: number;
  /** Where a redirect leads; null for a response that is none. */
  readonly location: URL | null;
  readonly contentType: string | null;
  /** Reads the body, decompressed; at most once. "start" stops at the size limit, "all" fails there. */
  readonly readBody: (part: "all" | "start") => Promise<Uint8Array>;
  /** Gives the connection back without reading. */
  readonly discard: () => void;
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** One guarded request, redirects not followed. Throws the failures `blocked-address`, `unsupported`, `timeout` and `unreachable`. */
export async function getOnce(url: URL, options: GetOptions): Promise<HttpResponse> {
  checkAddress(url, options.guard);
  try {
    const response = await request(url, {
      dispatcher: options.agent,
      signal: options.signal,
      headersTimeout: 0,
      bodyTimeout: 0,
      headers: { "user-agent": options.userAgent, accept: options.accept, "accept-encoding": "gzip, deflate, br" },
    });
    const header = (name: string): string | null => [response.headers[name] ?? []].flat()[0] ?? null;
    const { body } = response;
    // A body that is destroyed half-read reports it as an error; whoever destroyed it knows.
    body.on("error", () => {});
    return {
      url,
      status: response.statusCode,
      location: REDIRECTS.has(response.statusCode) ? parseLocation(header("location"), url) : null,
      contentType: header("content-type"),
      readBody: async (part) => {
        const unpacked = decompress(body, header("content-encoding"));
        try {
          if (part === "start") return await readStart(unpacked, options.maxBytes);
          return await readLimited(unpacked, options.maxBytes, options.about);
        } catch (thrown) {
          throw fetchFailure(url, options.about, thrown);
        } finally {
          body.destroy();
        }
      },
      discard: () => body.destroy(),
    };
  } catch (thrown) {
    throw fetchFailure(url, options.about, thrown);
  }
}

function checkAddress(url: URL, guard: GuardOptions): void {
  if (url.protocol !== "http:" && url.protocol !== "https:")
    throw new Failure("unsupported", `${url.href} is not fetched: only http and https addresses are`);
  if (url.username || url.password)
    throw new Failure(
      "unsupported",
      `${url.host} is not fetched with a name and password in the address: leave them out`,
    );
  const portFailure = findPortFailure(url, guard);
  if (portFailure) throw portFailure;
}

function parseLocation(location: string | null, base: URL): URL | null {
  return location !== null && URL.canParse(location, base.href) ? new URL(location, base.href) : null;
}

/** The size limit counts what comes out, so a small packed body cannot unfold into a huge one. */
function decompress(body: Dispatcher.ResponseData["body"], encoding: string | null): AsyncIterable<Uint8Array> {
  const unpack = { gzip: createGunzip, "x-gzip": createGunzip, deflate: createInflate, br: createBrotliDecompress };
  const name = encoding?.trim().toLowerCase() ?? "";
  const create = unpack[name as keyof typeof unpack];
  if (!create) return body;
  const stream = create();
  body.on("error", (error) => stream.destroy(error));
  return body.pipe(stream);
}

/** What a request threw, as a failure that names the address which the user gave. */
function fetchFailure(url: URL, about: string, thrown: unknown): Failure {
  for (let cause: unknown = thrown; cause instanceof Error; cause = cause.cause)
    if (cause instanceof Failure) return cause;
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const code = "code" in error ? String(error.code) : "";
  if (error.name === "TimeoutError" || error.name === "AbortError" || /TIMEOUT|ETIMEDOUT/.test(code))
    return new Failure("timeout", `${about} did not answer in time: try again later, or save the page to a file`, {
      cause: thrown,
    });
  const reason = code === "ENOTFOUND" ? `there is no host ${url.hostname}` : code || error.message;
  return new Failure("unreachable", `${about} cannot be reached (${reason}): check the address`, { cause: thrown });
}
