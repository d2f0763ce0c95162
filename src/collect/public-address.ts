import ipaddr from "ipaddr.js";

/**
 * Is the address a public unicast one? Every spelling of IPv4 counts ("0x7f.1", "2130706433"), addresses mapped into IPv6
 * are judged by what they map, and of IPv6 only 2000::/3, the global unicast space (RFC 4291), less its special blocks.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== "unicast") return false;
  return parsed.kind() === "ipv4" || ((parsed as ipaddr.IPv6).parts[0] ?? 0) >> 13 === 1;
}

/** Is the host written as an address, in whatever spelling, not as a name? */
export function isAddress(host: string): boolean {
  return ipaddr.isValid(host);
}
