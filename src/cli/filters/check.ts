import { z } from "zod";
import { parseWith } from "../../collect/json-lines.ts";
import { checkRecord } from "../../desk/check-record.ts";
import type { ExitCode } from "../exit-codes.ts";
import { runFilter } from "../filter.ts";
import { checkingModelsOf } from "../models-of.ts";
import type { CheckOptions, Run } from "../options.ts";
import type { Surroundings } from "../surroundings.ts";

const documentSchema = z.object({ id: z.string().min(1), text: z.string() });
const claimSchema = z
  .object({
    id: z.string().min(1),
    claim: z.string(),
    document: z.string().optional(),
    documents: z.array(documentSchema).min(1).optional(),
  })
  .refine(
    ({ document, documents }) => (document === undefined) !== (documents === undefined),
    "give either document or documents",
  );

/** Checks records `{id, claim, document}` or `{id, claim, documents}`. */
export async function filterClaims(run: Run<CheckOptions>, surroundings: Surroundings): Promise<ExitCode> {
  const models = await checkingModelsOf(run.options, surroundings);
  return runFilter(
    {
      parse: (value) => parseWith(claimSchema, value, "{id, claim, document} or {id, claim, documents}"),
      idOf: ({ id }) => id,
      apply: ({ claim, document, documents }) =>
        checkRecord({ claim, documents: documents ?? [{ id: "document", text: document ?? "" }] }, models),
    },
    run,
    surroundings,
  );
}
