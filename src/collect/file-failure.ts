import { Failure } from "../model/failure.ts";

/** What the file system threw, as a failure that names the path and says what to do. */
export function fileFailure(path: string, thrown: unknown): Failure {
  if (thrown instanceof Failure) return thrown;
  const code = thrown instanceof Error && "code" in thrown ? String(thrown.code) : "";
  const options = { cause: thrown };
  if (code === "ENOENT" || code === "ENOTDIR")
    return new Failure("missing", `${path} does not exist: check the path`, options);
  if (code === "EACCES" || code === "EPERM")
    return new Failure("unreadable", `${path} may not be read: check its permissions`, options);
  if (code === "EISDIR") return new Failure("unreadable", `${path} is a folder: name the files in it`, options);
  return new Failure("unreadable", `${path} cannot be read (${code || String(thrown)})`, options);
}
