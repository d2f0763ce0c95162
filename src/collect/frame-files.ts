import { readdir, readFile } from "node:fs/promises";
import { fileFailure } from "./file-failure.ts";

/** A file of frames as it lies on disk, called by its path. */
export interface FrameText {
  readonly name: string;
  readonly text: string;
}

/** The JSON files of a folder by name; folders in it are not opened. Throws a `Failure` where the folder or a file cannot be read. */
export async function readFrameFiles(folder: string): Promise<readonly FrameText[]> {
  const texts: FrameText[] = [];
  for (const file of (await listNames(folder)).filter((name) => name.endsWith(".json")).sort()) {
    const name = `${folder.replace(/[/\\]+$/, "")}/${file}`;
    try {
      texts.push({ name, text: await readFile(name, "utf8") });
    } catch (thrown) {
      throw fileFailure(name, thrown);
    }
  }
  return texts;
}

async function listNames(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (thrown) {
    throw fileFailure(folder, thrown);
  }
}
