import { existsSync } from "node:fs";
import type { Judge } from "../src/check/judge/judge.ts";
import { judgeIn, loadJudge } from "../src/models/load-judge.ts";
import { MODELS } from "./data.ts";

export interface JudgeOption {
  /** The ONNX file of a judge; that of the repository when absent. */
  readonly judge?: string;
}

/** The judge named, else that of the repository; null where it has none. */
export async function openJudge(file: string | undefined): Promise<Judge | null> {
  const own = judgeIn(MODELS);
  return file !== undefined || existsSync(own.model) ? loadJudge({ ...own, model: file ?? own.model }) : null;
}
