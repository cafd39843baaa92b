import { requireAvifAlone } from './avif-parts.js';
import { requireJpegAlone } from './jpeg-parts.js';
import { requirePngAlone } from './png-parts.js';
import { requireWebpAlone } from './webp-parts.js';

/** What a published original may be. */
export type PictureType = 'image/jpeg' | 'image/png' | 'image/webp' | 'image/avif';

const BY_TYPE: Readonly<Record<PictureType, (bytes: Buffer) => void | Promise<void>>> = {
  'image/jpeg': requireJpegAlone,
  'image/png': requirePngAlone,
  'image/webp': requireWebpAlone,
  'image/avif': requireAvifAlone,
};

/**
 * A published block stays public for ever, so it holds a picture's pixels, size and colours and nothing beside them.
 * Each format names what it needs; all else is foreign, known or not.
 *
 * @throws ForeignPart with its name in the format; BrokenStructure
 */
export async function requirePictureAlone(bytes: Uint8Array, type: PictureType): Promise<void> {
  await BY_TYPE[type](Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}
