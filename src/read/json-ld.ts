/** What a page's JSON-LD says of its article; null for what it leaves out. */
export interface LinkedData {
  readonly headline: string | null;
  readonly published: string | null;
  readonly language: string | null;
  readonly url: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly digitalSourceType: string | null;
}

type Json = { readonly [key: string]: unknown };

const ARTICLE_TYPE = /(Article|BlogPosting|Posting|Report|LiveBlog)$/;
const MAX_NODES = 5000;

/** Reads schema.org JSON-LD (objects, arrays, `@graph`) as data. What does not parse is passed over: pages often break it. */
export function parseLinkedData(scripts: readonly string[]): LinkedData {
  const nodes = scripts.flatMap((script) => listNodes(parseScript(script)));
  const article = nodes.find((node) => typesOf(node).some((type) => ARTICLE_TYPE.test(type))) ?? {};
  const ids = new Map(nodes.flatMap((node) => (typeof node["@id"] === "string" ? [[node["@id"], node] as const] : [])));
  const publisher = resolve(article.publisher, ids)[0] ?? article.publisher;
  return {
    headline: textOf(article.headline) ?? textOf(article.name),
    published: textOf(article.datePublished) ?? textOf(article.dateCreated),
    language: textOf(article.inLanguage),
    url: urlOf(article.mainEntityOfPage) ?? urlOf(article.url),
    authors: resolve(article.author ?? article.creator, ids).flatMap((author) => nameOf(author) ?? []),
    publisher: nameOf(publisher),
    digitalSourceType: textOf(article.digitalSourceType),
  };
}

function parseScript(script: string): unknown {
  const json = script.replace(/^\s*(<!--|\/\*.*?\*\/|<!\[CDATA\[)/, "").replace(/(-->|\]\]>)\s*;?\s*$/, "");
  try {
    return JSON.parse(json);
  } catch {
    try {
      // Raw line breaks inside strings are the commonest fault.
      return JSON.parse(json.replace(/[\u0000-\u001f]+/g, " "));
    } catch {
      return null;
    }
  }
}

function listNodes(root: unknown): readonly Json[] {
  const found: Json[] = [];
  const queue: unknown[] = [root];
  for (let i = 0; i < queue.length && i < MAX_NODES; i++) {
    const item = queue[i];
    if (Array.isArray(item)) queue.push(...item.slice(0, MAX_NODES));
    else if (isJson(item)) {
      found.push(item);
      queue.push(item["@graph"], item.mainEntity, item.mainEntityOfPage);
    }
  }
  return found;
}

function isJson(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function typesOf(node: Json): readonly string[] {
  return [node["@type"]].flat().filter((type): type is string => typeof type === "string");
}

function textOf(value: unknown): string | null {
  const first = Array.isArray(value) ? value[0] : value;
  if (typeof first === "string" && first.trim() !== "") return first.trim();
  return isJson(first) ? (textOf(first["@value"]) ?? textOf(first.alternateName) ?? textOf(first.name)) : null;
}

function urlOf(value: unknown): string | null {
  const first = Array.isArray(value) ? value[0] : value;
  if (typeof first === "string") return first;
  return isJson(first) ? (textOf(first["@id"]) ?? textOf(first.url)) : null;
}

function nameOf(value: unknown): string | null {
  return typeof value === "string" ? textOf(value) : isJson(value) ? textOf(value.name) : null;
}

/** The nodes that a value holds or points to by `@id`; plain strings stay as they are. */
function resolve(value: unknown, ids: ReadonlyMap<string, Json>): readonly unknown[] {
  return [value].flat().flatMap((item) => {
    if (!isJson(item)) return item === undefined || item === null ? [] : [item];
    const id = item["@id"];
    return [typeof id === "string" && item.name === undefined ? (ids.get(id) ?? item) : item];
  });
}
