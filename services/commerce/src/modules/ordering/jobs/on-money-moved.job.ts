import { ListensTo, type JobHandler } from '../../../platform/jobs/handler.js';
import { moneyMoved } from '../../payments/index.js';
import { FollowMoney } from '../use-cases/follow-money.js';

@ListensTo(moneyMoved, 'ordering', { concurrency: 4, retries: 150 })
export class OnMoneyMoved implements JobHandler<{ orderId: string }> {
  constructor(private readonly followMoney: FollowMoney) {}

  handle(payload: { orderId: string }): Promise<void> {
    return this.followMoney.execute(payload);
  }
}
