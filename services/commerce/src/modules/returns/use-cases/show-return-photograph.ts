import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { FindOrder } from '../../ordering/index.js';
import { ReturnPhotographsStore, type ReturnPhotograph } from '../data/return-photographs.store.js';
import { ReturnPhotographNotFound } from '../domain/returns.errors.js';

/** Hands a photograph of a return to its buyer, or to an officer of the cooperative; to nobody else. */
@Injectable()
export class ShowReturnPhotograph {
  constructor(
    private readonly database: Database,
    private readonly findOrder: FindOrder,
    private readonly photographs: ReturnPhotographsStore,
  ) {}

  /** @throws OrderNotFound @throws ReturnPhotographNotFound */
  async toBuyer(secret: string, id: string): Promise<ReturnPhotograph> {
    const order = await this.findOrder.bySecret(secret);
    return found(await this.photographs.ofOrder(this.database, order.id, id));
  }

  /** @throws ReturnPhotographNotFound, also for another cooperative's */
  async toOfficer(cooperativeId: string, of: { returnId: string; id: string }): Promise<ReturnPhotograph> {
    return found(await this.photographs.ofCooperative(this.database, cooperativeId, of));
  }
}

function found(photograph: ReturnPhotograph | undefined): ReturnPhotograph {
  if (!photograph) throw new ReturnPhotographNotFound();
  return photograph;
}
