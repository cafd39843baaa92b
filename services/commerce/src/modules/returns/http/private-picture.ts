import type { FastifyReply } from 'fastify';
import type { ReturnPhotograph } from '../data/return-photographs.store.js';

/** Sends a photograph to whoever may see it; nothing on the way keeps it. */
export function sendPrivately(reply: FastifyReply, { mediaType, bytes }: ReturnPhotograph): void {
  void reply.header('cache-control', 'private, no-store').type(mediaType).send(bytes);
}
