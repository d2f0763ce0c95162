import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { Failure } from "../model/failure.ts";
import { fileFailure } from "./file-failure.ts";
import { findMediaType, isBesidePages } from "./media-type.ts";

/** An input with folders opened up. */
export type InputItem =
  | { readonly kind: "file" | "address" | "stdin"; readonly id: string }
  | { readonly kind: "rejected"; readonly id: string; readonly failure: Failure };

/** Folders inside folders, at most; deeper ones are rejected. */
const MAX_FOLDER_DEPTH = 64;

/** The inputs in order, each folder replaced by the files below it, sorted by path; hidden files and what plainly is no document are left out. */
export async function* listInputs(inputs: readonly string[]): AsyncGenerator<InputItem> {
  for (const input of inputs) {
    if (input === "-") yield { kind: "stdin", id: input };
    else if (/^https?:\/\//i.test(input)) yield { kind: "address", id: input };
    else if (/^[a-z][a-z0-9+.-]*:\/\//i.test(input)) yield rejected(input, "unsupported", unsupportedScheme(input));
    else yield* listPath(input);
  }
}

async function* listPath(input: string): AsyncGenerator<InputItem> {
  try {
    const status = await stat(input);
    if (status.isDirectory()) yield* listFolder(input.replace(/[/\\]+$/, "") || "/", 0);
    else yield { kind: "file", id: input };
  } catch (thrown) {
    yield { kind: "rejected", id: input, failure: fileFailure(input, thrown) };
  }
}

async function* listFolder(folder: string, depth: number): AsyncGenerator<InputItem> {
  if (depth > MAX_FOLDER_DEPTH) {
    yield rejected(folder, "too-deep", `${folder} lies more than ${MAX_FOLDER_DEPTH} folders deep: name it directly`);
    return;
  }
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (thrown) {
    yield { kind: "rejected", id: folder, failure: fileFailure(folder, thrown) };
    return;
  }
  for (const entry of sortByPath(entries)) {
    const path = folder === "/" ? `/${entry.name}` : `${folder}/${entry.name}`;
    if (entry.name.startsWith(".") || isBesidePages(entry.name)) continue;
    if (entry.isDirectory()) yield* listFolder(path, depth + 1);
    else yield* listEntry(path, entry);
  }
}

async function* listEntry(path: string, entry: Dirent): AsyncGenerator<InputItem> {
  if (entry.isSymbolicLink()) {
    // A link to a folder could lead back up: only links to files are followed.
    const target = await stat(path).catch(() => null);
    if (target?.isDirectory()) return;
    if (target === null) yield rejected(path, "missing", `${path} is a link to nothing: remove it or mend it`);
    if (!target?.isFile()) return;
  } else if (!entry.isFile()) return;
  if (findMediaType(path)) yield { kind: "file", id: path };
  else
    yield rejected(path, "unsupported", `${path} has an ending that is not read from a folder: name the file directly`);
}

/** By whole path in code units: a folder counts as its name with the slash. */
function sortByPath(entries: readonly Dirent[]): readonly Dirent[] {
  const key = (entry: Dirent): string => (entry.isDirectory() ? `${entry.name}/` : entry.name);
  return [...entries].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

function rejected(id: string, code: "unsupported" | "too-deep" | "missing", message: string): InputItem {
  return { kind: "rejected", id, failure: new Failure(code, message) };
}

function unsupportedScheme(input: string): string {
  return `${input} is not fetched: only http and https addresses are; give a file by its path`;
}
