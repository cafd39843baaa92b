import { expect } from 'chai';
import { certificateAnswer, type CertificateAnswer } from '../../api/certificates.js';
import type { StudioPiece } from '../../api/studio.js';
import { PublishBatch } from '../../src/modules/certificates/index.js';
import { Database } from '../../src/platform/database/database.js';
import type { TestRegistries } from './registries.js';
import type { RunningService } from './service.js';
import { type KeyHolder, sealBatch, serialOf, settled, type TestWorkshop } from './workshop.js';

/** Seals these pieces and waits until that is final. @param signers as many as the threshold */
export async function sealFinally(
  service: RunningService,
  chain: TestRegistries,
  workshop: TestWorkshop,
  pieces: StudioPiece[],
  signers?: KeyHolder[],
): Promise<void> {
  const ids = pieces.map(({ id }) => id);
  const batchId = await sealBatch(service, workshop, ids, signers);
  await service.get(PublishBatch).execute({ batchId });
  await settled(service, 'recorded');
  await chain.mine(4);
  await settled(service, 'final');
  expect(await stateOf(service, batchId)).to.equal('final');
}

/** With the word of the chain, where it refused. */
async function stateOf(service: RunningService, batchId: string): Promise<string> {
  const { rows } = await service
    .get(Database)
    .query<{ state: string; failures: string | null }>(
      `select state, (select string_agg(failure, ', ') from signing.acts) as failures from certificates.batches where id = $1`,
      [batchId],
    );
  return [rows[0]?.state, rows[0]?.failures].filter(Boolean).join(': ');
}

export async function certificateOf(service: RunningService, piece: StudioPiece): Promise<CertificateAnswer> {
  const answer = await service.client().get(`/api/v1/certificates/${serialOf(piece).serial}`);
  return certificateAnswer.parse(answer.body);
}

/** Of each piece the verdict and whether the shop offers it, as `certificate-genuine, on sale`. */
export async function standingOf(service: RunningService, pieces: StudioPiece[]): Promise<string[]> {
  const words: string[] = [];
  for (const piece of pieces) {
    const { rows } = await service
      .get(Database)
      .query<{ on_sale: boolean }>('select on_sale from catalog.pieces where id = $1', [piece.id]);
    const { verdict } = await certificateOf(service, piece);
    words.push(`${verdict.class}, ${rows[0]?.on_sale ? 'on sale' : 'off sale'}`);
  }
  return words;
}
