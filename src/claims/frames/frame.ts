import { z } from "zod";
import { Failure } from "../../model/failure.ts";
import { expandWords, type Path, parsePath, type WordLists } from "./path.ts";

/** Kinds of claim that frames give. */
export const FRAME_KINDS = ["position", "agreement", "sanction", "participation", "event"] as const;
export type FrameKind = (typeof FRAME_KINDS)[number];

const words = z.string().min(1);

const RoleSchema = z.strictObject({
  /** Tried in order; the first that leads somewhere gives the role. */
  paths: z.array(words).min(1),
  /** What the word found must be: a lemma, "@list", or "party", "person", "place", "organisation", "named". */
  is: z.array(words).optional(),
  required: z.boolean().optional(),
});

const ConditionSchema = z.strictObject({
  path: words,
  /** The path must lead nowhere. */
  absent: z.boolean().optional(),
});

const FrameSchema = z.strictObject({
  name: z.string().regex(/^[a-z0-9-]+$/, "write a name in small letters, digits and hyphens"),
  source: words,
  kind: z.enum(FRAME_KINDS),
  triggers: z
    .array(
      z
        .string()
        .regex(
          /^(?:@?[a-z][a-z -]*)\/(?:VERB|NOUN|ADJ|ADV|AUX|PROPN)$/,
          "write lemma/PART-OF-SPEECH, such as sign/VERB, or @list/VERB",
        ),
    )
    .min(1),
  where: z.array(ConditionSchema).optional(),
  roles: z.record(z.string().regex(/^[a-z][A-Za-z]*$/), RoleSchema),
  set: z.record(z.string(), z.string()).optional(),
  examples: z
    .array(
      z.strictObject({
        text: words,
        /** Roles with their words, one record a match; empty where the frame must not fire. */
        finds: z.array(z.record(z.string(), z.string())),
      }),
    )
    .min(1),
});

const FrameFileSchema = z.strictObject({
  lists: z.record(z.string().regex(/^[a-z][a-z-]*$/), words).optional(),
  frames: z.array(FrameSchema),
});

/** A file of frames as written. */
export type FrameFile = z.infer<typeof FrameFileSchema>;
type FrameEntry = FrameFile["frames"][number];

/** A role of a frame: where it stands and what may fill it. */
export interface Role {
  readonly name: string;
  readonly paths: readonly Path[];
  /** Null: anything. */
  readonly lemmas: ReadonlySet<string> | null;
  readonly classes: ReadonlySet<string>;
  readonly required: boolean;
}

/** A frame, ready to match. */
export interface Frame {
  readonly name: string;
  readonly kind: FrameKind;
  readonly triggers: readonly string[];
  readonly where: readonly { readonly path: Path; readonly absent: boolean }[];
  readonly roles: readonly Role[];
  readonly set: Readonly<Record<string, string>>;
  readonly examples: FrameEntry["examples"];
}

/** Frames by their triggers, with the lists they use. */
export interface FrameSet {
  readonly frames: readonly Frame[];
  /** Frames by "lemma/PART-OF-SPEECH", in the order of their files. */
  readonly byTrigger: ReadonlyMap<string, readonly Frame[]>;
  readonly lists: WordLists;
}

const CLASSES = new Set(["party", "person", "place", "organisation", "named"]);

/** A file as handed in: what it is called in messages, and what it holds. */
export interface NamedFile {
  readonly name: string;
  readonly content: unknown;
}

/**
 * Frames from files; later files may use the lists of earlier ones, a frame takes the place of an earlier one of its name, and at a word that
 * several know, those of later files are tried first.
 * Throws a `bad-record` failure that names file, entry and field.
 */
