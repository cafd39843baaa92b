import { expect } from 'chai';
import type { BatchDetail } from '../../api/office.js';
import type { SealingLink, StudioPiece } from '../../api/studio.js';
import { Clock } from '../../src/kernel/clock.js';
import { OnExpireActs } from '../../src/modules/signing/jobs/expire-acts.job.js';
import { Database } from '../../src/platform/database/database.js';
import { anInspectedPiece, idempotencyKey, openSealPage, sealOn } from '../support/workshop.js';
import { aWorkshopOnChain } from '../support/world.js';

describe('a batch that nobody signs in time', () => {
  const { service, workshop } = aWorkshopOnChain({ threshold: 2 });

  it('fails with a word for it, its pieces can be sealed again, and old tickets are forgotten', async () => {
    const officer = workshop.officers[0]!;
    const piece = await anInspectedPiece(service, workshop);
    const { body } = await officer.client.post<{ batch: { id: string }; sealing: SealingLink }>(
      '/api/v1/office/batches',
      { pieceIds: [piece.id] },
      idempotencyKey(),
    );
    await sealOn(await openSealPage(service.client(), body.sealing), officer);
    const batch = async () =>
      (await officer.client.get<BatchDetail>(`/api/v1/office/batches/${body.batch.id}`)).body;

    await service.get(OnExpireActs).handle();
    expect((await batch()).state).to.equal('signing');

    const clock = service.get(Clock);
    const { now } = clock;
    clock.now = () => new Date(Date.now() + 49 * 3600 * 1000);
    try {
      await service.get(OnExpireActs).handle();
    } finally {
      clock.now = now;
    }
    expect(await batch()).to.deep.include({ state: 'failed', failure: 'deadline-passed' });
    const { body: after } = await workshop.artisan.client.get<StudioPiece>(
      `/api/v1/studio/pieces/${piece.id}`,
    );
    expect(after).to.deep.include({ state: 'inspected', number: null });
    const { rows } = await service.get(Database).query('select 1 from signing.tickets');
    expect(rows).to.deep.equal([]);
  });
});
