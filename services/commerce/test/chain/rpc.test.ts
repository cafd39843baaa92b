import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { Database } from '../../src/platform/database/database.js';
import { problemIn } from '../support/http-client.js';
import { startService } from '../support/service.js';
import { aServiceOnChain } from '../support/world.js';

describe('/rpc', () => {
  const { chain, service } = aServiceOnChain();

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
    const ofPinned = await beside.client().post<{ result?: string }>(`/rpc?registry=1:${pin.token}`, chainId);
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
