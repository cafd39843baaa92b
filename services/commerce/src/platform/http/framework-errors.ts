import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageOf } from './language.js';
import { problemOf } from './problem-document.js';
import { sendProblem } from './problem.filter.js';

/** What the router refuses before any route of ours is found: a broken escape, a part that is too long. */
export function sendRouterProblem(error: Error, request: FastifyRequest, reply: FastifyReply): void {
  sendProblem(error, request, reply, () => undefined);
}

const STATUS_OF: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/** What Node refuses before there is a request: nothing is known of who asks, so the problem is in Vietnamese. */
export function sayWireProblem(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const statusCode = STATUS_OF[error.code ?? ''] ?? 400;
  const problem = problemOf({ statusCode }, languageOf(undefined), '-');
  const body = JSON.stringify(problem);
  socket.end(
    [
      `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
      'Content-Type: application/problem+json; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}
