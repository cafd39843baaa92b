import { digestOf } from './digest.js';
import type { Hex } from './hex.js';
import { utf8 } from './text.js';

/** Where passkeys live: a host, and the pages of it that may ask for them. */
export interface RelyingParty {
  /** `seal.example.vn` */
  rpId: string;
  /** `https://seal.example.vn` */
  origins: readonly string[];
}

/**
 * What an authenticator signs in the place of a relying party's id, and a registry's verifier compares: 32 bytes.
 *
 * @example rpIdHashOf('seal.daulang.example') === rpIdHash // true
 */
export function rpIdHashOf(rpId: string): Hex {
  return digestOf(utf8(rpId));
}

/** One `eth_call` on the registry's chain: calldata to an address, and what it returned. */
export type CallContract = (to: Hex, data: Hex) => Promise<Hex>;

// certificateRegistry() of the token, craftRegistry() of that, webAuthnVerifier() of that; a test compares them with
// the contracts' ABIs. None of these ever changes.
const wayToVerifier: readonly Hex[] = ['0xced7f449', '0x79bdeae5', '0x7b49fa19'];
const rpIdHashSelector: Hex = '0x2c4d11fc';

/**
 * Asks a registry itself, by four calls, on which host its signers' passkeys must live: nobody need be believed who
 * names it. The answer holds for good.
 *
 * @param token the registry's `CertificateToken`
 * @throws what `call` throws, and when an answer is none of these contracts
 * @example readRpIdHash(token, async () => ZERO_32) instanceof Promise // true
 */
export async function readRpIdHash(token: Hex, call: CallContract): Promise<Hex> {
  let at = token;
  for (const getter of wayToVerifier) at = addressIn(await call(at, getter));
  const answer = await call(at, rpIdHashSelector);
  if (!/^0x[0-9a-f]{64}$/.test(answer)) throw new Error(`${at} is no verifier of passkeys.`);
  return answer;
}

function addressIn(word: Hex): Hex {
  const [, address] = /^0x0{24}([0-9a-f]{40})$/.exec(word) ?? [];
  if (address === undefined) throw new Error('A registry’s token answers with the registry’s address.');
  return `0x${address}`;
}
