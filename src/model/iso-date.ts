/** Could two ISO 8601 dates be one: equal, one less exact than the other ("2031" and "2031-05"), or one of them unknown? */
export function mayBeOneDate(a: string | null, b: string | null): boolean {
  return a === null || b === null || a.startsWith(b) || b.startsWith(a);
}
