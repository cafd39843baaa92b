import { expect } from 'chai';
import type { StudioPiece } from '../../api/studio.js';
import type { CertificateAnswer } from '../../api/certificates.js';
import type { BatchDetail } from '../../api/office.js';
import { FollowChain, SendWaitingCalls, SubmitCall } from '../../src/modules/chain/index.js';
import { ChainClient } from '../../src/modules/chain/client/chain-client.js';
import { CallsStore } from '../../src/modules/chain/data/calls.store.js';
import { PublishBatch } from '../../src/modules/certificates/index.js';
import { FollowAct } from '../../src/modules/signing/use-cases/follow-act.js';
import { Database } from '../../src/platform/database/database.js';
import { UnitOfWork } from '../../src/platform/unit-of-work.js';
import { anInspectedPiece, sealBatch, serialOf, settled } from '../support/workshop.js';
import { aWorkshopOnChain } from '../support/world.js';

describe('the chain', () => {
  const { chain, service, workshop } = aWorkshopOnChain();

  before(async function () {
    this.timeout(60_000);
    await chain.mine(4);
    await settled(service, 'final');
  });

  const send = async () => {
    const sent = await service.get(SendWaitingCalls).execute();
    await chain.quiet();
    return sent;
  };
  const follow = async () => {
    await chain.quiet();
    await service.get(FollowChain).execute();
    await service.get(FollowAct).all();
  };
  const stateOf = async (batchId: string) => {
    const { body } = await workshop.officers[0]!.client.get<BatchDetail>(`/api/v1/office/batches/${batchId}`);
    return [body.state, body.pieces[0]!.state, body.failure];
  };
  const sealed = async (): Promise<{ piece: StudioPiece; batchId: string }> => {
    const piece = await anInspectedPiece(service, workshop);
    const batchId = await sealBatch(service, workshop, [piece.id]);
    await service.get(PublishBatch).execute({ batchId });
    return { piece, batchId };
  };
  const finish = async () => {
    await chain.mine(4);
    await settled(service, 'final');
  };

  describe('a call', () => {
    it('is sent once by any number of processes at the same time', async () => {
      const before = await chain.nextNumber(workshop.cooperativeNumber);
      const { batchId } = await sealed();
      const sent = await Promise.all([send(), send(), send(), send()]);
      expect(sent.reduce((sum, each) => sum + each, 0)).to.equal(1);
      await follow();
      expect(await stateOf(batchId)).to.deep.equal(['recorded', 'recorded', null]);
      expect(await chain.nextNumber(workshop.cooperativeNumber)).to.equal(before + 1);
      await finish();
    });

    it('that was signed and never sent, because the process was killed, goes out later', async () => {
      const { batchId } = await sealed();
      const client = service.get(ChainClient);
      const reallySend = client.send.bind(client);
      client.send = () => Promise.reject(new Error('killed'));
      await send().catch(() => undefined);
      client.send = reallySend;
      expect(await stateOf(batchId)).to.deep.equal(['submitted', 'submitted', null]);
      // Nothing waits any more; the follower notices that the bytes were never seen.
      expect(await send()).to.equal(0);
      await service
        .get(Database)
        .query(
          `update chain.calls set updated_at = updated_at - interval '1 minute' where state = 'submitted'`,
        );
      await follow();
      await follow();
      expect((await stateOf(batchId))[0]).to.equal('recorded');
      await finish();
    });

    it('is not taken for lost where the node knows its nonce before its receipt', async () => {
      const { batchId } = await sealed();
      await send();
      const client = service.get(ChainClient);
      const usual = client.receipt.bind(client);
      client.receipt = async () => undefined;
      await follow();
      client.receipt = usual;
      expect(await send()).to.equal(0);
      await follow();
      expect((await stateOf(batchId))[0]).to.equal('recorded');
      await finish();
    });

    it('whose nonce another transaction took is signed anew', async () => {
      const { batchId } = await sealed();
      const client = service.get(ChainClient);
      const reallySend = client.send.bind(client);
      client.send = () => Promise.reject(new Error('killed'));
      await send().catch(() => undefined);
      client.send = reallySend;
      // Somebody used the relayer's key elsewhere: a payment to itself with the same nonce.
      const { rows } = await service
        .get(Database)
        .query<{ nonce: bigint }>(`select nonce from chain.calls where state = 'submitted'`);
      const relayer = await client.relayer();
      const raw = await relayer.signTransaction({
        type: 'eip1559',
        chainId: client.chain.chainId,
        to: relayer.address,
        nonce: Number(rows[0]!.nonce),
        gas: 21_000n,
        maxFeePerGas: 10n ** 10n,
        maxPriorityFeePerGas: 1n,
      });
      await client.send(raw);
      // Not before that is confirmed: a node may know of a nonce before it knows whose it was.
      await follow();
      expect(await send()).to.equal(0);
      await chain.mine(4);
      await follow();
      expect(await send()).to.equal(1);
      await follow();
      expect((await stateOf(batchId))[0]).to.equal('recorded');
      await finish();
    });

    it('that the chain refuses fails with a stable word, and its pieces wait to be sealed again', async () => {
      const { piece, batchId } = await sealed();
      // Another holder of the cooperative's keys was faster: the number is taken.
      const takeBack = await chain.snapshot();
      await send();
      await takeBack();
      await service.get(Database).query(
        `update chain.calls set state = 'waiting', nonce = null, relayer = null, raw_transaction = null,
           transaction_hash = null, data = overlay(data placing '\\x63' from 200) where state = 'submitted'`,
      );
      await send();
      await service.get(FollowAct).all();
      const [state, pieceState, failure] = await stateOf(batchId);
      expect([state, pieceState]).to.deep.equal(['failed', 'inspected']);
      expect(failure).to.match(/^[a-z-]+$/);
      const again = await sealBatch(service, workshop, [piece.id]);
      await settled(service, 'recorded');
      expect((await stateOf(again))[0]).to.equal('recorded');
      await finish();
    });

    it('waits while the chain sleeps, and nothing is lost', async () => {
      const { batchId } = await sealed();
      chain.sleep();
      expect(
        await send().then(
          () => 'sent',
          () => 'unreachable',
        ),
      ).to.equal('unreachable');
      expect((await stateOf(batchId))[0]).to.equal('submitted');
      chain.wake();
      await settled(service, 'recorded');
      expect((await stateOf(batchId))[0]).to.equal('recorded');
      await finish();
    });

    it('is born in its transaction: a rollback leaves none', async () => {
      const count = async () =>
        (await service.get(Database).query<{ n: number }>('select count(*)::int as n from chain.calls'))
          .rows[0]!.n;
      const before = await count();
      await service
        .get(UnitOfWork)
        .run(async (tx) => {
          await service
            .get(SubmitCall)
            .within(tx, { contract: 'certificate', data: '0x12345678', deadlineAt: new Date() });
          throw new Error('no');
        })
        .catch(() => undefined);
      expect(await count()).to.equal(before);
    });
  });

  describe('a reorganisation', () => {
    it('takes a recorded batch back to submitted; the same bytes bring it again, with the same number', async () => {
      const takeBack = await chain.snapshot();
      const { piece, batchId } = await sealed();
      await send();
      await follow();
      expect((await stateOf(batchId))[0]).to.equal('recorded');
      const number = await chain.nextNumber(workshop.cooperativeNumber);

      await takeBack();
      await chain.mine(1);
      expect(await chain.nextNumber(workshop.cooperativeNumber)).to.equal(number - 1);
      const { body } = await service
        .client()
        .get<CertificateAnswer>(`/api/v1/certificates/${serialOf(piece).serial}`);
      expect(body.verdict.class).to.equal('not-ours');
      const calls = service.get(CallsStore);
      await service.get(FollowChain).execute();
      expect((await calls.inState(service.get(Database), 'submitted')).length).to.equal(1);
      await service.get(FollowAct).all();
      expect(await stateOf(batchId)).to.deep.equal(['submitted', 'submitted', null]);

      await service
        .get(Database)
        .query(
          `update chain.calls set updated_at = updated_at - interval '1 minute' where state = 'submitted'`,
        );
      await follow();
      await follow();
      expect((await stateOf(batchId))[0]).to.equal('recorded');
      expect(await chain.nextNumber(workshop.cooperativeNumber)).to.equal(number);
      await finish();
      expect((await stateOf(batchId))[0]).to.equal('final');
    });

    it('leaves each event once, however often the follower looks', async () => {
      await Promise.all([follow(), follow(), follow()]);
      const { rows } = await service
        .get(Database)
        .query<{ args: { first: number } }>(
          `select args from chain.events where name = 'BatchIssued' order by 1`,
        );
      const numbers = rows.map(({ args }) => args.first).sort((a, b) => a - b);
      expect(numbers).to.deep.equal(numbers.map((_, index) => index + 1));
    });
  });
});
