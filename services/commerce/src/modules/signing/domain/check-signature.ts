import {
  type Assertion,
  assertionOf,
  type AuthenticatorAnswer,
  checkAssertion,
  type Hex,
  type RelyingParty,
} from '@daulang/protocol';
import { verifyP256ByOpenssl } from './openssl-p256.js';
import { SignatureRefused } from './signing.errors.js';

const BACKUP_ELIGIBLE = 0x08;

/**
 * Takes an authenticator's answer in and checks it against the key that should have given it.
 *
 * @param challenge 32 bytes: a statement's challenge or an act's digest
 * @throws SignatureRefused with the protocol's word for what is wrong
 */
export function checkSignature(
  answer: AuthenticatorAnswer,
  key: { publicKey: Hex; backupEligible: boolean },
  challenge: Hex,
  party: RelyingParty,
): Assertion {
  const assertion = readAnswer(answer);
  const checked = checkAssertion(
    assertion,
    { ...party, challenge, publicKey: key.publicKey },
    verifyP256ByOpenssl,
  );
  if (checked.kind === 'bad') throw new SignatureRefused({ fault: checked.fault });
  // A key that may leave its device, or may not, stays so for ever; a change is another key.
  if (isBackupEligible(answer.authenticatorData) !== key.backupEligible) {
    throw new SignatureRefused({ fault: 'backup-bits' });
  }
  return assertion;
}

/** Whether the key may be copied to the owner's other devices. */
export function isBackupEligible(authenticatorData: Uint8Array): boolean {
  return ((authenticatorData[32] ?? 0) & BACKUP_ELIGIBLE) !== 0;
}

function readAnswer(answer: AuthenticatorAnswer): Assertion {
  try {
    return assertionOf(answer);
  } catch {
    throw new SignatureRefused({ fault: 'signature' });
  }
}
