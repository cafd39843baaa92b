import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { collectWhenQuiet } from './collect-when-quiet.ts';

/** Longer than a busy machine takes from one request to the next. */
const QUIET_MS = 700;

describe('a storefront after a rush', () => {
  let server: Server;
  let collected: number;

  beforeEach(async () => {
    collected = 0;
    server = createServer((_request, response) => response.end('ok')).listen(0, '127.0.0.1');
    await once(server, 'listening');
    collectWhenQuiet(server, () => (collected += 1), { quietMs: QUIET_MS, rush: 3 });
  });
  afterEach(() => void server.close().closeAllConnections());

  async function ask(times: number, path = '/vi'): Promise<void> {
    const { port } = server.address() as AddressInfo;
    const address = `http://127.0.0.1:${port}${path}`;
    for (let time = 0; time < times; time += 1) await (await fetch(address)).text();
  }
  async function untilCollected(times: number): Promise<void> {
    while (collected < times) await pause(20);
  }

  it('collects once when nobody asks any more', async () => {
    await ask(3);
    expect(collected).to.equal(0);
    await untilCollected(1);
    await pause(2 * QUIET_MS);
    expect(collected).to.equal(1);
  });

  it('collects again after the next rush', async () => {
    await ask(3);
    await untilCollected(1);
    await ask(4);
    await untilCollected(2);
  });

  it('leaves few readers alone, however many times they come', async () => {
    await ask(2);
    await pause(2 * QUIET_MS);
    await ask(2);
    await pause(2 * QUIET_MS);
    expect(collected).to.equal(0);
  });

  it('is quiet also while somebody asks whether it lives', async () => {
    await ask(3);
    while (collected === 0) {
      await ask(1, '/health/live');
      await pause(50);
    }
  });

  it('does without where Node does not offer it', async () => {
    const other = createServer();
    collectWhenQuiet(other, undefined);
    expect(other.listenerCount('request')).to.equal(0);
  });
});
