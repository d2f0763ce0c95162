import type { AnalysisRecord, TokenRecord } from "../desk/analysis-record.ts";
import { oneLine } from "../model/one-line.ts";
import { walkSentences } from "./analysis-text.ts";

/** An analysis as CoNLL-U (universaldependencies.org/format.html): ten columns a word, a blank line after each sentence; what is not known is "_". */
export function analysisConllu(record: AnalysisRecord): string {
  const walk = walkSentences(record);
  const lines = [`# newdoc id = ${oneLine(record.id)}`];
  record.sentences.forEach((sentence, position) => {
    const { first, end } = walk(sentence);
    lines.push(`# sent_id = ${position + 1}`, `# text = ${oneLine(record.body.slice(sentence.start, sentence.end))}`);
    for (let token = first; token < end; token++) {
      const word = record.tokens[token];
      const next = token + 1 < end ? record.tokens[token + 1] : undefined;
      if (word) lines.push(wordLine(record, word, { token, first, glued: next?.start === word.end }));
    }
    lines.push("");
  });
  return `${lines.join("\n")}\n`;
}

function wordLine(
  { body, gaps }: AnalysisRecord,
  { start, end, lemma, upos, xpos, feats, head, deprel }: TokenRecord,
  { token, first, glued }: { readonly token: number; readonly first: number; readonly glued: boolean },
): string {
  const gap = gaps.find((each) => each.token === token);
  const notes = [...(gap ? [`Gap=${gap.certainty}`] : []), ...(glued ? ["SpaceAfter=No"] : [])];
  return [
    token - first + 1,
    column(body.slice(start, end)),
    column(lemma),
    column(upos),
    column(xpos),
    column(feats),
    head === null ? "_" : head < 0 ? 0 : head - first + 1,
    column(deprel),
    "_",
    notes.length > 0 ? notes.join("|") : "_",
  ].join("\t");
}

/** No column is empty or holds a tab or the end of a line. */
function column(value: string | null): string {
  return value === null || value === "" ? "_" : oneLine(value);
}
