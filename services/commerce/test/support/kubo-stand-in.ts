import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cidOf } from '@daulang/protocol';

/** The calls of Kubo's RPC that we use, `block/put`, `block/get` and `pin/rm`, spoken over HTTP as Kubo does. */
export interface KuboStandIn {
  url: string;
  blocks: Map<string, Buffer>;
  /** The next call is answered "busy". */
  refuseNext(): void;
  /** Until it is called, then says nothing: a node that hangs. It answers again after `wake`. */
  hang(): Promise<void>;
  wake(): void;
  stop(): Promise<void>;
}

export async function startKuboStandIn(): Promise<KuboStandIn> {
  const blocks = new Map<string, Buffer>();
  let isBusy = false;
  let onCall: (() => void) | undefined;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://node');
    const body = await bytesOf(request);
    if (onCall) return onCall();
    if (isBusy) {
      isBusy = false;
      response.writeHead(500).end('busy');
    } else if (url.pathname === '/api/v0/block/put') {
      const bytes = onlyPartOf(body);
      blocks.set(cidOf(bytes), bytes);
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ Key: cidOf(bytes), Size: bytes.length }));
    } else if (url.pathname === '/api/v0/pin/rm') {
      const pin = url.searchParams.get('arg') ?? '';
      const wasPinned = blocks.delete(pin);
      response.setHeader('content-type', 'application/json');
      response.writeHead(wasPinned ? 200 : 500);
      response.end(
        JSON.stringify(wasPinned ? { Pins: [pin] } : { Message: 'not pinned or pinned indirectly', Code: 0 }),
      );
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
    hang: () => new Promise((resolve) => (onCall = resolve)),
    wake: () => (onCall = undefined),
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
