import { cidOf, MAX_BLOCK_BYTES } from '@daulang/protocol';
import { jpegAlone } from './jpeg-alone.ts';

/** The published original of a photograph, as this device made it. */
export interface PreparedPhotograph {
  file: File;
  /** Computed here, so that the service's answer can be compared with it. */
  cid: string;
  width: number;
  height: number;
}

export type PhotographTrouble = 'unreadable' | 'too-large';

/** Long enough to show a mark, short enough for a slow network. */
const LONGEST_SIDE = 1600;

const qualities = [0.86, 0.76, 0.62, 0.48];

/**
 * Makes the published original of a picture: upright, at most 1600 px, one block of at most 1 MiB. It is drawn anew
 * from its pixels, so that place, time and device of the camera's file are gone.
 */
export async function preparePhotograph(picture: Blob): Promise<PreparedPhotograph | PhotographTrouble> {
  const bitmap = await createImageBitmap(picture, { imageOrientation: 'from-image' }).catch(() => null);
  if (!bitmap) return 'unreadable';
  const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height));
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(bitmap.height * scale));
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) return 'unreadable';
  // A transparent drawing on black would be a night scene.
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  context.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  for (const quality of qualities) {
    const encoded = await encode(canvas, quality);
    if (encoded && encoded.size <= MAX_BLOCK_BYTES) return asPrepared(encoded, width, height);
  }
  return 'too-large';
}

/** WebP where the browser writes it; one that cannot answers with PNG, and then JPEG is lighter. */
async function encode(canvas: HTMLCanvasElement, quality: number): Promise<Blob | null> {
  const webp = await blobOf(canvas, 'image/webp', quality);
  return webp?.type === 'image/webp' ? webp : blobOf(canvas, 'image/jpeg', quality);
}

function blobOf(canvas: HTMLCanvasElement, type: string, quality: number): Promise<Blob | null> {
  return new Promise((resolve) => canvas.toBlob(resolve, type, quality));
}

async function asPrepared(encoded: Blob, width: number, height: number): Promise<PreparedPhotograph> {
  const bytes = Uint8Array.from(jpegAlone(new Uint8Array(await encoded.arrayBuffer())));
  const cid = cidOf(bytes);
  return { file: new File([bytes], cid, { type: encoded.type }), cid, width, height };
}
