// The only way out: every connection, those of redirects included, is checked where it is made, so that no spelling of
// an address and no name that resolves to one gets past (a `lookup` hook alone never sees address literals).
import { lookup as dnsLookup, type LookupAddress } from "node:dns";
import type { LookupFunction } from "node:net";
import { Agent, buildConnector } from "undici";
import { Failure } from "../model/failure.ts";
import { isAddress, isPublicAddress } from "./public-address.ts";

export interface GuardOptions {
  /** Addresses that may be reached although they are not public. For tests and for a desk's own archive server. */
  readonly allowAddresses?: readonly string[];
  /** Ports that may be reached; 80 and 443 unless told. */
  readonly allowPorts?: readonly number[];
  /** How names are resolved; the system's resolver unless told. */
  readonly resolve?: (host: string) => Promise<readonly LookupAddress[]>;
}

const CONNECT_TIMEOUT_MS = 10_000;

function blocked(what: string): Failure {
  return new Failure("blocked-address", `${what} is not a public address: only public hosts are fetched`);
}

/** The failure for a port that may not be reached; null for one that may. */
export function findPortFailure(url: URL, { allowPorts = [80, 443] }: GuardOptions): Failure | null {
  const port = Number(url.port || (url.protocol === "https:" ? 443 : 80));
  if (allowPorts.includes(port)) return null;
  return new Failure(
    "blocked-address",
    `${url.href} names port ${port}: only ports ${allowPorts.join(" and ")} are fetched`,
  );
}

/** An undici agent that connects to public unicast addresses alone, and to those allowed by name. */
export function createGuardedAgent(options: GuardOptions = {}): Agent {
  const mayReach = (address: string): boolean =>
    isPublicAddress(address) || (options.allowAddresses ?? []).includes(address);
  const connect = buildConnector({
    timeout: CONNECT_TIMEOUT_MS,
    lookup: checkedLookup(mayReach, options.resolve ?? resolveByWorld),
  });
  return new Agent({
    connect: (target, callback) => {
      const host = target.hostname.replace(/^\[|\]$/g, "");
      if (isAddress(host) && !mayReach(host)) callback(blocked(host), null);
      else connect(target, callback);
    },
    connections: 1,
    pipelining: 1,
    maxHeaderSize: 32_768,
  });
}

function checkedLookup(
  mayReach: (address: string) => boolean,
  resolve: (host: string) => Promise<readonly LookupAddress[]>,
): LookupFunction {
  return (host, { all }, callback) => {
    resolve(host).then(
      (addresses) => {
        const [first] = addresses;
        // One private address among public ones is how a rebinding attack looks: the whole name is refused.
        const bad = addresses.find(({ address }) => !mayReach(address));
        if (bad) callback(blocked(`${host} (${bad.address})`), "", 0);
        else if (!first) callback(new Error(`${host} has no address`), "", 0);
        else if (all) callback(null, [...addresses]);
        else callback(null, first.address, first.family);
      },
      (error: Error) => callback(error, "", 0),
    );
  };
}

function resolveByWorld(host: string): Promise<readonly LookupAddress[]> {
  return new Promise((done, fail) => {
    dnsLookup(host, { all: true }, (error, addresses) => (error ? fail(error) : done(addresses)));
  });
}
