import { ListensTo, type JobHandler } from '../../../platform/jobs/handler.js';
import { parcelGivenUp } from '../../ordering/index.js';
import { CancelParcels } from '../use-cases/cancel-parcels.js';

@ListensTo(parcelGivenUp, 'fulfilment', { retries: 150 })
export class OnParcelGivenUp implements JobHandler<{ parcelId: string }> {
  constructor(private readonly cancelParcels: CancelParcels) {}

  handle(payload: { parcelId: string }): Promise<void> {
    return this.cancelParcels.one(payload);
  }
}
