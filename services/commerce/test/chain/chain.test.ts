import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import type { StudioPiece } from '../../api/studio.js';
import type { CertificateAnswer } from '../../api/certificates.js';
import type { BatchDetail } from '../../api/office.js';
import { FollowChain, SendWaitingCalls, SubmitCall } from '../../src/modules/chain/index.js';
import { ChainClient } from '../../src/modules/chain/client/chain-client.js';
import { CallsStore } from '../../src/modules/chain/data/calls.store.js';
import { PublishBatch } from '../../src/modules/certificates/index.js';
import { FollowAct } from '../../src/modules/certificates/use-cases/follow-act.js';
import { Database } from '../../src/platform/database/database.js';
import { UnitOfWork } from '../../src/platform/unit-of-work.js';
import { problemIn } from '../support/http-client.js';
import { deployRegistries, type TestRegistries } from '../support/registries.js';
import { startService, type RunningService } from '../support/service.js';
import {
  anInspectedPiece,
  aWorkshop,
  importVillages,
  sealBatch,
  serialOf,
  settled,
  type TestWorkshop,
} from '../support/workshop.js';

describe('the chain', () => {
  let chain: TestRegistries;
  let service: RunningService;
  let workshop: TestWorkshop;

  before(async function () {
    this.timeout(60_000);
    chain = await deployRegistries();
    service = await startService({ env: chain.env, jobs: false });
    await importVillages(service);
    workshop = await aWorkshop(service, chain);
    await chain.mine(4);
    await settled(service, 'final');
  });
  after(async () => {
    await service?.stop();
    chain?.stop();
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
      const before = await chain.nextNumber(workshop.chainId);
      const { batchId } = await sealed();
      const sent = await Promise.all([send(), send(), send(), send()]);
      expect(sent.reduce((sum, each) => sum + each, 0)).to.equal(1);
      await follow();
      expect(await stateOf(batchId)).to.deep.equal(['recorded', 'recorded', null]);
      expect(await chain.nextNumber(workshop.chainId)).to.equal(before + 1);
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
      const raw = await client.relayer.signTransaction({
        type: 'eip1559',
        chainId: client.chain.chainId,
        to: client.relayer.address,
        nonce: Number(rows[0]!.nonce),
        gas: 21_000n,
        maxFeePerGas: 10n ** 10n,
        maxPriorityFeePerGas: 1n,
      });
      await client.send(raw);
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
      const number = await chain.nextNumber(workshop.chainId);

      await takeBack();
      await chain.mine(1);
      expect(await chain.nextNumber(workshop.chainId)).to.equal(number - 1);
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
      expect(await chain.nextNumber(workshop.chainId)).to.equal(number);
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

  describe('/rpc', () => {
    const ask = (body: unknown) => service.client().post<{ result?: string }>('/rpc', body);
    const call = (to: string) => ({
      jsonrpc: '2.0',
      id: 1,
      method: 'eth_call',
      params: [{ to, data: '0x' }, 'latest'],
    });

    it('passes on reads of our registries, the chain’s id and its height', async () => {
      const { certificateRegistry, chainId } = service.config.chain!;
      const id = await ask({ jsonrpc: '2.0', id: 1, method: 'eth_chainId' });
      expect(Number(id.body.result)).to.equal(chainId);
      const count = { ...call(service.config.chain!.craftRegistry) };
      // cooperativeCount()
      (count.params[0] as { data: string }).data = '0x5bcc6269';
      expect((await ask(count)).status).to.equal(200);
      expect((await ask(call(certificateRegistry.toLowerCase()))).status).to.equal(200);
    });

    it('reads the token, and asks a pinned registry’s token on that registry’s own chain', async () => {
      expect((await ask(call(service.config.chain!.certificateToken))).status).to.equal(200);
      const asked: string[] = [];
      const elsewhere = createServer((request, response) => {
        asked.push(request.method ?? '');
        response.end('{"jsonrpc":"2.0","id":1,"result":"0x2a"}');
      });
      await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
      const { port } = elsewhere.address() as AddressInfo;
      const address = () => `0x${randomBytes(20).toString('hex')}`;
      const pin = {
        chainId: 1,
        registry: address(),
        token: address(),
        rpcUrls: [`http://127.0.0.1:${port}`],
      };
      const env = { ...chain.env, PINNED_REGISTRIES: JSON.stringify([pin]) };
      const beside = await startService({ env, jobs: false, beside: service });
      const answer = await beside.client().post<{ result?: string }>('/rpc', call(pin.token));
      expect(answer.body.result).to.equal('0x2a');
      await beside.client().post('/rpc', call(service.config.chain!.certificateToken));
      expect(asked).to.deep.equal(['POST']);
      const chainId = { jsonrpc: '2.0', id: 1, method: 'eth_chainId' };
      const ofPinned = await beside
        .client()
        .post<{ result?: string }>(`/rpc?registry=1:${pin.token}`, chainId);
      expect(ofPinned.body.result).to.equal('0x2a');
      await beside.stop();
      elsewhere.close();
    });

    it('reads no other contract', async () => {
      const refused = { status: 403, code: 'chain.rpc-refused' };
      const foreign = `0x${randomBytes(20).toString('hex')}`;
      expect(problemIn(await ask(call(foreign)))).to.deep.include(refused);
      const { certificateToken, chainId, craftRegistry } = service.config.chain!;
      const own = `${chainId}:${certificateToken.toLowerCase()}`;
      for (const [registry, to] of [
        [own, craftRegistry],
        [own, foreign],
        [`1:${certificateToken.toLowerCase()}`, certificateToken],
        [`${chainId}:${foreign}`, foreign],
      ] as const) {
        const answer = await service.client().post(`/rpc?registry=${registry}`, call(to));
        expect(problemIn(answer), registry).to.deep.include(refused);
      }
    });

    const refused: [string, unknown][] = [
      ['a transaction', { jsonrpc: '2.0', id: 1, method: 'eth_sendRawTransaction', params: ['0x'] }],
      ['the list of accounts', { jsonrpc: '2.0', id: 1, method: 'eth_accounts' }],
      ['what only a test chain can do', { jsonrpc: '2.0', id: 1, method: 'anvil_setBalance', params: [] }],
      ['several at once', [call(`0x${'00'.repeat(20)}`)]],
      ['overrides of the state', { ...call('0x'), params: [{ to: '0x', data: '0x' }, 'latest', {}] }],
      ['endless data', { ...call('0x'), params: [{ to: '0x', data: `0x${'00'.repeat(4000)}` }] }],
      ['an empty body', undefined],
    ];
    for (const [what, body] of refused) {
      it(`refuses ${what}`, async () => expect((await ask(body)).status).to.equal(400));
    }

    it('serves a fair behind one address, and is not endless', async () => {
      const one = { jsonrpc: '2.0', id: 1, method: 'eth_blockNumber' };
      const statuses = await Promise.all(Array.from({ length: 200 }, async () => (await ask(one)).status));
      expect(new Set(statuses)).to.deep.equal(new Set([200]));
      await service
        .get(Database)
        .query("update platform.rate_limits set hits = 3000 where bucket like 'rpc/%'");
      const refused = await ask(one);
      expect(refused.status).to.equal(429);
      expect(Number(refused.headers.get('retry-after'))).to.be.within(1, 60);
    });
  });
});
