import { ListensTo, type JobHandler } from '../../../platform/jobs/handler.js';
import { orderPaid } from '../../ordering/index.js';
import { OpenParcels } from '../use-cases/open-parcels.js';

@ListensTo(orderPaid, 'fulfilment', { concurrency: 4, retries: 150 })
export class OnOrderPaid implements JobHandler<{ orderId: string }> {
  constructor(private readonly openParcels: OpenParcels) {}

  handle(payload: { orderId: string }): Promise<void> {
    return this.openParcels.execute(payload);
  }
}
