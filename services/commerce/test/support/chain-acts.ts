import {
  type Act,
  assertionOf,
  assertWithSoftwareKey,
  bytesOf,
  type CertificateStruct,
  claimSecretKeyOf,
  digestOfAct,
  encodeKey,
  encodeWebAuthnSignature,
  fieldsOf,
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

export const LATER = 4_000_000_000;

/** The kind of a move: see `TokenTypes.sol`. */
const RETURN = 2;

type Message<Name extends Act['type']> = Extract<Act, { type: Name }>['message'];

/** Acts that have no page yet: signed here and brought to the chain past the service, which only follows. */
export function actsOn(service: RunningService, chain: TestRegistries) {
  const { certificateRegistry, certificateToken, chainId, webauthnVerifier } = service.config.chain!;
  const domain = { chainId, registry: certificateRegistry.toLowerCase() as Hex };
  const tokenDomain = { chainId, registry: certificateToken.toLowerCase() as Hex };

  const signed = async (functionName: string, act: Act, { key: { privateKey, publicKey } }: KeyHolder) => {
    const use = {
      privateKey,
      rpId: 'seal.localhost',
      origin: SEAL_ORIGIN,
      challenge: digestOfAct(act, domain),
    };
    const signature = encodeWebAuthnSignature(assertionOf(assertWithSoftwareKey(use)));
    const key = encodeKey(webauthnVerifier.toLowerCase() as Hex, publicKey);
    await chain.submit('certificates', functionName, [act.message, [{ key, signature }]]);
  };

  return {
    supersede: (officer: KeyHolder, message: Message<'Supersede'>) =>
      signed('supersede', { type: 'Supersede', message }, officer),

    endorse: (officer: KeyHolder, message: Message<'Endorse'>) =>
      signed('endorse', { type: 'Endorse', message }, officer),

    /** Opens the patch: the piece is the holder's from now on. */
    async claim({ fields, proof, serial }: CertificateAnswer, hiddenCode: string, holder: Hex) {
      const to = privateKeyToAccount(holder).address.toLowerCase() as Hex;
      const tokenId = tokenIdOf(fieldsOf(fields as CertificateStruct));
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

    /** The holder gives the piece to somebody else's key, as when it is sent back. */
    async move({ fields }: CertificateAnswer, holder: Hex, to: Hex, nonce: number) {
      const tokenId = tokenIdOf(fieldsOf(fields as CertificateStruct));
      const message = { tokenId, to, kind: RETURN, nonce, deadline: LATER };
      const hash = digestOfAct({ type: 'Move', message }, tokenDomain);
      await chain.submit('token', 'move', [message, await sign({ hash, privateKey: holder, to: 'hex' })]);
    },

    async reportLost({ fields }: CertificateAnswer, holder: Hex, nonce: number) {
      const message = {
        tokenId: tokenIdOf(fieldsOf(fields as CertificateStruct)),
        lost: true,
        nonce,
        deadline: LATER,
      };
      const hash = digestOfAct({ type: 'SetLost', message }, tokenDomain);
      await chain.submit('token', 'setLost', [message, await sign({ hash, privateKey: holder, to: 'hex' })]);
    },
  };
}
