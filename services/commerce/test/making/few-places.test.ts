import { expect } from 'chai';
import { problemIn } from '../support/http-client.js';
import { aMadeOrder } from '../support/making.js';
import { randomAddress } from '../support/orders.js';
import { aProduct } from '../support/products.js';
import { startService, type RunningService } from '../support/service.js';
import { openShop, type Shop } from '../support/shop.js';
import { WEBHOOK_SECRET } from '../support/stripe-sandbox.js';

const BUYERS = 30;
const PLACES = 5;

/** All saw the same day, in two processes. */
describe('a rush for few places in a week', () => {
  let shop: Shop;
  let second: RunningService;

  before(async () => {
    shop = await openShop();
    const env = { STRIPE_API_BASE: shop.sandbox.url, STRIPE_WEBHOOK_SECRET: WEBHOOK_SECRET };
    second = await startService({ beside: shop.service, env });
  });
  after(async () => {
    await second.stop();
    await shop.stop();
  });

  it(`gives ${PLACES} of ${BUYERS} buyers a place, and tells the others of a later day`, async () => {
    const hat = await aProduct().madeToOrder(PLACES).withPieces(0).at(shop);
    const wishes = await Promise.all(Array.from({ length: BUYERS }, () => aMadeOrder(shop, hat)));
    const urls = [shop.service.url, second.url];
    const answers = await Promise.all(
      wishes.map((wish, nth) => wish.sendTo(shop, randomAddress(), urls[nth % 2])),
    );
    const refused = answers.filter(({ status }) => status !== 201);
    expect(answers.length - refused.length).to.equal(PLACES);
    for (const answer of refused) {
      expect([answer.status, problemIn(answer).code]).to.deep.equal([409, 'ordering.ready-date-moved']);
    }
    const { rows } = await shop.query<{ taken: number }>(
      'select taken from making.weeks where artisan_id = $1',
      [hat.artisan.artisanId],
    );
    expect(rows).to.deep.equal([{ taken: PLACES }]);
  });
});
