import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { FindOrder } from '../../ordering/index.js';
import { ReturnPhotographsStore } from '../data/return-photographs.store.js';
import { ReturnPhotographNotFound } from '../domain/returns.errors.js';

/** Takes a photograph away that no return has. */
@Injectable()
export class RemoveReturnPhotograph {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly findOrder: FindOrder,
    private readonly photographs: ReturnPhotographsStore,
  ) {}

  /** @throws OrderNotFound @throws ReturnPhotographNotFound */
  async execute({ secret, id }: { secret: string; id: string }): Promise<void> {
    const { id: orderId } = await this.findOrder.bySecret(secret);
    await this.uow.run(async (tx) => {
      if (!(await this.photographs.remove(tx, orderId, id))) throw new ReturnPhotographNotFound();
    });
  }
}
