import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Clock } from '../../src/kernel/clock.js';
import { OfferPieces } from '../../src/modules/catalog/index.js';
import { ExpireOrder } from '../../src/modules/ordering/use-cases/expire-order.js';
import { TakePayment } from '../../src/modules/ordering/use-cases/take-payment.js';
import { Database } from '../../src/platform/database/database.js';
import { UnitOfWork } from '../../src/platform/unit-of-work.js';
import { eventually } from './eventually.js';
import { startService, type RunningService, type ServiceOptions } from './service.js';
import { startRelay, startSandbox, WEBHOOK_SECRET, type Relay, type TestSandbox } from './stripe-sandbox.js';

/** The service with a Stripe sandbox behind it, and the verbs of a shop. */
export interface Shop {
  service: RunningService;
  sandbox: TestSandbox;
  relay: Relay;
  /** Puts the service's clock forward, for what happens after a time. */
  forward(milliseconds: number): void;
  /** The moment by the service's clock. */
  now(): Date;
  /** Straight to the database, for a state that only an accident leaves. */
  query: Database['query'];
  /** Ends an order's time without asking the provider. */
  expire(orderId: string): Promise<void>;
  /** The news of a settled payment. */
  settled(paymentId: string, orderId: string): Promise<void>;
  /** A piece's certificate is withdrawn; the stock hears of it in its own time. */
  offSale(pieceId: string): Promise<void>;
  /** The same, waiting until the stock has heard. */
  withdraw(pieceId: string): Promise<void>;
  stop(): Promise<void>;
}

export async function openShop(options: ServiceOptions = {}): Promise<Shop> {
  const folder = await mkdtemp(join(tmpdir(), 'daulang-shop-'));
  const relay = await startRelay();
  const sandbox = await startSandbox(folder, relay.url);
  const service = await startService({
    ...options,
    env: { STRIPE_API_BASE: sandbox.url, STRIPE_WEBHOOK_SECRET: WEBHOOK_SECRET, ...options.env },
  });
  relay.target = `${service.url}/api/v1/webhooks/stripe`;
  const offSale = async (pieceId: string): Promise<void> => {
    const offer = service.get(OfferPieces);
    await service.get(UnitOfWork).run((tx) => offer.within(tx, { pieceIds: [pieceId], onSale: false }));
  };
  let ahead = 0;
  service.get(Clock).now = () => new Date(Date.now() + ahead);
  return {
    service,
    sandbox,
    relay,
    forward: (milliseconds) => void (ahead += milliseconds),
    now: () => service.get(Clock).now(),
    query: (sql, params) => service.get(Database).query(sql, params),
    async expire(orderId) {
      await service
        .get(Database)
        .query(`update ordering.orders set expires_at = now() - interval '1 minute' where id = $1`, [
          orderId,
        ]);
      await service.get(ExpireOrder).execute({ orderId });
    },
    settled: (paymentId, orderId) => service.get(TakePayment).execute({ paymentId, orderId }),
    offSale,
    async withdraw(pieceId) {
      await offSale(pieceId);
      await eventually('the piece is off sale', async () => {
        const off = `select piece_id from inventory.items where piece_id = $1 and state = 'off-sale'`;
        return (await service.get(Database).query(off, [pieceId])).rows.length > 0;
      });
    },
    async stop() {
      await sandbox.stop();
      relay.stop();
      await service.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** One number out of the database. */
export async function count({ service }: Shop, sql: string, params: unknown[] = []): Promise<number> {
  const { rows } = await service.get(Database).query<{ count: bigint }>(sql, params);
  return Number(rows[0]?.count ?? 0n);
}
