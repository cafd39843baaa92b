import type { WantedPieces } from '~/api/carts.server';

/** A product's id is sixteen bytes, how many of it one more. */
const LINE_BYTES = 17;

/** A cart as a browser kept it before carts belonged to the service; an empty one for anything else. */
export function unpackCart(text: string): WantedPieces[] {
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.length % LINE_BYTES !== 0) return [];
  return Array.from({ length: bytes.length / LINE_BYTES }, (_, nth) => {
    const line = bytes.subarray(nth * LINE_BYTES, (nth + 1) * LINE_BYTES);
    return { productId: uuidOf(line.subarray(0, 16).toString('hex')), quantity: line[16]! };
  });
}

const uuidOf = (hex: string): string => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
