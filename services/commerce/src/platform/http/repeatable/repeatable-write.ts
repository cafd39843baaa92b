import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { askerOf } from '../asker.js';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * A write that may come again. What is kept of it can be found and read only by who comes with its key again: the row
 * is named by a digest, and the answer, which may hold a secret link, is sealed with a key that is not kept.
 */
export class RepeatableWrite {
  /** Of who asks, for what, with which key. */
  readonly id: Buffer;
  /** Of what is asked, so that a key names one request. */
  readonly fingerprint: Buffer;
  private readonly sealingKey: Buffer;

  constructor(request: FastifyRequest, key: string, secret: string) {
    const [path = '', query = ''] = request.url.split('?', 2);
    const what = JSON.stringify([askerOf(request, secret), request.method, path, key]);
    this.id = createHmac('sha256', secret).update(`repeatable-write/id/${what}`).digest();
    this.sealingKey = createHmac('sha256', secret).update(`repeatable-write/seal/${what}`).digest();
    const { body } = request;
    this.fingerprint = createHmac('sha256', this.sealingKey)
      .update(`${query}\n`)
      .update(Buffer.isBuffer(body) ? body : JSON.stringify(body ?? null))
      .digest();
  }

  /** @param answer as it goes over the wire; undefined where nothing does */
  sealed(answer: unknown): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, this.sealingKey, nonce);
    const hidden = [cipher.update(JSON.stringify({ answer }), 'utf8'), cipher.final()];
    return Buffer.concat([nonce, cipher.getAuthTag(), ...hidden]);
  }

  opened(sealed: Buffer): unknown {
    const head = NONCE_BYTES + TAG_BYTES;
    const decipher = createDecipheriv(CIPHER, this.sealingKey, sealed.subarray(0, NONCE_BYTES));
    decipher.setAuthTag(sealed.subarray(NONCE_BYTES, head));
    const text = Buffer.concat([decipher.update(sealed.subarray(head)), decipher.final()]).toString('utf8');
    return (JSON.parse(text) as { answer?: unknown }).answer;
  }
}
