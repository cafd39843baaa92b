import type { Hex } from '@daulang/protocol';
import { expect } from 'chai';
import type { StudioPiece } from '../../api/studio.js';
import { SyncCooperative } from '../../src/modules/certificates/index.js';
import { ChainClient } from '../../src/modules/chain/client/chain-client.js';
import { FollowChain } from '../../src/modules/chain/index.js';
import { actsOn, LATER } from '../support/chain-acts.js';
import { certificateOf, sealFinally, standingOf } from '../support/standing.js';
import { anInspectedPiece, settled } from '../support/workshop.js';
import { aWorkshopOnChain } from '../support/world.js';

const GOOD = 'certificate-genuine, on sale';
const GONE = 'issuer-in-doubt, off sale';

describe('a batch that is suspect after a theft', () => {
  const { chain, service, workshop } = aWorkshopOnChain({ spare: 1 });
  /** Sealed by the first officer before the theft and after it, and by the second, who keeps the key. */
  let older: StudioPiece;
  let suspects: StudioPiece[];
  let others: StudioPiece;
  let stolenFrom: number;

  before(async function () {
    this.timeout(60_000);
    older = await anInspectedPiece(service, workshop);
    suspects = [await anInspectedPiece(service, workshop), await anInspectedPiece(service, workshop)];
    others = await anInspectedPiece(service, workshop);
    await sealFinally(service, chain, workshop, [older]);
    stolenFrom = await chain.tick();
    await sealFinally(service, chain, workshop, suspects);
    await sealFinally(service, chain, workshop, [others], [workshop.officers[1]!]);
  });

  const standing = () => standingOf(service, [older, ...suspects, others]);
  const sync = () =>
    service
      .get(SyncCooperative)
      .execute({ cooperativeNumber: workshop.cooperativeNumber.toString(), everything: true });
  const dateTheft = () =>
    chain.dateTheft(workshop.cooperativeNumber, workshop.officers[0]!.key.publicKey, stolenFrom);
  const asleep = async (work: () => Promise<unknown>): Promise<string> => {
    chain.sleep();
    try {
      return await work().then(
        () => 'done',
        () => 'failed',
      );
    } finally {
      chain.wake();
    }
  };

  it('is for sale like any other before anybody knows, and the chain is not even asked', async () => {
    expect(await asleep(sync)).to.equal('done');
    expect(await standing()).to.deep.equal([GOOD, GOOD, GOOD, GOOD]);
  });

  it('changes nothing while the chain cannot be asked how far the theft reaches', async () => {
    await dateTheft();
    await service.get(FollowChain).execute();
    expect(await asleep(sync)).to.equal('failed');
    const half = 'issuer-in-doubt, on sale';
    expect(await standing()).to.deep.equal([GOOD, half, half, GOOD]);
  });

  it('leaves the shop; what is older than the theft or sealed by others stays', async () => {
    await sync();
    expect(await standing()).to.deep.equal([GOOD, GONE, GONE, GOOD]);
    await sync();
    expect(await standing()).to.deep.equal([GOOD, GONE, GONE, GOOD]);
  });

  it('comes back to the shop where the chain takes the report of the theft back', async () => {
    // Only what was not final can be taken back, so this tells the story on a piece of time of its own.
    const takeBack = await chain.snapshot();
    const { key } = workshop.officers[1]!;
    await chain.dateTheft(workshop.cooperativeNumber, key.publicKey, stolenFrom);
    await settled(service, 'recorded');
    expect(await standing()).to.deep.equal([GOOD, GONE, GONE, GONE]);
    await takeBack();
    await chain.mine(1);
    await settled(service, 'recorded');
    expect(await standing()).to.deep.equal([GOOD, GONE, GONE, GOOD]);
  });

  it('comes back to the shop once clean signers endorse it', async () => {
    await chain.tick();
    const { proof, verdict } = await certificateOf(service, suspects[0]!);
    expect(verdict.class).to.equal('issuer-in-doubt');
    await actsOn(service, chain).endorse(workshop.officers[1]!, {
      cooperativeId: workshop.cooperativeNumber.toString(),
      root: proof!.root as Hex,
      since: await chain.sealedAt(workshop.cooperativeNumber, proof!.root as Hex),
      deadline: LATER,
    });
    await settled(service, 'recorded');
    expect(await standing()).to.deep.equal([GOOD, GOOD, GOOD, GOOD]);
  });

  it('leaves it again when the endorsers turn out to be thieves, also where an older answer comes late', async () => {
    await chain.tick();
    const client = service.get(ChainClient);
    const reallyAsk = client.isQuorumStolen.bind(client);
    let isLate = false;
    client.isQuorumStolen = async (...question) => {
      const answer = await reallyAsk(...question);
      if (!isLate) {
        isLate = true;
        await chain.dateTheft(workshop.cooperativeNumber, workshop.officers[1]!.key.publicKey, stolenFrom);
        await settled(service, 'recorded');
      }
      return answer;
    };
    await sync();
    client.isQuorumStolen = reallyAsk;
    expect(isLate).to.equal(true);
    expect(await standing()).to.deep.equal([GOOD, GONE, GONE, GONE]);
  });
});
