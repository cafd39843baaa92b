import { expect } from 'chai';
import type { BatchDetail } from '../../api/office.js';
import { MediaQueries } from '../../src/modules/media/data/media.queries.js';
import { StoreBlock } from '../../src/modules/media/index.js';
import { eventually } from '../support/eventually.js';
import { startKuboStandIn } from '../support/kubo-stand-in.js';
import { aWorker } from '../support/process.js';
import { startService } from '../support/service.js';
import { anInspectedPiece, sealBatch, settled } from '../support/workshop.js';
import { openWorkshopOnChain } from '../support/world.js';

/** Long before a job's own time is up (two minutes), with room for a busy machine. */
const SOON_MS = 40_000;

describe('a worker that is killed in the middle of a job', function () {
  this.timeout(240_000);

  it('leaves it to another that runs beside it, within seconds', async () => {
    const node = await startKuboStandIn();
    const env = { IPFS_API_URL: node.url };
    const service = await startService({ env, jobs: false });
    const workers = [await aWorker(service, env)];
    try {
      const asked = node.hang();
      const cid = await service.get(StoreBlock).execute(Buffer.from('half sent'), 'application/json');
      await asked;
      workers.push(await aWorker(service, env));
      await workers[0]!.kill();
      node.wake();
      await eventually(
        'the other worker pinned it',
        async () => (await service.get(MediaQueries).block(cid))?.isPinned,
        SOON_MS,
      );
      expect(workers[1]!.said.text).to.contain('was given back');
    } finally {
      for (const worker of workers) await worker.kill();
      await service.stop();
      await node.stop();
    }
  });

  it('while calls are sent to the chain stops no sealing', async () => {
    const { chain, service, workshop, stop } = await openWorkshopOnChain();
    const workers = [];
    try {
      await chain.mine(4);
      await settled(service, 'final');
      const piece = await anInspectedPiece(service, workshop);
      const batchId = await sealBatch(service, workshop, [piece.id]);

      const asked = chain.swallow('eth_sendRawTransaction');
      workers.push(await aWorker(service, chain.env));
      await asked;
      await workers[0]!.kill();
      chain.wake();
      workers.push(await aWorker(service, chain.env));
      const path = `/api/v1/office/batches/${batchId}`;
      await eventually(
        'the batch stood on the chain',
        async () => {
          const { body } = await workshop.officers[0]!.client.get<BatchDetail>(path);
          return body.state === 'recorded' || body.state === 'final';
        },
        SOON_MS,
      );
    } finally {
      for (const worker of workers) await worker.kill();
      await stop();
    }
  });
});
