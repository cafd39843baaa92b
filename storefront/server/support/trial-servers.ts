import { createServer, type IncomingMessage, request, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import type { RequestHandler } from 'express';
import { storefrontApp } from '../app.ts';
import { readConfig } from '../config.ts';
import { createHttpServer } from '../http-server.ts';

/** The storefront's own server before a service on `commercePort`, with `pages` in place of the built ones. */
export async function startStorefront(
  commercePort: number,
  pages: RequestHandler,
  env: NodeJS.ProcessEnv = {},
): Promise<Server> {
  const config = readConfig({
    COMMERCE_URL: `http://127.0.0.1:${commercePort}`,
    PUBLIC_URL: 'http://localhost',
    ...env,
  });
  return listening(createHttpServer(storefrontApp(config, pages)));
}

/** Something that answers in the service's place, to see what is passed on to it. */
export function startCommerce(answer: RequestListener): Promise<Server> {
  return listening(createServer(answer));
}

export function listening(server: Server): Promise<Server> {
  return new Promise((resolve) => void server.listen(0, '127.0.0.1', () => resolve(server)));
}

export function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

export function stop(...servers: Server[]): void {
  for (const server of servers) {
    server.close();
    server.closeAllConnections();
  }
}

export interface Got {
  status: number;
  headers: IncomingMessage['headers'];
  body: string;
  /** The same as it came, packed or not. */
  bytes: Buffer;
}

export interface Wish {
  method?: string;
  headers?: Record<string, string>;
  /** Sent in chunks where `headers` name no length. */
  body?: string | Buffer;
}

/** `fetch` would not let a test choose the Host, and would tidy the path. */
export function get(port: number, path: string, { method, headers, body }: Wish = {}): Promise<Got> {
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port, path, method, headers: { host: 'localhost', ...headers } };
    const asked = request({ ...options, agent: false }, (message) => {
      const pieces: Buffer[] = [];
      message.on('data', (piece: Buffer) => pieces.push(piece));
      message.on('end', () => {
        const bytes = Buffer.concat(pieces);
        const { statusCode: status = 0, headers } = message;
        resolve({ status, headers, body: bytes.toString(), bytes });
      });
    });
    asked.on('error', reject);
    if (body !== undefined && !headers?.['content-length']) asked.setHeader('transfer-encoding', 'chunked');
    asked.end(body);
  });
}

/** Words said to a server as they are; `heard` is all it said, once it has closed. */
export function say(port: number, text: string): { socket: Socket; heard: Promise<string> } {
  const socket = connect(port, '127.0.0.1');
  socket.write(text);
  const heard = new Promise<string>((resolve) => {
    let all = '';
    socket.on('data', (chunk) => (all += String(chunk)));
    socket.on('error', () => undefined).on('close', () => resolve(all));
  });
  return { socket, heard };
}
