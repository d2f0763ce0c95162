import { expect, test } from "vitest";
import { detectUtf16 } from "./utf16.ts";

const texts = [
  "The court ruled on Monday.",
  "Суд решил в понедельник.",
  "法院 星期一 作出 裁决。",
  "📌 Points of the day",
];

test.each(texts)("“%s” is known as UTF-16 either way round, marked or not", (text) => {
  const little = Buffer.from(text, "utf16le");
  const marked = Buffer.from(`\ufeff${text}`, "utf16le");
  expect(detectUtf16(little)).toBe("utf-16le");
  expect(detectUtf16(marked)).toBe("utf-16le");
  expect(detectUtf16(Buffer.from(little).swap16())).toBe("utf-16be");
  expect(detectUtf16(Buffer.from(marked).swap16())).toBe("utf-16be");
});

test.each([
  ["UTF-8 text", Buffer.from("The court ruled on Monday.")],
  ["one NUL", Buffer.from("abc\0def ghi jkl")],
  ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
  ["zeros", Buffer.alloc(100)],
  ["nothing", Buffer.alloc(0)],
])("%s is not UTF-16", (_, bytes) => {
  expect(detectUtf16(bytes)).toBeNull();
});
