import { Worker } from "node:worker_threads";
import type { TokenisedText } from "../language/reader/syntactic-words.ts";
import { Failure } from "../model/failure.ts";
import { Syntax, type SyntaxLabels } from "../model/syntax.ts";
import type { ReadMessage, TextMessage, WorkerStart } from "./reader-messages.ts";

/** How a worker is started. */
export interface WorkerOptions extends WorkerStart {
  /** The program of the worker: what is bundled of reader-worker.ts. */
  readonly program: URL;
}

interface Waiting {
  readonly text: TokenisedText;
  readonly resolve: (syntax: Syntax) => void;
  readonly reject: (failure: Failure) => void;
}

/** A reader in a thread of its own. It keeps the process alive only while it reads. */
export class WorkerReader {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #labels: SyntaxLabels | null = null;
  #failure: Failure | null = null;
  #next = 0;

  constructor({ folder, program }: WorkerOptions) {
    const workerData: WorkerStart = { folder };
    // Node's options of this process are its own: a thread refuses some of them, such as those of `node -e`.
    this.#worker = new Worker(program, { workerData, execArgv: [] });
    this.#worker.unref();
    this.#worker.on("message", (message: ReadMessage) => this.#settle(message));
    this.#worker.on("error", (cause) => this.#fail(cause));
    this.#worker.on("exit", () => this.#fail(null));
  }

  /** Has the thread ended? It reads nothing more then. */
  get hasEnded(): boolean {
    return this.#failure !== null;
  }

  /** Reads one text. Rejects with what the thread's reader threw, or `unreadable` when the thread ends before. */
  read(text: TokenisedText): Promise<Syntax> {
    if (this.#failure) return Promise.reject(this.#failure);
    return new Promise((resolve, reject) => {
      const id = this.#next++;
      this.#waiting.set(id, { text, resolve, reject });
      this.#worker.ref();
      this.#worker.postMessage({ id, text } satisfies TextMessage);
    });
  }

  #settle(message: ReadMessage): void {
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (this.#waiting.size === 0) this.#worker.unref();
    if ("failure" in message) {
      waiting?.reject(new Failure(message.failure.code, message.failure.message));
      return;
    }
    this.#labels ??= message.labels;
    const { columns, entities, attributions } = message;
    if (!waiting || !this.#labels) return;
    waiting.resolve(
      new Syntax({ columns, entities, attributions, labels: this.#labels, firstWords: waiting.text.firstWords }),
    );
  }

  #fail(cause: Error | null): void {
    this.#failure ??= new Failure(
      "unreadable",
      `A thread that reads texts ended before its time${cause ? `: ${cause.message}` : ""}. Try again.`,
      cause ? { cause } : {},
    );
    for (const { reject } of this.#waiting.values()) reject(this.#failure);
    this.#waiting.clear();
  }
}
