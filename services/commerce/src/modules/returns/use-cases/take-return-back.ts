import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { FindOrder } from '../../ordering/index.js';
import { ReturnsStore } from '../data/returns.store.js';
import { ReturnNotFound } from '../domain/returns.errors.js';

/** A buyer keeps the pieces after all, as long as the cooperative has not answered. Told twice, it happens once. */
@Injectable()
export class TakeReturnBack {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly findOrder: FindOrder,
    private readonly returns: ReturnsStore,
    private readonly clock: Clock,
  ) {}

  /** @throws OrderNotFound @throws ReturnNotFound, also for another order's @throws ReturnMoveNotAllowed */
  async execute({ secret, id }: { secret: string; id: string }): Promise<void> {
    const order = await this.findOrder.bySecret(secret);
    await this.uow.run(async (tx) => {
      const found = await this.returns.lockOfOrder(tx, id, order.id);
      if (!found) throw new ReturnNotFound();
      if (found.state === 'taken-back') return;
      await this.returns.move(tx, found, 'taken-back', { actor: 'buyer', at: this.clock.now() });
    });
  }
}
