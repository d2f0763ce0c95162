import { framesWith } from "../claims/frames/built-in.ts";
import { type FrameSet, parseFrameFile } from "../claims/frames/frame.ts";
import { Failure } from "../model/failure.ts";

/** What claims are read with besides a text. */
export type Frames = FrameSet;

/**
 * The frames of the program together with those of a user's files. Throws a `bad-record` failure that names file, entry and field, and
 * `missing` where there is no file.
 */
export function openFrames(folder: string, files: readonly { readonly name: string; readonly text: string }[]): Frames {
  if (files.length === 0) throw new Failure("missing", `${folder} has no .json file: put one file of frames into it`);
  return framesWith(files.map(({ name, text }) => parseFrameFile(name, text)));
}
