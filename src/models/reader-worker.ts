// A worker's own reader: loads the model, then reads one text a message. Started by reader-pool.ts, never imported.
import { parentPort, workerData } from "node:worker_threads";
import { Failure } from "../model/failure.ts";
import { loadReader } from "./load-reader.ts";
import type { ReadMessage, TextMessage, WorkerStart } from "./reader-messages.ts";

const port = parentPort;
const loading = loadReader((workerData as WorkerStart).folder);
// The failure is told with each text that it keeps from being read.
loading.catch(() => {});
let isFirst = true;

port?.on("message", async ({ id, text }: TextMessage) => {
  try {
    const [syntax] = await (await loading).read([text]);
    if (!syntax) throw new Failure("unreadable", "The reader gave nothing for a text.");
    const { columns, entities, attributions, labels } = syntax;
    const message: ReadMessage = { id, columns, entities, attributions, labels: isFirst ? labels : null };
    isFirst = false;
    port.postMessage(message, [...new Set(Object.values(columns).map(({ buffer }) => buffer as ArrayBuffer))]);
  } catch (thrown) {
    const { code, message } = Failure.from(thrown);
    port.postMessage({ id, failure: { code, message } } satisfies ReadMessage);
  }
});
