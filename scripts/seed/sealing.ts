import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
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
  BatchAlreadyOpen,
  FixClaimKeys,
  OpenBatch,
  PublishBatch,
  SettleActs,
} from '../../services/commerce/dist/src/modules/certificates/index.js';
import { SignAct } from '../../services/commerce/dist/src/modules/signing/index.js';
import type { EnrolledKeys } from './keys.ts';
import type { SeededCooperative } from './people.ts';

const FINAL_WITHIN_MS = 60_000;
const MS_BETWEEN_LOOKS = 200;

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
  const { batchId } = await openBatch(app, {
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

/** A cooperative has one open batch at a time: the one before is waited for until it is final. */
async function openBatch(
  app: INestApplicationContext,
  wanted: Parameters<OpenBatch['execute']>[0],
): Promise<{ batchId: string }> {
  const end = Date.now() + FINAL_WITHIN_MS;
  for (;;) {
    try {
      return await app.get(OpenBatch).execute(wanted);
    } catch (error) {
      if (!(error instanceof BatchAlreadyOpen) || Date.now() > end) throw error;
      await pause(MS_BETWEEN_LOOKS);
      await app.get(SettleActs).execute({ until: 'recorded', limitMs: FINAL_WITHIN_MS });
    }
  }
}
