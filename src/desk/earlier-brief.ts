import { z } from "zod";
import type { EarlierBrief } from "../audit/changes-since.ts";
import { indexDocuments } from "../check/evidence-index.ts";
import { extractClaims } from "../claims/extract-claims.ts";
import { Failure } from "../model/failure.ts";
import { type Models, understandTexts } from "./understand.ts";

const sentence = z.object({ text: z.string() });
/** What is read of a brief's JSON. */
const schema = z.object({
  title: z.string(),
  standfirst: z.string().nullable(),
  sections: z.array(z.object({ sentences: z.array(sentence) })),
  singles: z.array(sentence),
  generated: z.string(),
});
export type BriefJson = z.infer<typeof schema>;

/** The JSON of a brief that `stet brief --format json` made. Throws a `Failure` of wrong usage that names the file and the field at fault. */
export function parseEarlierBrief(text: string, file: string): BriefJson {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (thrown) {
    throw new Failure("usage", `${file} is no JSON: give a brief made with --format json.`, { cause: thrown });
  }
  const { data, error } = schema.safeParse(value);
  if (data) return data;
  const [issue] = error.issues;
  const where = issue?.path.length ? ` (${issue.path.join(".")}: ${issue.message})` : "";
  throw new Failure("usage", `${file} is not the JSON of a brief${where}: give one made with --format json.`);
}

/** An earlier brief made ready to be compared with. */
export async function understandEarlier(
  { title, standfirst, sections, singles, generated }: BriefJson,
  models: Models,
): Promise<EarlierBrief> {
  const sentences = [...sections.flatMap((section) => section.sentences), ...singles].map(({ text }) => text);
  const text = [title, ...(standfirst === null ? [] : [standfirst]), ...sentences].join("\n\n");
  const analysis = (await understandTexts([text], { published: generated }, models)).get(text);
  if (!analysis) throw new Failure("empty", "The earlier brief has no text.");
  const claims = extractClaims(analysis, { published: generated });
  return { generated, index: indexDocuments([{ id: "earlier", analysis, claims }]) };
}
