import { Injectable } from '@nestjs/common';
import type { CarrierList } from '../../../../api/orders.js';
import { Replica } from '../../../platform/database/replica.js';
import { CarriersStore } from './carriers.store.js';

/** The carriers of the form, which seldom change. */
@Injectable()
export class CarriersQueries {
  constructor(
    private readonly replica: Replica,
    private readonly carriers: CarriersStore,
  ) {}

  async list(): Promise<CarrierList> {
    const offered = await this.carriers.offered(this.replica);
    return { carriers: offered.map(({ slug, name, givesCodes }) => ({ slug, name, givesCodes })) };
  }
}
