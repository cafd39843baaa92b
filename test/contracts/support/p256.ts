import { createECDH, createHash } from 'node:crypto';

import type { Hex } from '@daulang/protocol';

/** Order of the curve's group. */
export const N = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

/**
 * ECDSA on P-256 over a digest that is signed as it is (what Node and browsers cannot do: they always hash). For tests
 * only: nothing here resists timing.
 *
 * @returns r ‖ s, s in the lower half
 */
export function signDigest(privateKey: Hex, digest: Hex): Hex {
  const k = BigInt(`0x${createHash('sha256').update(privateKey).update(digest).digest('hex')}`) % N;
  const point = createECDH('prime256v1');
  point.setPrivateKey(word(k), 'hex');
  const r = BigInt(`0x${point.getPublicKey('hex').slice(2, 66)}`) % N;
  const s = (inverse(k) * (BigInt(digest) + r * BigInt(privateKey))) % N;
  return `0x${word(r)}${word(s > N / 2n ? N - s : s)}`;
}

export function word(value: bigint): string {
  return value.toString(16).padStart(64, '0');
}

/** By Fermat: the order is prime. */
function inverse(value: bigint): bigint {
  let result = 1n;
  for (let base = value, exponent = N - 2n; exponent > 0n; exponent >>= 1n, base = (base * base) % N) {
    if (exponent & 1n) result = (result * base) % N;
  }
  return result;
}
