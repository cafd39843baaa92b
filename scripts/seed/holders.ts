import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import {
  bytesOf,
  type CertificateStruct,
  claimSecretKeyOf,
  digestOfAct,
  fieldsOf,
  type Hex,
  hexOf,
  serialHashOf,
  tokenIdOf,
} from '@daulang/protocol';
import type { INestApplicationContext } from '@nestjs/common';
import { privateKeyToAddress, sign } from 'viem/accounts';
import { certificateTokenAbi } from '@daulang/protocol/generated/abi';
import { GiveVerdict } from '../../services/commerce/dist/src/modules/verification/index.js';
import {
  OutOfStock,
  ReserveItems,
  SellItems,
} from '../../services/commerce/dist/src/modules/inventory/index.js';
import { UnitOfWork } from '../../services/commerce/dist/src/platform/unit-of-work.js';
import { type Chain, clientsOf, recorded } from './chain.ts';
import type { SealedDemoPiece } from './sealing.ts';

const AN_HOUR_MS = 3_600_000;
const ON_SALE_WITHIN_MS = 20_000;

/**
 * Sells pieces of one product at the village, before the shop opened: who has one may claim it, and the shop must not
 * sell it again.
 *
 * @returns those that are sold now, of the ones given
 */
export async function sellAtTheVillage(
  app: INestApplicationContext,
  pieces: SealedDemoPiece[],
  quantity: number,
): Promise<SealedDemoPiece[]> {
  const productId = pieces[0]!.productId;
  const orderId = randomUUID();
  const sell = () =>
    app.get(UnitOfWork).run(async (tx) => {
      const until = new Date(Date.now() + AN_HOUR_MS);
      await app.get(ReserveItems).within(tx, { orderId, until, wanted: [{ productId, quantity }] });
      return app.get(SellItems).within(tx, { orderId });
    });
  // The stock hears of certified pieces a moment after their batch is final.
  const sold = await retried(sell, Date.now() + ON_SALE_WITHIN_MS);
  return sold.map(({ pieceId }) => {
    const piece = pieces.find((each) => each.pieceId === pieceId);
    if (!piece) throw new Error(`The shop sold the piece ${pieceId}, which the seed did not seal.`);
    return piece;
  });
}

async function retried<Result>(work: () => Promise<Result>, until: number): Promise<Result> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof OutOfStock) || Date.now() > until) throw error;
      await pause(200);
    }
  }
}

/** A demo piece's owner: a key made here and forgotten. */
export interface DemoHolder {
  privateKey: Hex;
  address: Hex;
}

export function aDemoHolder(): DemoHolder {
  const privateKey = hexOf(new Uint8Array(randomBytes(32)));
  return { privateKey, address: privateKeyToAddress(privateKey).toLowerCase() as Hex };
}

/** Opens the patch of a piece: it is the holder's from now on. */
export async function claim(
  app: INestApplicationContext,
  chain: Chain,
  { serial, hiddenCode }: SealedDemoPiece,
  { address: to }: DemoHolder,
): Promise<void> {
  const { fields, proof } = await sealedOf(app, serial);
  const deadline = inAnHour();
  const message = { tokenId: tokenIdOf(fieldsOf(fields)), to, deadline };
  const hash = digestOfAct({ type: 'Claim', message }, domainOf(chain));
  const privateKey = hexOf(claimSecretKeyOf(hiddenCode, serialHashOf(serial)));
  const { r, s, yParity } = await sign({ hash, privateKey });
  // EIP-2098: the parity stands in the highest bit of s, which is always free.
  const yParityAndS = bytesOf(s);
  yParityAndS[0]! |= yParity! << 7;
  const certificate = {
    ...fields,
    cooperativeId: BigInt(fields.cooperativeId),
  } as const;
  const sent = await clientsOf(chain).wallet.writeContract({
    address: chain.certificateToken,
    abi: certificateTokenAbi,
    functionName: 'claim',
    args: [certificate, proof.root, proof.siblings, to, deadline, r, hexOf(yParityAndS)],
  });
  await recorded(chain, sent);
}

/** The holder reports the piece lost. */
export async function reportLost(
  app: INestApplicationContext,
  chain: Chain,
  { serial }: SealedDemoPiece,
  { privateKey }: DemoHolder,
): Promise<void> {
  const { fields } = await sealedOf(app, serial);
  const message = { tokenId: tokenIdOf(fieldsOf(fields)), lost: true, nonce: 0, deadline: inAnHour() };
  const hash = digestOfAct({ type: 'SetLost', message }, domainOf(chain));
  const sent = await clientsOf(chain).wallet.writeContract({
    address: chain.certificateToken,
    abi: certificateTokenAbi,
    functionName: 'setLost',
    args: [{ ...message, tokenId: BigInt(message.tokenId) }, await sign({ hash, privateKey, to: 'hex' })],
  });
  await recorded(chain, sent);
}

const inAnHour = (): number => Math.floor((Date.now() + AN_HOUR_MS) / 1000);

const domainOf = ({ chainId, certificateToken }: Chain) => ({
  chainId,
  registry: certificateToken.toLowerCase() as Hex,
});

async function sealedOf(app: INestApplicationContext, serial: string) {
  const { fields, proof } = await app.get(GiveVerdict).ofSerial(serial);
  if (!fields || !proof) throw new Error(`The certificate ${serial} is not sealed yet.`);
  // The answer's schema knows digits, not the template types of who calls a contract.
  return { fields, proof } as {
    fields: CertificateStruct;
    proof: { root: Hex; siblings: Hex[] };
  };
}
