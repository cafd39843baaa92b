import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { RefundsStore } from '../data/refunds.store.js';
import { Rails } from '../rails/rails.js';

/** Sends money back the way it came. */
@Injectable()
export class SendMoneyBack {
  constructor(
    private readonly database: Database,
    private readonly refunds: RefundsStore,
    private readonly rails: Rails,
  ) {}

  /** @throws ProviderUnreachable */
  async execute({ refundId }: { refundId: string }): Promise<void> {
    const wish = await this.refunds.find(this.database, refundId);
    if (wish?.state === 'requested') await this.rails.of(wish.rail).sendBack(wish);
  }
}
