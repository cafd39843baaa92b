import { type AuthenticatorAnswer, parseBase64url } from '@daulang/protocol';
import type { PasskeyAssertion } from '../../../../api/seal.js';
import { SignatureRefused } from './signing.errors.js';

/** A browser's answer as bytes. @throws SignatureRefused when a part is no base64url */
export function answerOf({
  authenticatorData,
  clientDataJSON,
  signature,
}: PasskeyAssertion): AuthenticatorAnswer {
  try {
    return {
      authenticatorData: parseBase64url(authenticatorData),
      clientDataJSON: parseBase64url(clientDataJSON),
      signature: parseBase64url(signature),
    };
  } catch {
    throw new SignatureRefused({ fault: 'client-data-unreadable' });
  }
}
