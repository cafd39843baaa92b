import { randomBytes } from 'node:crypto';
import {
  assertWithSoftwareKey,
  claimKeyOf,
  drawHiddenCode,
  type Hex,
  type HiddenCode,
  serialHashOf,
} from '@daulang/protocol';
import type { INestApplicationContext } from '@nestjs/common';
import {
  FixClaimKeys,
  OpenBatch,
  PublishBatch,
} from '../../services/commerce/dist/src/modules/certificates/index.js';
import { SignAct } from '../../services/commerce/dist/src/modules/signing/index.js';
import type { EnrolledKeys } from './keys.ts';
import type { SeededCooperative } from './people.ts';

/** The relying party of sealing keys, and the origin of its pages. */
export interface SealingHost {
  rpId: string;
  origin: string;
}

export interface PieceToSeal {
  pieceId: string;
  productId: string;
  serial: string;
}

export interface SealedDemoPiece extends PieceToSeal {
  /** What lies under the scratch patch. */
  hiddenCode: HiddenCode;
}

/**
 * Seals one batch of a cooperative as its officer: hidden codes drawn here, their addresses in the leaves, the act
 * signed by the officer's key.
 *
 * @returns the pieces with their hidden codes, in the order of their numbers. All but those of the demo file are
 *   forgotten with this process, as nobody holds the demo's pieces.
 */
export async function sealBatch(
  app: INestApplicationContext,
  host: SealingHost,
  cooperative: SeededCooperative,
  keys: EnrolledKeys,
  pieces: PieceToSeal[],
): Promise<SealedDemoPiece[]> {
  const { batchId } = await app.get(OpenBatch).execute({
    cooperativeId: cooperative.id,
    userId: cooperative.officer.userId,
    pieceIds: pieces.map(({ pieceId }) => pieceId),
  });
  const drawn = (size: number) => new Uint8Array(randomBytes(size));
  const sealed = pieces.map((piece) => ({ ...piece, hiddenCode: drawHiddenCode(drawn) }));
  const claimKeys = sealed.map(({ serial, hiddenCode }) => claimKeyOf(hiddenCode, serialHashOf(serial)));
  const { actId, digest } = await app.get(FixClaimKeys).execute({ batchId, claimKeys });
  await app.get(PublishBatch).execute({ batchId });
  const answer = assertWithSoftwareKey({
    privateKey: keys.officer.privateKey,
    challenge: digest as Hex,
    ...host,
  });
  await app.get(SignAct).execute({ actId, signingKeyId: keys.officerKeyId, answer });
  return sealed;
}
