import { ListensTo, type JobHandler } from '../../../platform/jobs/handler.js';
import { orderGivenUp } from '../../ordering/index.js';
import { CancelParcels } from '../use-cases/cancel-parcels.js';

@ListensTo(orderGivenUp, 'fulfilment', { retries: 150 })
export class OnOrderGivenUp implements JobHandler<{ orderId: string }> {
  constructor(private readonly cancelParcels: CancelParcels) {}

  handle(payload: { orderId: string }): Promise<void> {
    return this.cancelParcels.execute(payload);
  }
}
