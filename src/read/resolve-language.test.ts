import { expect, test } from "vitest";
import { resolveLanguage } from "./resolve-language.ts";

const english = "The town council decided on Monday to build the bridge, and that was that for most of the day. ";
const german = "Der Stadtrat beschloss am Montag nach langer Debatte, die Brücke über den Fjord doch noch zu bauen. ";

test("one English sentence is enough", () => {
  expect(resolveLanguage(null, english)).toBe("en");
});

test("other languages are guessed", () => {
  expect(resolveLanguage(null, german)).toBe("de");
  expect(resolveLanguage(null, "123")).toBeNull();
});

test("what the page names counts, with its region", () => {
  expect(resolveLanguage("en-GB", english.repeat(9))).toBe("en-GB");
  expect(resolveLanguage("en-GB", german)).toBe("en-GB");
});

test("a long text in another language than its template names is believed", () => {
  expect(resolveLanguage("en", german.repeat(9))).toBe("de");
  expect(resolveLanguage("de", english.repeat(9))).toBe("en");
});
