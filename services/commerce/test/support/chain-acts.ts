import {
  type Act,
  assertionOf,
  assertWithSoftwareKey,
  bytesOf,
  claimSecretKeyOf,
  digestOfAct,
  encodeKey,
  encodeWebAuthnSignature,
  type Hex,
  hexOf,
  serialHashOf,
  tokenIdOf,
} from '@daulang/protocol';
import { privateKeyToAccount, sign } from 'viem/accounts';
import type { CertificateAnswer } from '../../api/certificates.js';
import type { TestRegistries } from './registries.js';
import type { RunningService } from './service.js';
import { type KeyHolder, SEAL_ORIGIN } from './workshop.js';

const LATER = 4_000_000_000;

/** Acts that have no page yet: signed here and brought to the chain past the service, which only follows. */
export function actsOn(service: RunningService, chain: TestRegistries) {
  const { certificateRegistry, certificateToken, chainId, webauthnVerifier } = service.config.chain!;
  const domain = { chainId, registry: certificateRegistry.toLowerCase() as Hex };
  const tokenDomain = { chainId, registry: certificateToken.toLowerCase() as Hex };

  return {
    async supersede(officer: KeyHolder, message: Extract<Act, { type: 'Supersede' }>['message']) {
      const challenge = digestOfAct({ type: 'Supersede', message }, domain);
      const { privateKey, publicKey } = officer.key;
      const use = { privateKey, rpId: 'seal.localhost', origin: SEAL_ORIGIN, challenge };
      const signature = encodeWebAuthnSignature(assertionOf(assertWithSoftwareKey(use)));
      const key = encodeKey(webauthnVerifier.toLowerCase() as Hex, publicKey);
      await chain.submit('certificates', 'supersede', [message, [{ key, signature }]]);
    },

    /** Opens the patch: the piece is the holder's from now on. */
    async claim({ fields, proof, serial }: CertificateAnswer, hiddenCode: string, holder: Hex) {
      const to = privateKeyToAccount(holder).address.toLowerCase() as Hex;
      const tokenId = tokenIdOf(fields!);
      const hash = digestOfAct({ type: 'Claim', message: { tokenId, to, deadline: LATER } }, tokenDomain);
      const privateKey = hexOf(claimSecretKeyOf(hiddenCode, serialHashOf(serial!)));
      const { r, s, yParity } = await sign({ hash, privateKey });
      const yParityAndS = bytesOf(s);
      yParityAndS[0]! |= yParity! << 7;
      await chain.submit('token', 'claim', [
        fields,
        proof!.root,
        proof!.siblings,
        to,
        LATER,
        r,
        hexOf(yParityAndS),
      ]);
    },

    async reportLost({ fields }: CertificateAnswer, holder: Hex, nonce: number) {
      const message = { tokenId: tokenIdOf(fields!), lost: true, nonce, deadline: LATER };
      const hash = digestOfAct({ type: 'SetLost', message }, tokenDomain);
      await chain.submit('token', 'setLost', [message, await sign({ hash, privateKey: holder, to: 'hex' })]);
    },
  };
}
