import { get } from 'node:http';
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';

const unpack: Record<string, (bytes: Buffer) => Buffer> = {
  br: brotliDecompressSync,
  gzip: gunzipSync,
  zstd: zstdDecompressSync,
};

/** A page as it comes over the wire, before any browser: what a script never touched. */
export interface PlainPage {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
  /** Head and body, compressed as they were sent. */
  bytes: number;
}

/** Fetches a page as a browser asks for it, compressed, and counts what came. */
export function fetchPlain(address: string): Promise<PlainPage> {
  return new Promise((resolve, reject) => {
    const headers = { 'accept-encoding': 'gzip, deflate, br, zstd', accept: 'text/html' };
    get(address, { headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => {
        const body = Buffer.concat(chunks);
        const encoding = answer.headers['content-encoding'];
        const plain = encoding ? unpack[encoding]!(body) : body;
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          text: plain.toString(),
          bytes: body.length + answer.rawHeaders.join(': ').length,
        });
      });
    }).on('error', reject);
  });
}
