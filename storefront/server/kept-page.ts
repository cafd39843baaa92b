import type { OutgoingHttpHeaders } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants, gzip } from 'node:zlib';
import type { Heard } from '../app/api/hearing.server.ts';

const inBrotli = promisify(brotliCompress);
const outOfBrotli = promisify(brotliDecompress);
const inGzip = promisify(gzip);

/** Once for many readers: worth more than what is packed for one. */
const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 7 } };

/** A page as it was drawn, packed, with what the service had said. */
export class KeptPage {
  readonly headers: OutgoingHttpHeaders;
  readonly heard: Heard[];
  private readonly packed: Buffer;

  private constructor(packed: Buffer, headers: OutgoingHttpHeaders, heard: Heard[]) {
    this.packed = packed;
    this.headers = headers;
    this.heard = heard;
  }

  static async of(html: string, headers: OutgoingHttpHeaders, heard: Heard[]): Promise<KeptPage> {
    return new KeptPage(await inBrotli(html, brotli), headers, heard);
  }

  /** Roughly, in bytes: what is beside the text is as long as two of its questions. */
  get size(): number {
    return this.packed.length + 1024 + this.heard.length * 512;
  }

  async bodyIn(encoding: 'br' | 'gzip' | 'identity'): Promise<Buffer> {
    if (encoding === 'br') return this.packed;
    const plain = await outOfBrotli(this.packed);
    return encoding === 'gzip' ? inGzip(plain) : plain;
  }
}
