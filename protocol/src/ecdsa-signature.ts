import { bytesOf, type Hex, hexOf } from './hex.js';

/** The order of P-256's group (FIPS 186-5, curve P-256). */
export const P256_ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

/**
 * An authenticator's DER signature as raw r ‖ s (64 bytes) with s in the lower half. Authenticators do not give
 * low s, and the contract refuses high s; (r, s) and (r, n − s) are equally good signatures, so the edge picks one.
 *
 * @throws when it is not the one DER encoding of two numbers between 1 and the order
 * @example rawSignatureOf(authenticatorAnswer.signature).length // 130
 */
export function rawSignatureOf(der: Uint8Array): Hex {
  const [r, afterR] = integerAt(der, 2);
  const [s, end] = integerAt(der, afterR);
  if (der[0] !== 0x30 || der[1] !== der.length - 2 || end !== der.length)
    throw notDer('its lengths do not fit');
  const low = s > P256_ORDER / 2n ? P256_ORDER - s : s;
  return `0x${fixed(r)}${fixed(low)}`;
}

/**
 * The DER form of a raw signature, as it is: s is not changed.
 *
 * @example hexOf(derSignatureOf(`0x${'1'.padStart(64, '0')}${'2'.padStart(64, '0')}`)) // '0x3006020101020102'
 */
export function derSignatureOf(raw: Hex): Uint8Array {
  const numbers = [raw.slice(2, 66), raw.slice(66)].flatMap((half) => {
    const digits = BigInt(`0x${half}`).toString(16);
    const even = digits.length % 2 ? `0${digits}` : digits;
    const bytes = bytesOf(`0x${even}`);
    // A first bit of 1 would read as a negative number.
    const content = bytes[0]! > 0x7f ? [0, ...bytes] : [...bytes];
    return [0x02, content.length, ...content];
  });
  return Uint8Array.of(0x30, numbers.length, ...numbers);
}

/**
 * Whether a raw signature's s lies in the lower half of the group.
 *
 * @example hasLowS(rawSignatureOf(authenticatorAnswer.signature)) // true
 */
export function hasLowS(raw: Hex): boolean {
  return BigInt(`0x${raw.slice(66)}`) <= P256_ORDER / 2n;
}

function integerAt(der: Uint8Array, at: number): [bigint, number] {
  const length = der[at + 1] ?? 0;
  const end = at + 2 + length;
  const content = der.slice(at + 2, end);
  if (der[at] !== 0x02 || length < 1 || content.length !== length)
    throw notDer(`no whole number at byte ${at}`);
  if (content[0]! > 0x7f) throw notDer(`a negative number at byte ${at}`);
  if (length > 1 && content[0] === 0 && content[1]! <= 0x7f) throw notDer(`a needless zero at byte ${at}`);
  const value = BigInt(hexOf(content));
  if (value === 0n || value >= P256_ORDER) throw notDer(`a number outside the curve's group at byte ${at}`);
  return [value, end];
}

function fixed(value: bigint): string {
  return value.toString(16).padStart(64, '0');
}

function notDer(why: string): Error {
  return new Error(`The signature is not the DER form of an ECDSA signature: ${why}.`);
}
