import { randomBytes } from 'node:crypto';
import {
  assertWithSoftwareKey,
  base64urlOf,
  createSoftwareKey,
  hexOf,
  parseBase64url,
  registerSoftwareKey,
  type SoftwareKey,
} from '@daulang/protocol';
import type { Answer, HttpClient } from './http-client.js';
import { TEST_ORIGIN } from './service.js';

/** A sign-in passkey without a browser: answers the library's options as an authenticator would. */
export class SignInPasskey {
  private readonly key: SoftwareKey = createSoftwareKey((length) => randomBytes(length));
  private credentialId = '';

  /** @param origin the page that asks; another than the shop's must be refused */
  async register(client: HttpClient, origin = TEST_ORIGIN): Promise<Answer<unknown>> {
    const options = await client.get<{ challenge: string }>('/api/v1/auth/passkey/generate-register-options');
    const answer = registerSoftwareKey(this.use(options.body.challenge, origin));
    // The credential's id follows 37 bytes of header, 16 of aaguid and 2 of length.
    this.credentialId = base64urlOf(answer.authenticatorData.slice(55, 87));
    return client.post('/api/v1/auth/passkey/verify-registration', {
      response: this.credential({
        clientDataJSON: base64urlOf(answer.clientDataJSON),
        attestationObject: base64urlOf(attestationWithout(answer.authenticatorData)),
        transports: ['internal'],
      }),
    });
  }

  async signIn(client: HttpClient, origin = TEST_ORIGIN): Promise<Answer<unknown>> {
    const options = await client.get<{ challenge: string }>(
      '/api/v1/auth/passkey/generate-authenticate-options',
    );
    const answer = assertWithSoftwareKey(this.use(options.body.challenge, origin));
    return client.post('/api/v1/auth/passkey/verify-authentication', {
      response: this.credential({
        clientDataJSON: base64urlOf(answer.clientDataJSON),
        authenticatorData: base64urlOf(answer.authenticatorData),
        signature: base64urlOf(answer.signature),
      }),
    });
  }

  private use(challenge: string, origin: string) {
    const { privateKey } = this.key;
    return { privateKey, rpId: 'localhost', origin, challenge: hexOf(parseBase64url(challenge)) };
  }

  private credential(response: object) {
    const id = this.credentialId;
    return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response };
  }
}

/** CBOR of { fmt: "none", attStmt: {}, authData }: no authenticator vouches for the key. */
function attestationWithout(authenticatorData: Uint8Array): Uint8Array {
  const head = Buffer.from('a363666d74646e6f6e656761747453746d74a068617574684461746158', 'hex');
  return Buffer.concat([head, Uint8Array.of(authenticatorData.length), authenticatorData]);
}
