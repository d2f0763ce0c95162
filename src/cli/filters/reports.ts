import { parseRecord } from "../../collect/records.ts";
import { Failure } from "../../model/failure.ts";

/** The reports that a record brings, each `{id, text}` or `{id, html}`. Throws `bad-record` where one is neither, or where two share an id. */
export function parseReports(values: readonly unknown[]): readonly ReturnType<typeof parseRecord>[] {
  const ids = new Set<string>();
  return values.map((value, position) => {
    const record = atPosition(position, () => parseRecord(value));
    const id = record.kind === "text" ? record.id : record.rawReport.id;
    if (ids.has(id)) throw new Failure("bad-record", `reports.${position}: the id “${id}” has come before`);
    ids.add(id);
    return record;
  });
}

function atPosition<T>(position: number, parse: () => T): T {
  try {
    return parse();
  } catch (thrown) {
    const { code, message } = Failure.from(thrown);
    throw new Failure(code, `reports.${position}: ${message}`, { cause: thrown });
  }
}
