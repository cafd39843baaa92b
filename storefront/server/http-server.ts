import { createServer, type RequestListener, type Server, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { type ProblemCode, problems } from '@daulang/commerce/api/problems';

/** The head of a request is a moment's work, even on bad 4G; who takes longer holds a socket for nothing. */
const HEAD_WITHIN_MS = 10_000;

/** Above the time that the largest body may take, which is refused in words. */
const REQUEST_WITHIN_MS = 130_000;

/** Node's server with the limits that stand before any code of ours; whom they meet is told so in a sentence. */
export function createHttpServer(listener: RequestListener, headWithinMs = HEAD_WITHIN_MS): Server {
  const server = createServer(
    {
      headersTimeout: headWithinMs,
      requestTimeout: REQUEST_WITHIN_MS,
      connectionsCheckingInterval: Math.min(1_000, headWithinMs),
      // A cart of the promised size, a session and a path fit into a quarter.
      maxHeaderSize: 16 * 1024,
    },
    listener,
  );
  server.on('clientError', sayWhy);
  return server;
}

const CODES: Readonly<Record<string, ProblemCode>> = {
  HPE_HEADER_OVERFLOW: 'request.headers-too-large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request.too-slow',
};

/** There is no request yet to learn the reader's language from: both are said. */
function sayWhy(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const { status, title } = problems[CODES[error.code ?? ''] ?? 'request.malformed'];
  const body = `${title.vi}.\n${title.en}.\n`;
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      'Content-Type: text/plain; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}