export function buildFrameSet(files: readonly NamedFile[]): FrameSet {
  const lists = new Map<string, ReadonlySet<string>>();
  const known = new Map<string, { readonly frame: Frame; readonly file: number }>();
  for (const [index, { name, content }] of files.entries()) {
    const file = checkFile(name, content);
    for (const [list, text] of Object.entries(file.lists ?? {})) lists.set(list, new Set(text.split(" ")));
    for (const entry of file.frames) known.set(entry.name, { frame: compile(name, entry, lists), file: index });
  }
  const frames = [...known.values()].sort((a, b) => b.file - a.file).map(({ frame }) => frame);
  const byTrigger = new Map<string, Frame[]>();
  for (const frame of frames)
    for (const trigger of new Set(frame.triggers.flatMap(withForms)))
      byTrigger.set(trigger, [...(byTrigger.get(trigger) ?? []), frame]);
  return { frames, byTrigger, lists };
}

/** A trigger, and for a verb its regular forms too: the lemma of a rare verb may be wrong, and a form that is none does no harm. */
function withForms(trigger: string): readonly string[] {
  const [lemma = "", tag = ""] = trigger.split("/");
  if (tag !== "VERB" || lemma.length < SHORTEST) return [trigger];
  const bare = lemma.replace(/e$/, "");
  const short = lemma.replace(/y$/, "i");
  const doubled = lemma + lemma.at(-1);
  const forms = [`${lemma}s`, `${short}es`, `${bare}ed`, `${short}ed`, `${doubled}ed`, `${bare}ing`, `${doubled}ing`];
  return [trigger, ...forms.map((form) => `${form}/VERB`)];
}

/** Shorter verbs are common, and their lemmas right. */
const SHORTEST = 4;

/** The text of a user's frame file. Throws a `bad-record` failure where it is no JSON. */
export function parseFrameFile(name: string, text: string): NamedFile {
  try {
    return { name, content: JSON.parse(text) as unknown };
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    throw new Failure("bad-record", `${name}: is not JSON: ${reason}`, { cause: thrown });
  }
}

function checkFile(name: string, content: unknown): FrameFile {
  const result = FrameFileSchema.safeParse(content);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const [part, index, ...field] = issue?.path ?? [];
  const entry =
    part === "frames" && index !== undefined
      ? `${entryName(content, Number(index))}, ${field.join(".") || "entry"}`
      : [part, index].filter((each) => each !== undefined).join(".");
  throw new Failure("bad-record", `${name}: ${entry || "file"}: ${issue?.message ?? "is not a file of frames"}`);
}

/** The entry by its name, else by its place, which counts from 1. */
function entryName(content: unknown, index: number): string {
  const parsed = z.object({ frames: z.array(z.unknown()) }).safeParse(content);
  const named = z.object({ name: z.string() }).safeParse(parsed.data?.frames[index]);
  return named.success ? `frame “${named.data.name}”` : `frame ${index + 1}`;
}

function compile(file: string, entry: FrameEntry, lists: WordLists): Frame {
  const at = <T>(field: string, make: () => T): T => {
    try {
      return make();
    } catch (thrown) {
      const reason = thrown instanceof Error ? thrown.message : String(thrown);
      throw new Failure("bad-record", `${file}: frame “${entry.name}”, ${field}: ${reason}`, { cause: thrown });
    }
  };
  return {
    name: entry.name,
    kind: entry.kind,
    triggers: at("triggers", () => entry.triggers.flatMap((trigger) => expandTrigger(trigger, lists))),
    where: (entry.where ?? []).map(({ path, absent = false }, index) => ({
      path: at(`where.${index}.path`, () => parsePath(path, lists)),
      absent,
    })),
    roles: Object.entries(entry.roles).map(([name, { paths, is = [], required = false }]) => {
      const lemmas = is.filter((word) => !CLASSES.has(word));
      return {
        name,
        paths: paths.map((path, index) => at(`roles.${name}.paths.${index}`, () => parsePath(path, lists))),
        lemmas: is.length === 0 ? null : at(`roles.${name}.is`, () => expandWords(lemmas, lists)),
        classes: new Set(is.filter((word) => CLASSES.has(word))),
        required,
      };
    }),
    set: entry.set ?? {},
    examples: entry.examples,
  };
}

function expandTrigger(trigger: string, lists: WordLists): readonly string[] {
  const [word = "", tag = ""] = trigger.split("/");
  return [...expandWords([word], lists)].map((lemma) => `${lemma}/${tag}`);
}
