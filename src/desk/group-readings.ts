import type { Reading } from "../model/reading.ts";
import type { Story } from "../model/story.ts";
import { groupReports } from "../stories/group-reports.ts";

/** Reports into stories, the largest first, each report with the one that it derives from. */
export function groupReadings(readings: readonly Reading[]): readonly Story[] {
  return groupReports(readings);
}
