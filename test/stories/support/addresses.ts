import { randomBytes } from 'node:crypto';

/**
 * Where somebody comes from, said as a proxy says it: what may be done so often from one address is done by people at many of them. Of
 * those that are kept for examples (RFC 3849); the service counts IPv6 by the /64.
 */
export function fromSomewhere(): { 'x-forwarded-for': string } {
  const [network, subnet] = [randomBytes(2), randomBytes(2)].map((part) => part.toString('hex'));
  return { 'x-forwarded-for': `2001:db8:${network}:${subnet}::1` };
}
