// The door for inputs: files, folders, addresses and standard input become raw reports, in the order given.
// What cannot be had becomes a rejection that names the input; the rest goes on.
import { Failure, Rejection } from "../model/failure.ts";
import type { Collected, RawReport } from "../model/raw-report.ts";
import { detectBinary } from "./binary.ts";
import type { FetchOptions, PageFetcher } from "./fetch-page.ts";
import { type InputItem, listInputs } from "./list-inputs.ts";
import { readFileInput } from "./read-file.ts";
import { readLimited } from "./read-limited.ts";

export interface CollectOptions {
  /** Largest input in bytes; 10 MB unless told. */
  readonly maxBytes?: number;
  /** What `-` reads; standard input unless told. */
  readonly stdin?: AsyncIterable<Uint8Array | string>;
  readonly fetch?: FetchOptions;
}

/** Largest input in bytes unless told otherwise. */
export const MAX_BYTES = 10_000_000;

/** Addresses fetched ahead of the one that is due: enough to keep several hosts busy, few enough to bound memory. */
const AHEAD = 6;

/** Collects every input in order; the same file or address named twice comes once. Never throws for a bad input: it yields a rejection. */
export async function* collect(inputs: readonly string[], options: CollectOptions = {}): AsyncGenerator<Collected> {
  const maxBytes = options.maxBytes ?? MAX_BYTES;
  const fetcher = prepareFetcher({ maxBytes, ...options.fetch });
  const pending: Promise<Collected>[] = [];
  const seen = new Set<string>();
  try {
    for await (const item of listInputs(inputs)) {
      if (item.kind !== "rejected") {
        if (seen.has(item.id)) continue;
        seen.add(item.id);
      }
      pending.push(settle(item.id, () => open(item, { maxBytes, fetcher, stdin: options.stdin ?? process.stdin })));
      // Files are read one at a time; only addresses are worth having ahead.
      while (pending.length > (item.kind === "address" ? AHEAD : 0))
        yield await (pending.shift() as Promise<Collected>);
    }
    for (const due of pending) yield await due;
  } finally {
    // Closing first: whoever stops listening need not wait for what is still on its way.
    await fetcher.close();
    await Promise.allSettled(pending);
  }
}

/** The HTTP client is a fifth of the program: it is loaded when the first address comes, not to read files. */
function prepareFetcher(options: FetchOptions): PageFetcher {
  let loading: Promise<PageFetcher> | undefined;
  const load = (): Promise<PageFetcher> => {
    loading ??= import("./fetch-page.ts").then(({ createPageFetcher }) => createPageFetcher(options));
    return loading;
  };
  return {
    fetchPage: async (address) => (await load()).fetchPage(address),
    close: async () => (await loading)?.close(),
  };
}

interface Sources {
  readonly maxBytes: number;
  readonly fetcher: PageFetcher;
  readonly stdin: AsyncIterable<Uint8Array | string>;
}

async function open(item: InputItem, { maxBytes, fetcher, stdin }: Sources): Promise<RawReport> {
  if (item.kind === "rejected") throw item.failure;
  if (item.kind === "address") return fetcher.fetchPage(item.id);
  if (item.kind === "file") return readFileInput(item.id, maxBytes);
  const bytes = await readLimited(stdin, maxBytes, "standard input");
  return { id: "-", bytes, mediaType: null, charset: null, url: null };
}

async function settle(input: string, get: () => Promise<RawReport>): Promise<Collected> {
  try {
    const rawReport = await get();
    checkContent(rawReport);
    return { kind: "raw-report", rawReport };
  } catch (thrown) {
    return { kind: "rejection", rejection: Rejection.of(input, thrown) };
  }
}

function checkContent({ id, bytes }: RawReport): void {
  const name = id === "-" ? "standard input" : id;
  if (bytes.length === 0) throw new Failure("empty", `${name} is empty: there is nothing to read`);
  const binary = detectBinary(bytes);
  if (binary) throw new Failure("binary", `${name} is not text (${binary}): give HTML, plain text or Markdown`);
}
