import {
  assertionOf,
  assertWithSoftwareKey,
  digestOfAct,
  encodeKey,
  encodeWebAuthnSignature,
  type Hex,
  ZERO_32,
} from '@daulang/protocol';
import type { INestApplicationContext } from '@nestjs/common';
import { certificateRegistryAbi } from '@daulang/protocol/generated/abi';
import { GiveVerdict } from '../../services/commerce/dist/src/modules/verification/index.js';
import { type Chain, clientsOf, recorded } from './chain.ts';
import type { EnrolledKeys } from './keys.ts';
import type { PieceToSeal, SealingHost } from './sealing.ts';

/** Label copied or damaged. */
const REASON = 5;
const AN_HOUR = 3600;

/** Puts the batch of one piece in the place of another's, as the officer. The office has no page for it yet. */
export async function supersede(
  app: INestApplicationContext,
  host: SealingHost,
  chain: Chain,
  { officer }: EnrolledKeys,
  { old, anew }: { old: PieceToSeal; anew: PieceToSeal },
): Promise<void> {
  const [before, after] = await Promise.all(
    [old, anew].map(({ serial }) => app.get(GiveVerdict).ofSerial(serial)),
  );
  const message = {
    cooperativeId: before!.fields!.cooperativeId,
    root: before!.proof!.root as Hex,
    successor: after!.proof!.root as Hex,
    reason: REASON,
    text: ZERO_32,
    deadline: Math.floor(Date.now() / 1000) + AN_HOUR,
  };
  const domain = { chainId: chain.chainId, registry: chain.certificateRegistry.toLowerCase() as Hex };
  const challenge = digestOfAct({ type: 'Supersede', message }, domain);
  const assertion = assertionOf(
    assertWithSoftwareKey({ privateKey: officer.privateKey, challenge, ...host }),
  );
  const signature = {
    key: encodeKey(chain.webAuthnVerifier, officer.publicKey),
    signature: encodeWebAuthnSignature(assertion),
  };
  const { wallet } = clientsOf(chain);
  const hash = await wallet.writeContract({
    address: chain.certificateRegistry,
    abi: certificateRegistryAbi,
    functionName: 'supersede',
    args: [{ ...message, cooperativeId: BigInt(message.cooperativeId) }, [signature]],
  });
  await recorded(chain, hash);
}
