import { createHmac } from 'node:crypto';
import type { FastifyRequest } from 'fastify';

/**
 * A pseudonym of the client's address for counting, so that no address is stored. IPv6 is cut to its /64: one
 * household holds that many addresses.
 */
export function addressPseudonym(request: FastifyRequest, secret: string): string {
  return createHmac('sha256', secret).update(networkOf(request.ip)).digest('base64url').slice(0, 22);
}

function networkOf(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address;
  const [head = '', tail = ''] = address.split('::');
  const front = head.split(':').filter(Boolean);
  const back = tail.split(':').filter(Boolean);
  const zeros = Array<string>(Math.max(0, 8 - front.length - back.length)).fill('0');
  return [...front, ...zeros, ...back].slice(0, 4).join(':');
}
