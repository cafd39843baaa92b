import type { CartLine } from './cart';

/** A product's id is sixteen bytes, how many of it one more. */
const LINE_BYTES = 17;

/**
 * A cart as short text for a cookie: fifty lines are 1134 letters, as JSON they would be more than a browser keeps.
 *
 * @example packCart([{ productId: '01930000-0000-7000-8000-000000000001', quantity: 2 }])
 */
export function packCart(cart: readonly CartLine[]): string {
  const lines = cart.map(({ productId, quantity }) => {
    return Buffer.concat([Buffer.from(productId.replaceAll('-', ''), 'hex'), Buffer.of(quantity)]);
  });
  return Buffer.concat(lines).toString('base64url');
}

/** What {@link packCart} made; an empty cart for anything else. */
export function unpackCart(text: string): CartLine[] {
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.length % LINE_BYTES !== 0) return [];
  return Array.from({ length: bytes.length / LINE_BYTES }, (_, n) => {
    const line = bytes.subarray(n * LINE_BYTES, (n + 1) * LINE_BYTES);
    return { productId: uuidOf(line.subarray(0, 16).toString('hex')), quantity: line[16]! };
  });
}

const uuidOf = (hex: string): string => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
