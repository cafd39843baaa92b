import { type Hex, ZERO_32 } from '@daulang/protocol';
import { expect } from 'chai';
import type { StudioPiece } from '../../api/studio.js';
import { actsOn, LATER } from '../support/chain-acts.js';
import { certificateOf, sealFinally, standingOf } from '../support/standing.js';
import { anInspectedPiece, settled } from '../support/workshop.js';
import { aWorkshopOnChain } from '../support/world.js';

describe('a batch that thieves superseded', () => {
  const { chain, service, workshop } = aWorkshopOnChain({ spare: 1 });
  let old: StudioPiece[];
  let successor: StudioPiece;
  let roots: Record<'root' | 'successor', Hex>;
  let replacedAt: number;

  before(async function () {
    this.timeout(60_000);
    old = [await anInspectedPiece(service, workshop), await anInspectedPiece(service, workshop)];
    successor = await anInspectedPiece(service, workshop);
    await sealFinally(service, chain, workshop, old);
    await sealFinally(service, chain, workshop, [successor]);
    const rootOf = async (piece: StudioPiece) => (await read(piece)).proof!.root as Hex;
    roots = { root: await rootOf(old[0]!), successor: await rootOf(successor) };
    await chain.tick();
    await supersede();
    replacedAt = Date.parse((await read(old[0]!)).verdict.status!.at!) / 1000;
  });

  const supersede = async (by = workshop.officers[0]!) => {
    const cooperativeId = workshop.cooperativeNumber.toString();
    const act = { cooperativeId, ...roots, reason: 5, text: ZERO_32, deadline: LATER };
    await actsOn(service, chain).supersede(by, act);
    await settled(service, 'recorded');
  };
  const endorse = async (by: number) => {
    const cooperativeId = workshop.cooperativeNumber.toString();
    const act = { cooperativeId, root: roots.root, since: replacedAt, deadline: LATER };
    await actsOn(service, chain).endorse(workshop.officers[by]!, act);
    await settled(service, 'recorded');
  };
  const read = (piece: StudioPiece) => certificateOf(service, piece);
  const standing = (...pieces: StudioPiece[]) => standingOf(service, pieces);
  const GOOD = 'certificate-genuine, on sale';
  const GONE = 'replaced, off sale';

  it('is replaced as long as nobody knows of the theft', async () => {
    expect(await standing(...old, successor)).to.deep.equal([GONE, GONE, GOOD]);
    await chain.tick();
    const refused = await endorse(1).catch((error: Error) => error.message);
    expect(refused).to.contain('BatchAlreadySuperseded');
    expect(await standing(...old)).to.deep.equal([GONE, GONE]);
  });

  it('is still replaced when only the theft is dated', async () => {
    await chain.tick();
    await chain.dateTheft(workshop.cooperativeNumber, workshop.officers[0]!.key.publicKey, replacedAt);
    await settled(service, 'recorded');
    expect(await standing(...old, successor)).to.deep.equal([GONE, GONE, GOOD]);
  });

  it('is genuine and on sale again once the others endorsed it, but not where the chain takes that back', async () => {
    const takeBack = await chain.snapshot();
    await endorse(1);
    expect(await standing(...old, successor)).to.deep.equal([GOOD, GOOD, GOOD]);
    expect((await read(old[0]!)).verdict.status).to.equal(null);

    await takeBack();
    await chain.mine(1);
    await settled(service, 'recorded');
    expect(await standing(...old)).to.deep.equal([GONE, GONE]);

    await endorse(1);
    expect(await standing(...old)).to.deep.equal([GOOD, GOOD]);
  });

  it('is replaced again when its own cooperative means it', async () => {
    await supersede(workshop.officers[1]!);
    expect(await standing(...old, successor)).to.deep.equal([GONE, GONE, GOOD]);
    expect((await read(old[0]!)).verdict.status).to.deep.include({
      state: 'replaced',
      reason: 'label-copied',
    });
  });
});
