import { DomainError } from '../../kernel/errors.js';

/** JSON nested deeper than anything we ask for: walking through it would cost more than it is worth. */
export class JsonTooDeep extends DomainError<{ most: number }> {
  constructor(most: number) {
    super('request.too-deep', { most });
  }
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);

/** Whether JSON, still as bytes, has more than `most` lists and objects within each other. One walk, no memory. */
export function isDeeperThan(most: number, json: Uint8Array): boolean {
  let depth = 0;
  let isInText = false;
  for (let at = 0; at < json.length; at += 1) {
    const byte = json[at]!;
    if (isInText) {
      if (byte === BACKSLASH) at += 1;
      else if (byte === QUOTE) isInText = false;
    } else if (byte === QUOTE) isInText = true;
    else if (OPENING.has(byte)) {
      depth += 1;
      if (depth > most) return true;
    } else if (CLOSING.has(byte)) depth -= 1;
  }
  return false;
}
