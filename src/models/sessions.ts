import { InferenceSession, Tensor } from "onnxruntime-node";
import { Failure } from "../model/failure.ts";

/** A session on the processor alone; `threads` are those of one pass. Throws `unreadable` where the file at `path` is no graph. */
export async function createSession(
  model: Buffer,
  { path, threads }: { readonly path: string; readonly threads: number },
): Promise<InferenceSession> {
  try {
    return await InferenceSession.create(model, {
      intraOpNumThreads: threads,
      interOpNumThreads: 1,
      graphOptimizationLevel: "all",
      executionProviders: ["cpu"],
    });
  } catch (cause) {
    throw new Failure("unreadable", `${path} is no graph that ONNX Runtime can run: restore it from where it came.`, {
      cause,
    });
  }
}

type Found = Awaited<ReturnType<InferenceSession["run"]>>;

/** The numbers of an output. Throws `unreadable` where the graph gave others. */
export function floatsOf(found: Found, name: string, what: string): Float32Array {
  const data = found[name]?.data;
  if (data instanceof Float32Array) return data;
  throw new Failure("unreadable", `The ${what}'s model gave no numbers for “${name}”.`);
}

/** Numbers of a graph are 64 bits wide; none of ours is negative, so the upper half stays 0. */
export function toInt64(values: ArrayLike<number>, dims: readonly number[]): Tensor {
  const wide = new BigInt64Array(values.length);
  const halves = new Int32Array(wide.buffer);
  for (let index = 0; index < values.length; index++) halves[2 * index] = values[index] ?? 0;
  return new Tensor("int64", wide, dims);
}
