import type { IncomingMessage } from 'node:http';

/** A whole body, which is still to be read, or why there is none. `gone` needs no answer: nobody is there. */
export type Body =
  | { kind: 'whole'; bytes: Buffer }
  | { kind: 'too-large' }
  | { kind: 'too-slow' }
  | { kind: 'no-room' }
  | { kind: 'gone' };

export interface BodyLimits {
  /** In bytes. */
  limit: number;
  withinMs: number;
  /** Asked before each piece is kept. */
  mayHold(bytes: number): boolean;
}

/**
 * Waits for a body's end, whether its length was announced or it comes in chunks. A whole one is put back: whoever
 * reads the request next finds all of it there.
 */
export function readRequestBody(
  request: IncomingMessage,
  { limit, withinMs, mayHold }: BodyLimits,
): Promise<Body> {
  return new Promise((resolve) => {
    const pieces: Buffer[] = [];
    let size = 0;
    const late = setTimeout(() => end({ kind: 'too-slow' }), withinMs);
    const gone = () => end({ kind: 'gone' });

    function end(body: Body): void {
      clearTimeout(late);
      request.off('readable', take).off('close', gone);
      resolve(body);
    }

    function take(): void {
      while (request.readableLength > 0) {
        const piece = request.read() as Buffer;
        size += piece.length;
        if (size > limit) return end({ kind: 'too-large' });
        if (!mayHold(piece.length)) return end({ kind: 'no-room' });
        pieces.push(piece);
      }
      if (!request.complete) return;
      const bytes = Buffer.concat(pieces);
      // In this very turn: in the next one the stream would say that it has ended, and take nothing back.
      if (size > 0) request.unshift(bytes);
      end({ kind: 'whole', bytes });
    }

    // An error is followed by `close`; without a listener it would end the process.
    request.on('error', () => undefined).on('close', gone);
    // By the next turn the rest of the packet that brought the head was read. Of a body that ended with it, empty, the
    // stream would tell a listener its end, and nobody after it.
    process.nextTick(() => {
      if (request.complete && request.readableLength === 0) end({ kind: 'whole', bytes: Buffer.alloc(0) });
      else request.on('readable', take);
    });
  });
}
