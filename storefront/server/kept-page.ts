import type { OutgoingHttpHeaders } from 'node:http';
import { promisify } from 'node:util';
import { brotliDecompress, gzip } from 'node:zlib';
import type { Heard } from '../app/api/hearing.server.ts';

const outOfBrotli = promisify(brotliDecompress);
const inGzip = promisify(gzip);

/** A page as it was drawn, in brotli, with what the service had said. */
export class KeptPage {
  readonly headers: OutgoingHttpHeaders;
  readonly heard: Heard[];
  private readonly packed: Uint8Array;

  constructor(packed: Uint8Array, headers: OutgoingHttpHeaders, heard: Heard[]) {
    this.packed = packed;
    this.headers = headers;
    this.heard = heard;
  }

  /** Roughly, in bytes: what is beside the text is as long as two of its questions. */
  get size(): number {
    return this.packed.length + 1024 + this.heard.length * 512;
  }

  async bodyIn(encoding: 'br' | 'gzip' | 'identity'): Promise<Uint8Array> {
    if (encoding === 'br') return this.packed;
    const plain = await outOfBrotli(this.packed);
    return encoding === 'gzip' ? inGzip(plain) : plain;
  }
}
