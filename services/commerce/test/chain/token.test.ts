import { randomBytes } from 'node:crypto';
import type { Hex } from '@daulang/protocol';
import { expect } from 'chai';
import type { StudioPiece } from '../../api/studio.js';
import { ChainClient } from '../../src/modules/chain/client/chain-client.js';
import { FollowChain } from '../../src/modules/chain/index.js';
import { Database } from '../../src/platform/database/database.js';
import { actsOn } from '../support/chain-acts.js';
import { certificateOf, sealFinally } from '../support/standing.js';
import { anInspectedPiece, hiddenCodeOf } from '../support/workshop.js';
import { aWorkshopOnChain } from '../support/world.js';

describe('the token’s events', () => {
  const { chain, service, workshop } = aWorkshopOnChain();
  let pieces: StudioPiece[];
  const holder: Hex = `0x${randomBytes(32).toString('hex')}`;

  before(async function () {
    this.timeout(60_000);
    pieces = [];
    for (let index = 0; index < 3; index += 1) pieces.push(await anInspectedPiece(service, workshop));
    await sealFinally(service, chain, workshop, pieces);
  });

  const follow = async () => {
    await chain.quiet();
    await service.get(FollowChain).execute();
  };
  const claim = async (index: number) => {
    const piece = pieces[index]!;
    const certificate = await certificateOf(service, piece);
    await actsOn(service, chain).claim(certificate, hiddenCodeOf(piece), holder);
  };
  const query: Database['query'] = (sql, params) => service.get(Database).query(sql, params);
  /** `<name> <number>` of each that is stored. */
  const stored = async () => {
    const { rows } = await query<{ cooperative_number: string; name: string; number: number }>(
      `select cooperative_number, name, (args ->> 'number')::int as number from chain.events
       where contract = 'token' order by block_number, log_index`,
    );
    for (const row of rows) expect(row.cooperative_number).to.equal(workshop.cooperativeNumber.toString());
    return rows.map(({ name, number }) => `${name} ${number}`);
  };
  const others = async () =>
    (await query(`select * from chain.events where contract <> 'token' order by block_number, log_index`))
      .rows;

  it('are stored once each, by the piece’s number and with the time of their block', async () => {
    await claim(0);
    await Promise.all([follow(), follow(), follow()]);
    await actsOn(service, chain).reportLost(await certificateOf(service, pieces[0]!), holder, 0);
    await follow();
    await follow();
    expect(await stored()).to.deep.equal(['Claimed 1', 'LostSet 1']);
    const { claimedAt } = await certificateOf(service, pieces[0]!);
    expect(Date.parse(claimedAt!)).to.be.closeTo(Date.now(), 600_000);
    expect((await certificateOf(service, pieces[1]!)).claimedAt).to.equal(null);
  });

  it('are taken back with their block, also where the chain grew as long again', async () => {
    const takeBack = await chain.snapshot();
    await claim(1);
    await follow();
    expect(await stored()).to.deep.equal(['Claimed 1', 'LostSet 1', 'Claimed 2']);
    await takeBack();
    await chain.mine(1);
    await follow();
    expect(await stored()).to.deep.equal(['Claimed 1', 'LostSet 1']);
    expect((await certificateOf(service, pieces[1]!)).claimedAt).to.equal(null);
    await claim(1);
    await follow();
    expect(await stored()).to.deep.equal(['Claimed 1', 'LostSet 1', 'Claimed 2']);
  });

  it('of a block that is gone by the time it is looked at are not written', async () => {
    const takeBack = await chain.snapshot();
    await claim(2);
    const client = service.get(ChainClient);
    const reallyRead = client.tokenEvents.bind(client);
    let found: unknown[] = [];
    client.tokenEvents = async (...blocks) => {
      const events = await reallyRead(...blocks);
      client.tokenEvents = reallyRead;
      found = events;
      await takeBack();
      await chain.mine(2);
      await service.get(FollowChain).execute();
      return events;
    };
    await follow();
    expect(found).to.have.length(1);
    expect(await stored()).to.deep.equal(['Claimed 1', 'LostSet 1', 'Claimed 2']);
  });

  it('are read later where the process was killed between the registries and the token', async () => {
    await claim(2);
    const client = service.get(ChainClient);
    const reallyRead = client.tokenEvents.bind(client);
    client.tokenEvents = () => Promise.reject(new Error('killed'));
    expect(await follow().catch((error: Error) => error.message)).to.equal('killed');
    client.tokenEvents = reallyRead;
    const { rows } = await query<{ behind: boolean }>(
      'select head_number > token_number as behind from chain.progress',
    );
    expect(rows).to.deep.equal([{ behind: true }]);
    expect(await stored()).to.deep.equal(['Claimed 1', 'LostSet 1', 'Claimed 2']);
    await follow();
    expect(await stored()).to.deep.equal(['Claimed 1', 'LostSet 1', 'Claimed 2', 'Claimed 3']);
  });

  it('are caught up with in a database that knew the registries alone', async () => {
    const before = await others();
    await query(`delete from chain.events where contract = 'token'`);
    await query('update chain.progress set token_number = -1');
    await follow();
    expect(await stored()).to.deep.equal(['Claimed 1', 'LostSet 1', 'Claimed 2', 'Claimed 3']);
    expect(await others()).to.deep.equal(before);
  });
});
