import { Injectable } from '@nestjs/common';
import { moneyToWire } from '../../../../api/money.js';
import type { OfficeOverview } from '../../../../api/office.js';
import { Clock } from '../../../kernel/clock.js';
import { invariant } from '../../../kernel/errors.js';
import { Replica } from '../../../platform/database/replica.js';
import { Directory } from '../../accounts/index.js';
import { PiecesQueries } from '../../catalog/index.js';
import { READY_TO_SEAL, WAITING_FOR_INSPECTION } from '../../certificates/index.js';
import { ActsQueries } from '../../signing/index.js';
import { RegistryQueries } from '../../chain/index.js';
import { OfficeParcelsQueries } from '../../fulfilment/index.js';
import { MoneyTasksQueries, SalesQueries } from '../../ordering/index.js';
import { OfficeReturnsQueries } from '../../returns/index.js';
import { monthOf } from '../domain/month.js';

const RECENT = 8;

/** A cooperative's first screen; each number is the length of a list that can be opened. */
@Injectable()
export class OfficeOverviewQueries {
  constructor(
    private readonly directory: Directory,
    private readonly pieces: PiecesQueries,
    private readonly acts: ActsQueries,
    private readonly parcels: OfficeParcelsQueries,
    private readonly returns: OfficeReturnsQueries,
    private readonly sales: SalesQueries,
    private readonly moneyTasks: MoneyTasksQueries,
    private readonly registry: RegistryQueries,
    private readonly replica: Replica,
    private readonly clock: Clock,
  ) {}

  async overview(cooperativeId: string): Promise<OfficeOverview> {
    const [
      cooperative,
      month,
      lastMonth,
      waitingForInspection,
      readyToSeal,
      actsToSign,
      parcels,
      returnsWaiting,
      recent,
      moneyTasks,
    ] = await Promise.all([
      this.directory.cooperative(cooperativeId),
      this.salesOf(cooperativeId, 0),
      this.salesOf(cooperativeId, 1),
      this.pieces.countInStates(cooperativeId, WAITING_FOR_INSPECTION),
      this.pieces.countInStates(cooperativeId, READY_TO_SEAL),
      this.acts.countToSign(cooperativeId),
      this.parcels.waiting(cooperativeId),
      this.returns.waiting(cooperativeId),
      this.sales.ofCooperative(cooperativeId, RECENT),
      this.moneyTasks.count(cooperativeId),
    ]);
    invariant(cooperative, `There is no cooperative ${cooperativeId}, yet it has officers.`);
    return {
      cooperative: {
        id: cooperativeId,
        name: cooperative.name,
        onChain: cooperative.cooperativeNumber !== null,
      },
      month,
      lastMonth,
      waitingForInspection,
      readyToSeal,
      ordersToSend: parcels.toSend,
      lateOrders: parcels.late,
      actsToSign,
      returnsWaiting,
      moneyTasks,
      capacity: await this.capacityOf(cooperative.cooperativeNumber),
      recentSales: recent.map(({ orderCode, title, price, soldAt }) => ({
        orderCode,
        title,
        price: moneyToWire(price),
        soldAt: soldAt.toISOString(),
      })),
    };
  }

  private async capacityOf(cooperativeNumber: string | null): Promise<OfficeOverview['capacity']> {
    if (cooperativeNumber === null) return null;
    const capacity = await this.registry.yearCapacity(this.replica, cooperativeNumber, this.clock.now());
    return capacity ? { ...capacity, endsAt: capacity.endsAt.toISOString() } : null;
  }

  private async salesOf(cooperativeId: string, monthsBack: number): Promise<OfficeOverview['month']> {
    const { from, to } = monthOf(this.clock.now(), monthsBack);
    const { sales, orders, pieces } = await this.sales.figures(cooperativeId, from, to);
    return { sales: moneyToWire(sales), orders, pieces };
  }
}
