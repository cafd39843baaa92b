import { base64urlOf } from './base64url.js';
import { bytesOf, type Hex, isHex } from './hex.js';
import { membersOf } from './json.js';
import { textOf } from './text.js';

export type ClientDataFault = 'client-data-unreadable' | 'type' | 'challenge' | 'origin' | 'cross-origin';

/** What client data must have been made for. */
export interface ExpectedClientData {
  /** 32 bytes. */
  challenge: Hex;
  origins: readonly string[];
}

/** What is wrong with the client data of an answer, if anything is. Never throws. */
export function clientDataFault(
  bytes: Uint8Array,
  type: 'webauthn.get' | 'webauthn.create',
  { challenge, origins }: ExpectedClientData,
): ClientDataFault | undefined {
  // Other members are allowed: browsers add some on purpose, so that nobody relies on their absence.
  const clientData = membersOf(bytes);
  if (!clientData) return 'client-data-unreadable';
  const text = textOf(bytes);
  const wanted = isHex(challenge, 32) ? base64urlOf(bytesOf(challenge)) : undefined;
  // The chain does not read JSON: it looks for these two parts letter by letter, as every browser writes them.
  if (clientData['type'] !== type || !text.includes(memberOf('type', type))) return 'type';
  if (clientData['challenge'] !== wanted || !text.includes(memberOf('challenge', wanted!)))
    return 'challenge';
  if (!origins.includes(clientData['origin'] as string)) return 'origin';
  const { crossOrigin = false, topOrigin } = clientData;
  // A page of ours is never in another page's frame; only there has it a top origin.
  if (crossOrigin !== false || topOrigin !== undefined) return 'cross-origin';
  return undefined;
}

/** A member as the chain looks for it, in the bytes of client data. */
export function memberOf(name: 'type' | 'challenge', value: string): string {
  return `"${name}":"${value}"`;
}
