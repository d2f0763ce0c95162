import { expect, it } from "vitest";
import { parseLinkAddress, parseWebAddress } from "./link-address.ts";

it.each([
  ["https://example.test", "https://example.test/"],
  ["HTTP://EXAMPLE.test/a b", "http://example.test/a%20b"],
  ["javascript:alert(1)", null],
  ["JaVaScRiPt:alert(1)", null],
  ["data:text/html,<script>", null],
  ["file:///etc/hosts", null],
  ["ftp://example.test", null],
  ["https://user:secret@example.test/", null],
  ["example.test/page", null],
  ["", null],
  [null, null],
  [`https://example.test/${"a".repeat(3_000)}`, null],
])("%s is the web address %s", (address, expected) => {
  expect(parseWebAddress(address)).toBe(expected);
});

it.each([
  ["#sentence-1", "#sentence-1"],
  ["#two words", null],
  ["mailto:?subject=x", "mailto:?subject=x"],
  ["mailto:someone@example.test", null],
])("%s is the link %s", (address, expected) => {
  expect(parseLinkAddress(address)).toBe(expected);
});
