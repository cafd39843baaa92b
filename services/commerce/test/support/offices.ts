import { expect } from 'chai';
import { actList, batchList, inspectionQueue, type ActCard, type BatchCard } from '../../api/office.js';
import type { SealingLink, StudioPiece } from '../../api/studio.js';
import type { Answer } from './http-client.js';
import type { TestPerson } from './people.js';
import type { RunningService } from './service.js';
import {
  aDraft,
  aWorkshop,
  idempotencyKey,
  type KeyHolder,
  signStatement,
  type TestWorkshop,
} from './workshop.js';
import { duringTests, openWorkshopOnChain, type TestWorld } from './world.js';

export const OFFICE = '/api/v1/office';

/** Two cooperatives on one chain; in the first two managers sign together. Jobs are done when a test says so. */
export interface TestOffices extends TestWorld {
  /** The first of the managers. */
  officer: KeyHolder;
  neighbours: TestWorkshop;
  neighbour: KeyHolder;
}

/** For a `describe`. */
export const officesOnChain = (): TestOffices =>
  duringTests<TestOffices>(
    { chain: {}, service: {}, workshop: {}, officer: {}, neighbours: {}, neighbour: {} },
    async () => {
      const world = await openWorkshopOnChain({ threshold: 2 });
      const neighbours = await aWorkshop(world.service, world.chain, { village: 'lang-sinh' });
      const [[officer], [neighbour]] = [world.workshop.officers, neighbours.officers];
      return { ...world, officer: officer!, neighbours, neighbour: neighbour! };
    },
  );

export async function aSignedPiece(service: RunningService, { artisan }: TestWorkshop): Promise<StudioPiece> {
  const piece = await aDraft(artisan);
  expect((await signStatement(service, artisan, piece.id)).status).to.equal(200);
  return piece;
}

/** The ids of the pieces that wait to be inspected, or to be sealed. */
export async function queue(person: TestPerson, list: 'inspections' | 'sealable'): Promise<string[]> {
  const { body } = await person.client.get(`${OFFICE}/${list}?limit=100`);
  return inspectionQueue.parse(body).items.map(({ id }) => id);
}

export const inspect = (person: TestPerson, id: string, body: object): Promise<Answer<unknown>> =>
  person.client.post(`${OFFICE}/pieces/${id}/inspection`, body);

export const openBatch = (
  person: TestPerson,
  pieceIds: string[],
  headers: Record<string, string> = idempotencyKey(),
): Promise<Answer<{ batch: { id: string }; sealing: SealingLink }>> =>
  person.client.post(`${OFFICE}/batches`, { pieceIds }, headers);

export const batchesOf = async (person: TestPerson): Promise<BatchCard[]> =>
  batchList.parse((await person.client.get(`${OFFICE}/batches`)).body).items;

export const actsOf = async (person: TestPerson): Promise<ActCard[]> =>
  actList.parse((await person.client.get(`${OFFICE}/acts`)).body).acts;
