import packageJson from "../../package.json" with { type: "json" };
import { Failure } from "../model/failure.ts";
import type { RawReport } from "../model/raw-report.ts";
import { createGuardedAgent, type GuardOptions } from "./guarded-agent.ts";
import { type GetOptions, getOnce, type HttpResponse } from "./http-get.ts";
import { parseContentType } from "./media-type.ts";
import { createRobotsCheck, MAX_ROBOTS_BYTES } from "./robots.ts";

export interface FetchOptions extends GuardOptions {
  /** Largest page in bytes, unpacked; 10 MB unless told. */
  readonly maxBytes?: number;
  /** Time for one page in all: name, robots.txt, redirects and body; 15 seconds unless told. */
  readonly timeoutMs?: number;
  readonly userAgent?: string;
}

export interface PageFetcher {
  /** The page at an address; throws a failure that names it. One request at a time goes to a host. */
  readonly fetchPage: (address: string) => Promise<RawReport>;
  readonly close: () => Promise<void>;
}

/** The name that robots.txt files know Stet by. */
const ROBOT = "Stet";
/** Says who asks and where to complain. */
export const USER_AGENT = `${ROBOT}/${packageJson.version} (+https://stet.example/bot)`;
const ACCEPT = "text/html,application/xhtml+xml;q=0.9,text/markdown;q=0.8,text/plain;q=0.8,*/*;q=0.1";
const TIMEOUT_MS = 15_000;
const MAX_REDIRECTS = 5;

/** A fetcher of pages that keeps to public addresses, obeys robots.txt and limits size and time. Close it when done. */
export function createPageFetcher(options: FetchOptions = {}): PageFetcher {
  const agent = createGuardedAgent(options);
  const base = { agent, guard: options, userAgent: options.userAgent ?? USER_AGENT };
  const page = { ...base, maxBytes: options.maxBytes ?? 10_000_000, accept: ACCEPT };
  const inTurn = createTurns();
  const checkRobots = createRobotsCheck(ROBOT);
  return {
    fetchPage: async (address) => {
      const url = parseAddress(address);
      return inTurn(url.host, () => {
        const signal = AbortSignal.timeout(options.timeoutMs ?? TIMEOUT_MS);
        const getRobots = { ...base, signal, about: address, maxBytes: MAX_ROBOTS_BYTES, accept: "text/plain" };
        const robots = (at: URL): Promise<void> => checkRobots(at, (robotsUrl) => getOnce(robotsUrl, getRobots));
        return fetchFollowing(url, { ...page, signal, about: address, robots });
      });
    },
    close: () => agent.destroy(),
  };
}

function parseAddress(address: string): URL {
  if (!URL.canParse(address)) throw new Failure("usage", `${address} is no address: check its spelling`);
  return new URL(address);
}

interface FollowOptions extends GetOptions {
  readonly robots: (url: URL) => Promise<void>;
}

async function fetchFollowing(start: URL, options: FollowOptions): Promise<RawReport> {
  let url = start;
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    await options.robots(url);
    const response = await getOnce(url, options);
    if (!response.location) return readPage(options.about, response);
    response.discard();
    url = response.location;
  }
  throw new Failure(
    "unreachable",
    `${options.about} redirects more than ${MAX_REDIRECTS} times: give the final address`,
  );
}

async function readPage(id: string, response: HttpResponse): Promise<RawReport> {
  const { url, status } = response;
  const { mediaType, charset, supported } = parseContentType(response.contentType);
  if (status < 200 || status >= 300) {
    response.discard();
    throw new Failure("http-status", `${url.href} answers ${status}: check the address, or save the page to a file`);
  }
  if (!supported) {
    response.discard();
    throw new Failure(
      "unsupported",
      `${url.href} is ${response.contentType}: only HTML, plain text and Markdown are read`,
    );
  }
  return { id, bytes: await response.readBody("all"), mediaType, charset, url: url.href };
}

/** Runs tasks of one key one after the other, those of different keys side by side. */
function createTurns(): <T>(key: string, task: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>();
  return (key, task) => {
    const turn = (last.get(key) ?? Promise.resolve()).then(task, task);
    last.set(
      key,
      turn.catch(() => {}),
    );
    return turn;
  };
}
