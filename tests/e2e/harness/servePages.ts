import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.pdf': 'application/pdf',
};

/** A page by its path (`/strict.html`): its HTML, headers of its own, and what its answer waits for. */
export type Served = { html: string; headers?: Record<string, string>; after?: Promise<void> };

export type PageServer = {
  /** Origin with its port, without a slash at the end. */
  origin: string;
  /** Paths asked for so far, in order. */
  asked: string[];
  close(): Promise<void>;
};

/** Serves files from a folder, and pages given as text, on a free loopback port. */
export async function servePages(from: { folder?: string; pages?: Record<string, Served> }): Promise<PageServer> {
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    asked.push(pathname);
    const page = from.pages?.[pathname];
    if (page) {
      await page.after;
      response.writeHead(200, { 'content-type': TYPES['.html'], ...page.headers });
      response.end(page.html);
      return;
    }
    const file = from.folder === undefined ? null : fileIn(from.folder, pathname);
    const body = file === null ? null : await readFile(file).catch(() => null);
    if (file === null || body === null) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream' });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    asked,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function fileIn(folder: string, pathname: string): string | null {
  const file = path.join(folder, decodeURIComponent(pathname));
  return file.startsWith(folder + path.sep) ? file : null;
}
