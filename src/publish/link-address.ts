/** The longest address that becomes a link, in UTF-16 units: what browsers are known to take. */
const LONGEST = 2_000;

/** An address that may become a link: http, https, mailto or a place on the page itself. Null for everything else (`javascript:`, `data:`, paths). */
export function parseLinkAddress(address: string): string | null {
  if (address.length > LONGEST) return null;
  return /^#[^\s#]+$/.test(address) || /^mailto:\?/.test(address) ? address : parseWebAddress(address);
}

/** An http or https address as the web writes it; null for everything else. Names and passwords in it are refused: they mislead about the host. */
export function parseWebAddress(address: string | null): string | null {
  if (address === null || address.length > LONGEST || !URL.canParse(address)) return null;
  const url = new URL(address);
  const isWeb = url.protocol === "http:" || url.protocol === "https:";
  return isWeb && url.username === "" && url.password === "" ? url.href : null;
}
