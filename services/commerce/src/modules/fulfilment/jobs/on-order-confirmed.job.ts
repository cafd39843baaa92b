import type { Tx } from '../../../platform/tx.js';
import { ListensTo, type PromptHandler } from '../../../platform/jobs/handler.js';
import { orderConfirmed } from '../../ordering/index.js';
import { OpenParcels } from '../use-cases/open-parcels.js';

@ListensTo(orderConfirmed, 'fulfilment', { concurrency: 4, retries: 150 })
export class OnOrderConfirmed implements PromptHandler<{ orderId: string }> {
  constructor(private readonly openParcels: OpenParcels) {}

  handle(payload: { orderId: string }): Promise<void> {
    return this.openParcels.execute(payload);
  }

  async within(tx: Tx, payload: { orderId: string }): Promise<boolean> {
    await this.openParcels.within(tx, payload);
    return true;
  }
}
