import { describe, expect, it } from "vitest";
import { detectLanguage } from "./detect-language.ts";

describe("detectLanguage", () => {
  it.each([
    ["The harbour was closed on Monday because of the storm, the mayor said.", "en"],
    ["Der Hafen blieb am Montag wegen des Sturms geschlossen, sagte die Bürgermeisterin.", "de"],
    ["Le port est resté fermé lundi à cause de la tempête, a dit la maire.", "fr"],
    ["Порт був закритий у понеділок через шторм, повідомила мерка міста.", "uk"],
  ])("%s", (text, language) => expect(detectLanguage(text)).toBe(language));

  it.each(["", "  ", "12 – 34", "…"])("says nothing of %j", (text) => expect(detectLanguage(text)).toBeNull());
});
