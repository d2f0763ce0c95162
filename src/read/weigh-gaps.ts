import type { Damage, Gap, Report } from "../model/report.ts";
import type { Syntax } from "../model/syntax.ts";

export function weighGaps(report: Report, _syntax: Syntax): readonly Damage[] {
  return report.damage;
}
