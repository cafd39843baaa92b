import type { FastifyRequest } from 'fastify';
import { addressPseudonym } from './address.js';

const PERSON = Symbol('person');

type KnownRequest = FastifyRequest & { [PERSON]?: string };

/** Said by the guard that reads sessions: whose request it is. */
export function notePerson(request: FastifyRequest, personId: string): void {
  (request as KnownRequest)[PERSON] = personId;
}

/** The signed-in person, on routes that ask for one. */
export const personOf = (request: FastifyRequest): string | undefined => (request as KnownRequest)[PERSON];

/**
 * Who asks, so that what is kept for one of them is not found by another: the person, else what they show to be let in,
 * else their network.
 */
export function askerOf(request: FastifyRequest, secret: string): string {
  const person = personOf(request);
  if (person !== undefined) return `person ${person}`;
  const { authorization } = request.headers;
  if (authorization !== undefined) return `bearer ${authorization}`;
  // Whoever knows it may do all that it opens, from whatever network their telephone is in by then.
  const { secret: shown } = request.params as { secret?: string };
  if (shown !== undefined) return `secret ${shown}`;
  return `network ${addressPseudonym(request, secret)}`;
}
