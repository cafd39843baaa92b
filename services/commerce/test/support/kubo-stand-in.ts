import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cidOf } from '@daulang/protocol';

/** The two calls of Kubo's RPC that we use, `block/put` and `block/get`, spoken over HTTP as Kubo does. */
export interface KuboStandIn {
  url: string;
  blocks: Map<string, Buffer>;
  /** The next call is answered "busy". */
  refuseNext(): void;
  stop(): Promise<void>;
}

export async function startKuboStandIn(): Promise<KuboStandIn> {
  const blocks = new Map<string, Buffer>();
  let isBusy = false;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://node');
    const body = await bytesOf(request);
    if (isBusy) {
      isBusy = false;
      response.writeHead(500).end('busy');
    } else if (url.pathname === '/api/v0/block/put') {
      const bytes = onlyPartOf(body);
      blocks.set(cidOf(bytes), bytes);
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ Key: cidOf(bytes), Size: bytes.length }));
    } else {
      const found = blocks.get(url.searchParams.get('arg') ?? '');
      response.writeHead(found ? 200 : 500).end(found ?? 'block was not found');
    }
  }

  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    blocks,
    refuseNext: () => (isBusy = true),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** The content of a multipart form with one part. */
function onlyPartOf(form: Buffer): Buffer {
  return form.subarray(form.indexOf('\r\n\r\n') + 4, form.lastIndexOf('\r\n--'));
}
