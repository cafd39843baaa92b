import { promisify } from 'node:util';
import { brotliCompress, brotliCompressSync, constants } from 'node:zlib';
import { joined, JOINED_WINDOW, JOINT } from './brotli-joint.ts';

const inBrotli = promisify(brotliCompress);

/** More than the rest of a page takes: what zlib hands out lies in a block of this size. */
const REST_BYTES = 8 * 1024;

const ofQuality = (quality: number) => ({
  [constants.BROTLI_PARAM_QUALITY]: quality,
  [constants.BROTLI_PARAM_LGWIN]: JOINED_WINDOW,
});

/** A page that begins as many do. */
export interface BegunPage {
  beginning: Beginning;
  rest: string;
}

/**
 * What many pages begin with, packed once as small as can be. The rest of a page is then packed by itself and joined to
 * it, in a tenth of the time that the whole page takes (docs/decisions/0038-a-beginning-packed-once.md).
 */
export class Beginning {
  private readonly text: string;
  /** Null for the moment that packing takes. */
  private packed: Uint8Array | null = null;

  constructor(text: string) {
    this.text = text;
    this.pack().catch((error: unknown) => console.error('A page’s beginning could not be packed:', error));
  }

  /** The page that begins so and goes on with this. */
  textWith(rest: string): string {
    return this.text + JOINT + rest;
  }

  /** The same in brotli; null while that cannot be had so. */
  packedWith(rest: string): Uint8Array<ArrayBuffer> | null {
    return (
      this.packed &&
      joined(this.packed, brotliCompressSync(rest, { params: ofQuality(1), chunkSize: REST_BYTES }))
    );
  }

  private async pack(): Promise<void> {
    const finishFlush = constants.BROTLI_OPERATION_FLUSH;
    this.packed = await inBrotli(this.text, { params: ofQuality(11), finishFlush });
  }
}
