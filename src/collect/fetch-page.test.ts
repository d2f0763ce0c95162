import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterEach, expect, test } from "vitest";
import { Failure } from "../model/failure.ts";
import { createPageFetcher, type FetchOptions, USER_AGENT } from "./fetch-page.ts";

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

let server: Server | null = null;
const seen: { path: string; agent: string | undefined }[] = [];

/** A site on this machine; robots.txt is missing unless the handler answers it. */
async function serve(handler: Handler): Promise<string> {
  server = createServer((request, response) => {
    seen.push({ path: request.url ?? "", agent: request.headers["user-agent"] });
    handler(request, response);
  });
  await new Promise<void>((done) => server?.listen(0, "127.0.0.1", done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

afterEach(async () => {
  seen.length = 0;
  server?.closeAllConnections();
  await new Promise((done) => (server ? server.close(done) : done(undefined)));
  server = null;
});

async function fetchFrom(address: string, options: FetchOptions = {}) {
  const ports = URL.canParse(address) ? [Number(new URL(address).port || 80)] : [80];
  const fetcher = createPageFetcher({ allowAddresses: ["127.0.0.1"], allowPorts: ports, ...options });
  try {
    return await fetcher.fetchPage(address);
  } finally {
    await fetcher.close();
  }
}

/** The code of the failure that fetching an address ends in. */
async function failureOf(address: string, options: FetchOptions = {}): Promise<string> {
  try {
    await fetchFrom(address, options);
    return "none";
  } catch (thrown) {
    expect(thrown).toBeInstanceOf(Failure);
    expect((thrown as Failure).message).toContain(
      address
        .replace(/^https?:\/\//, "")
        .split("/")[0]
        ?.split("@")
        .at(-1),
    );
    return (thrown as Failure).code;
  }
}

const page: Handler = (request, response) => {
  if (request.url === "/robots.txt") response.writeHead(404).end();
  else response.writeHead(200, { "content-type": "text/html; charset=ISO-8859-1" }).end("<p>Hello</p>");
};

test("a page comes as bytes, with what the transport says of it", async () => {
  const site = await serve(page);
  const { bytes, ...rest } = await fetchFrom(`${site}/a`);
  expect(Buffer.from(bytes).toString()).toBe("<p>Hello</p>");
  expect(rest).toEqual({ id: `${site}/a`, mediaType: "text/html", charset: "ISO-8859-1", url: `${site}/a` });
});

test("the robot says who it is", async () => {
  await fetchFrom(`${await serve(page)}/a`);
  expect(new Set(seen.map(({ agent }) => agent))).toEqual(new Set([USER_AGENT]));
  expect(USER_AGENT).toMatch(/^Stet\/\d+\.\d+\.\d+ \(\+https:\/\/\S+\)$/);
});

test("robots.txt is asked for once a site, and obeyed", async () => {
  const site = await serve((request, response) => {
    if (request.url === "/robots.txt")
      response.end("User-agent: *\nDisallow: /private/\n\nUser-agent: Stet\nDisallow: /secret");
    else page(request, response);
  });
  const fetcher = createPageFetcher({ allowAddresses: ["127.0.0.1"], allowPorts: [Number(new URL(site).port)] });
  await fetcher.fetchPage(`${site}/private/a`);
  await fetcher.fetchPage(`${site}/b`);
  await expect(fetcher.fetchPage(`${site}/secret/a`)).rejects.toMatchObject({ code: "blocked-by-robots" });
  await fetcher.close();
  expect(seen.map(({ path }) => path)).toEqual(["/robots.txt", "/private/a", "/b"]);
});

test("of an endless robots.txt the beginning counts", async () => {
  const site = await serve((request, response) => {
    if (request.url === "/robots.txt") response.end(`User-agent: *\nDisallow: /secret\n${"# more\n".repeat(200_000)}`);
    else page(request, response);
  });
  expect(await failureOf(`${site}/secret`)).toBe("blocked-by-robots");
  expect((await fetchFrom(`${site}/a`)).bytes.length).toBeGreaterThan(0);
});

test("a robots.txt that cannot be had because the server fails is a no", async () => {
  const site = await serve((request, response) => {
    response.writeHead(request.url === "/robots.txt" ? 503 : 200).end("x");
  });
  expect(await failureOf(`${site}/a`)).toBe("blocked-by-robots");
});

test("redirects are followed, up to five, and the final address is told", async () => {
  const site = await serve((request, response) => {
    const step = Number(request.url?.slice(1));
    if (request.url === "/robots.txt" || step === 0) page(request, response);
    else response.writeHead(302, { location: `/${step - 1}` }).end();
  });
  expect((await fetchFrom(`${site}/5`)).url).toBe(`${site}/0`);
  expect(await failureOf(`${site}/6`)).toBe("unreachable");
});

test("a redirect leads to no private address, whatever its spelling", async () => {
  for (const target of [
    "http://127.0.0.2/",
    "http://[::1]/",
    "http://2130706434/",
    "http://0x7f.2/",
    "http://10.0.0.1/",
  ]) {
    const site = await serve((request, response) => {
      if (request.url === "/robots.txt") response.writeHead(404).end();
      else response.writeHead(301, { location: target }).end();
    });
    const fetcher = createPageFetcher({ allowAddresses: ["127.0.0.1"], allowPorts: [Number(new URL(site).port), 80] });
    await expect(fetcher.fetchPage(`${site}/a`)).rejects.toMatchObject({ code: "blocked-address" });
    await fetcher.close();
    server?.closeAllConnections();
    await new Promise((done) => server?.close(done));
  }
});

test.each([
  "http://127.0.0.1/",
  "http://localhost/",
  "http://127.1/",
  "http://2130706433/",
  "http://0x7f000001/",
  "http://017700000001/",
  "http://0/",
  "http://[::1]/",
  "http://[::ffff:127.0.0.1]/",
  "http://[::ffff:7f00:1]/",
  "http://[::127.0.0.1]/",
  "http://[fe80::1]/",
  "http://[fd00::1]/",
  "http://[64:ff9b::7f00:1]/",
  "http://[2002:7f00:1::]/",
  "http://10.0.0.1/",
  "http://172.16.0.1/",
  "http://192.168.1.1/",
  "http://169.254.169.254/latest/meta-data/",
  "http://100.64.0.1/",
  "http://224.0.0.1/",
  "http://255.255.255.255/",
])("%s is never reached", async (address) => {
  const fetcher = createPageFetcher();
  await expect(fetcher.fetchPage(address)).rejects.toMatchObject({ code: "blocked-address" });
  await fetcher.close();
});

test("a name that resolves to a private address is refused, even among public ones", async () => {
  const resolve = async () => [
    { address: "93.184.216.34", family: 4 },
    { address: "192.168.0.7", family: 4 },
  ];
  expect(await failureOf("http://rebinding.test/", { resolve })).toBe("blocked-address");
});

test("other ports, schemes and addresses with passwords are refused before anything is sent", async () => {
  const site = await serve(page);
  expect(await failureOf(`${site}/a`, { allowPorts: [80, 443] })).toBe("blocked-address");
  expect(await failureOf("http://jo:secret@127.0.0.1/", {})).toBe("unsupported");
  expect(seen).toEqual([]);
});

test.each([
  [404, "http-status"],
  [500, "http-status"],
])("a page that answers %i is told as such", async (status, code) => {
  const site = await serve((request, response) => {
    response.writeHead(request.url === "/robots.txt" ? 404 : status).end("no");
  });
  expect(await failureOf(`${site}/a`)).toBe(code);
});

test("only pages and text are read", async () => {
  const site = await serve((request, response) => {
    if (request.url === "/robots.txt") response.writeHead(404).end();
    else response.writeHead(200, { "content-type": "image/png" }).end("x");
  });
  expect(await failureOf(`${site}/a.png`)).toBe("unsupported");
});

test("a page over the size limit is dropped while it comes, packed or not", async () => {
  const big = Buffer.alloc(300_000, "a");
  const site = await serve((request, response) => {
    if (request.url === "/robots.txt") response.writeHead(404).end();
    else if (request.url === "/packed") response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(big));
    else response.writeHead(200).end(big);
  });
  expect(await failureOf(`${site}/plain`, { maxBytes: 100_000 })).toBe("too-large");
  expect(await failureOf(`${site}/packed`, { maxBytes: 100_000 })).toBe("too-large");
  expect((await fetchFrom(`${site}/packed`)).bytes.length).toBe(big.length);
});

test("a server that does not answer, or not to the end, runs into the time limit", async () => {
  const site = await serve((request, response) => {
    if (request.url === "/robots.txt") response.writeHead(404).end();
    else if (request.url === "/half") response.writeHead(200).write("<p>");
  });
  expect(await failureOf(`${site}/silent`, { timeoutMs: 300 })).toBe("timeout");
  expect(await failureOf(`${site}/half`, { timeoutMs: 300 })).toBe("timeout");
});

test("a port where nobody listens is unreachable", async () => {
  const site = await serve(page);
  await new Promise((done) => server?.close(done));
  server = null;
  expect(await failureOf(`${site}/a`)).toBe("unreachable");
});

test("one request at a time goes to a host", async () => {
  let open = 0;
  let most = 0;
  const site = await serve((request, response) => {
    open++;
    most = Math.max(most, open);
    setTimeout(() => {
      open--;
      page(request, response);
    }, 20);
  });
  const fetcher = createPageFetcher({ allowAddresses: ["127.0.0.1"], allowPorts: [Number(new URL(site).port)] });
  await Promise.all(["a", "b", "c"].map((name) => fetcher.fetchPage(`${site}/${name}`)));
  await fetcher.close();
  expect(most).toBe(1);
});
