import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { takesKey } from '../../src/platform/http/repeatable/without-key.js';
import { inTheWayOfEach } from '../support/in-the-way.js';
import { randomAddress } from '../support/orders.js';
import { handlersOf } from '../support/routes.js';
import { changedSince, wholeDatabase } from '../support/whole-database.js';
import { aShopOnChain } from '../support/world.js';
import { writesIn } from '../support/writes.js';

describe('each write that is sent again with its key', () => {
  const world = aShopOnChain();
  const { service, shop } = world;
  const writes = writesIn(world);

  before(function () {
    this.timeout(120_000);
    return writes.layDown();
  });

  it('is in this table', () => {
    const all = handlersOf(service)
      .filter(({ request, controller, name }) => {
        const [method = ''] = request.split(' ');
        return takesKey(method, controller.prototype[name]!);
      })
      .map(({ request }) => request);
    expect(Object.keys(writes.each).sort()).to.deep.equal(all.sort());
  });

  for (const [route, prepare] of Object.entries(writes.each)) {
    it(`${route} is done once and answered alike, and refused with another body`, async () => {
      const { as = service.client(), at, body, other, headers, anew } = await prepare();
      const sent = body ?? (route.startsWith('DELETE') ? undefined : {});
      const withKey = { 'idempotency-key': randomUUID(), 'x-forwarded-for': randomAddress(), ...headers };
      const send = async (given: unknown) => {
        const { status, body: answered } = await as.send(route.split(' ')[0]!, at, given, withKey);
        if (anew) delete (answered as Record<string, unknown>)[anew.field];
        return { status, answered };
      };

      // So is seen, too, that no work of any route keeps something of a try that was lost.
      const [first, together] = await inTheWayOfEach(() => Promise.all([send(sent), send(sent)]));
      expect(first.status, JSON.stringify(first.answered)).to.be.within(200, 204);
      expect(together).to.deep.equal(first);
      const before = await wholeDatabase(shop);
      expect(await send(sent)).to.deep.equal(first);
      expect(await changedSince(shop, before)).to.deep.equal(anew ? [anew.table] : []);

      const settled = await wholeDatabase(shop);
      const refused = await send(other ?? { ...(sent as object | undefined), another: 1 });
      expect(refused.status).to.equal(422);
      expect(refused.answered).to.deep.include({ code: 'request.idempotency-key-reused' });
      expect(await changedSince(shop, settled)).to.deep.equal([]);
    });
  }
});
