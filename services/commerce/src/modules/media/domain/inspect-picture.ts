import type { Metadata } from 'sharp';
import { loadSharp } from './load-sharp.js';
import {
  PictureFormatRefused,
  PictureHasMetadata,
  PictureTooManyPixels,
  PictureUnreadable,
} from './media.errors.js';
import { BrokenStructure, ForeignPart } from './pictures/parts.js';
import { type PictureType, requirePictureAlone } from './pictures/require-picture-alone.js';

export interface PictureFacts {
  width: number;
  height: number;
  mediaType: PictureType;
}

/** A mebibyte can unpack to gigabytes; 16 megapixels are more than any screen shows and unpack to 64 MB. */
const MAX_MEGAPIXELS = 16;

const MEDIA_TYPES: Readonly<Record<string, PictureType>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  avif: 'image/avif',
};

/**
 * Reads what a picture is from its bytes, whatever its name or type claims.
 *
 * @throws PictureFormatRefused, PictureTooManyPixels, PictureHasMetadata or PictureUnreadable
 */
export async function inspectPicture(bytes: Uint8Array): Promise<PictureFacts> {
  const head = await readHead(bytes);
  const format = head.format === 'heif' && head.compression === 'av1' ? 'avif' : head.format;
  const mediaType = MEDIA_TYPES[format];
  if (!mediaType || (head.pages ?? 1) > 1) throw new PictureFormatRefused(mediaType ? 'animated' : format);
  const megapixels = Math.ceil((head.width * head.height) / 1_000_000);
  if (megapixels > MAX_MEGAPIXELS) throw new PictureTooManyPixels(megapixels, MAX_MEGAPIXELS);
  await requireAlone(bytes, mediaType);
  await decodeOnce(bytes);
  return { width: head.width, height: head.height, mediaType };
}

/** Only the header is read here, so that a bomb is measured and not opened. */
async function readHead(bytes: Uint8Array): Promise<Metadata> {
  const sharp = await loadSharp();
  try {
    return await sharp(bytes, { limitInputPixels: false }).metadata();
  } catch {
    throw new PictureUnreadable();
  }
}

/** A cut-off upload has a good header; unpacking it to a thumbnail finds it out. */
async function decodeOnce(bytes: Uint8Array): Promise<void> {
  const sharp = await loadSharp();
  try {
    await sharp(bytes, { failOn: 'error', limitInputPixels: MAX_MEGAPIXELS * 1_000_000 })
      .resize(16)
      .raw()
      .toBuffer();
  } catch {
    throw new PictureUnreadable();
  }
}

async function requireAlone(bytes: Uint8Array, type: PictureType): Promise<void> {
  try {
    await requirePictureAlone(bytes, type);
  } catch (error) {
    if (error instanceof ForeignPart) throw new PictureHasMetadata(error.part);
    if (error instanceof BrokenStructure) throw new PictureUnreadable();
    throw error;
  }
}
