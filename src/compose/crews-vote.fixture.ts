import { readingOf } from "../../test/build/readings.ts";

/** Two reports of one vote that share a count, a speaker and a quotation. */
export const HERALD = readingOf({
  id: "herald",
  text: "At least 1,400 crews voted, Ida Moreau said. The 1,400 crews met in two halls. Losses ran to 3.5 million crowns. “We have not won anything yet,” Ida Moreau said.",
});
export const WIRE = readingOf({
  id: "wire",
  text: "Some 1,400 crews voted. “We have not won anything yet, but we were heard,” Ida Moreau said. Lars Berg said that 12 ferries stood idle.",
});
