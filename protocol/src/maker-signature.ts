import { checkAssertion, type VerifySignature } from './assertion.js';
import { canonicalBytes } from './canonical-json.js';
import type { Certificate } from './certificate.js';
import { bytesOf, type Hex } from './hex.js';
import { membersOf } from './json.js';
import { verifyP256 } from './p256.js';
import type { FoundCertificate } from './reading.js';
import { type RelyingParty, rpIdHashOf } from './relying-party.js';
import { statementChallenge } from './statement.js';

/**
 * Whether the maker signed exactly this statement with a passkey of the sealing host. Any port of it will do: a passkey
 * is bound to the host, and the pages may have moved to another port since.
 *
 * @param rpIdHash of the sealing host, see `rpIdHashOf`; null leaves the signature unchecked
 * @example makerSignatureOf(certificate, rpIdHash) // 'good'
 */
export function makerSignatureOf(
  { maker, statement }: Certificate,
  rpIdHash: Hex | null,
  verifySignature: VerifySignature = verifyP256,
): FoundCertificate['makerSignature'] {
  if (maker.kind === 'vouched' || statement.makerKey === null) return 'vouched';
  if (rpIdHash === null) return 'not-checked';
  const party = partyIn(maker.assertion.clientDataJSON);
  if (!party || rpIdHashOf(party.rpId) !== rpIdHash) return 'bad';
  // Its shape was looked at with the certificate it stands in.
  const challenge = statementChallenge(canonicalBytes(statement));
  const expected = { ...party, challenge, publicKey: statement.makerKey };
  return checkAssertion(maker.assertion, expected, verifySignature).kind;
}

/** The page that the browser says the passkey was used on, and its host. */
function partyIn(clientDataJSON: Hex): RelyingParty | undefined {
  const origin = membersOf(bytesOf(clientDataJSON))?.['origin'];
  if (typeof origin !== 'string') return undefined;
  const [, rpId] = /^https?:\/\/([a-z0-9.-]+)(?::\d+)?$/.exec(origin) ?? [];
  return rpId === undefined ? undefined : { rpId, origins: [origin] };
}
