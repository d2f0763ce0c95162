import fc from "fast-check";
import { expect, test } from "vitest";
import { isPublicAddress } from "./public-address.ts";

test.each(["1.1.1.1", "93.184.216.34", "2606:4700::1111", "::ffff:1.1.1.1"])("%s is public", (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

test.each([
  "127.0.0.1",
  "10.1.2.3",
  "::1",
  "::ffff:10.0.0.1",
  "::7f00:1",
  "4000::1",
  "fec0::1",
  "5f00::1",
  "192.0.2.1",
  "2001:db8::1",
  "not an address",
  "",
])("“%s” is not", (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

test("no spelling of a private IPv4 address is public", () => {
  const private4 = fc.constantFrom(
    "10.0.0.1",
    "127.0.0.1",
    "192.168.3.4",
    "172.20.0.9",
    "169.254.169.254",
    "100.64.1.1",
    "0.0.0.0",
  );
  const spell = fc.constantFrom(
    (bytes: number[]) => bytes.join("."),
    (bytes: number[]) => bytes.map((byte) => `0x${byte.toString(16)}`).join("."),
    (bytes: number[]) => bytes.map((byte) => `0${byte.toString(8)}`).join("."),
    (bytes: number[]) => String(bytes.reduce((sum, byte) => sum * 256 + byte, 0)),
    (bytes: number[]) => `::ffff:${bytes.join(".")}`,
  );
  fc.assert(
    fc.property(private4, spell, (address, spelling) => {
      expect(isPublicAddress(spelling(address.split(".").map(Number)))).toBe(false);
    }),
  );
});
