import robotsModule from "robots-parser";
import { Failure } from "../model/failure.ts";
import type { HttpResponse } from "./http-get.ts";

// The package's own types describe an ES module; what Node loads is the function itself.
const parseRobots = robotsModule as unknown as (
  url: string,
  text: string,
) => { isAllowed(url: string, robot: string): boolean | undefined };

/** robots.txt is read up to here (RFC 9309 asks for at least 500 KiB). */
export const MAX_ROBOTS_BYTES = 512_000;
const MAX_REDIRECTS = 5;

/** Makes one guarded request. */
type Get = (url: URL) => Promise<HttpResponse>;

/** Does the site let the robot fetch the page? Throws `blocked-by-robots` when it does not; what `get` throws passes through. */
export type RobotsCheck = (url: URL, get: Get) => Promise<void>;

type Rules = { readonly isAllowed: (url: string) => boolean } | { readonly refusal: string };

const EVERYTHING: Rules = { isAllowed: () => true };

/**
 * Obeys robots.txt as RFC 9309 has it: once per origin, redirects followed, 4xx and too many redirects allow
 * everything, 5xx allow nothing. `robot` is the name that rules are looked up by.
 */
export function createRobotsCheck(robot: string): RobotsCheck {
  const rulesByOrigin = new Map<string, Promise<Rules>>();
  return async (url, get) => {
    const known = rulesByOrigin.get(url.origin);
    const asked = known ?? fetchRules(new URL("/robots.txt", url), get, robot);
    rulesByOrigin.set(url.origin, asked);
    let rules: Rules;
    try {
      rules = await asked;
    } catch (thrown) {
      // A host that could not be reached may be reached by the next page.
      rulesByOrigin.delete(url.origin);
      throw thrown;
    }
    const refusal = findRefusal(rules, url);
    if (refusal) throw new Failure("blocked-by-robots", `${url.href} is not fetched: ${refusal}`);
  };
}

function findRefusal(rules: Rules, url: URL): string | null {
  if ("refusal" in rules) return rules.refusal;
  if (rules.isAllowed(url.href)) return null;
  return "the site's robots.txt forbids it; save the page to a file if you may";
}

async function fetchRules(start: URL, get: Get, robot: string): Promise<Rules> {
  let url = start;
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    const response = await get(url);
    if (response.status >= 200 && response.status < 300) return parseRules(start, response, robot);
    response.discard();
    if (response.status >= 500)
      return {
        refusal: `robots.txt of ${start.host} answers ${response.status}, which RFC 9309 takes for no; try again later`,
      };
    if (!response.location) return EVERYTHING;
    url = response.location;
  }
  return EVERYTHING;
}

async function parseRules(url: URL, response: HttpResponse, robot: string): Promise<Rules> {
  const rules = parseRobots(url.href, new TextDecoder().decode(await response.readBody("start")));
  return { isAllowed: (page) => rules.isAllowed(page, robot) !== false };
}
