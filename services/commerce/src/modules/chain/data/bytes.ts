import type { Hex } from '@daulang/protocol';

/** `bytea` columns hold bytes, the code speaks `Hex`: this is the one border between them. */
export const bytea = (hex: Hex): Buffer => Buffer.from(hex.slice(2), 'hex');

export const hexFrom = (bytes: Buffer): Hex => `0x${bytes.toString('hex')}`;
