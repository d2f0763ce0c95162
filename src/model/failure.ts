/** Why an input, a record or a command could not be done. The table in ARCHITECTURE.md says what a user should do about each. */
export type FailureCode =
  | "bad-record"
  | "binary"
  | "blocked-address"
  | "blocked-by-robots"
  | "empty"
  | "http-status"
  | "missing"
  | "not-enough"
  | "timeout"
  | "too-deep"
  | "too-large"
  | "unreachable"
  | "unreadable"
  | "unsupported"
  | "usage";

/** The one error of Stet: a code that programs read, a message that says what happened and what to do. */
export class Failure extends Error {
  override readonly name = "Failure";
  readonly code: FailureCode;

  constructor(code: FailureCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }

  /** Anything thrown, as a failure: a `Failure` stays itself, the rest becomes `unreadable` with its own message. */
  static from(thrown: unknown): Failure {
    if (thrown instanceof Failure) return thrown;
    return new Failure("unreadable", thrown instanceof Error ? thrown.message : String(thrown), { cause: thrown });
  }
}

/** An input that was turned away, with its reason: nothing is dropped in silence. */
export interface Rejection {
  readonly input: string;
  readonly code: FailureCode;
  readonly message: string;
}

export const Rejection = {
  of: (input: string, thrown: unknown): Rejection => {
    const { code, message } = Failure.from(thrown);
    return { input, code, message };
  },
};
