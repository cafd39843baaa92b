import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { dayOf } from '../../../kernel/day.js';
import { Database } from '../../../platform/database/database.js';
import { WeeksStore } from '../data/weeks.store.js';
import { allReadyBy, firstWeeks, weekOf, type Pace } from '../domain/weeks.js';
import { inOneOrder } from '../domain/work.js';

/** So many pieces of one product, of one workshop. */
export interface WorkToPlan {
  productId: string;
  artisanId: string;
  pace: Pace;
  quantity: number;
}

/** By when a workshop could be ready with what somebody thinks of ordering. Nothing is kept for them. */
@Injectable()
export class PlanWork {
  constructor(
    private readonly database: Database,
    private readonly weeks: WeeksStore,
    private readonly clock: Clock,
  ) {}

  /** By product, as YYYY-MM-DD; null where no week has room. All of it is thought of as ordered at once. */
  async execute(wanted: readonly WorkToPlan[]): Promise<Map<string, string | null>> {
    if (wanted.length === 0) return new Map();
    const today = dayOf(this.clock.now());
    const artisanIds = [...new Set(wanted.map(({ artisanId }) => artisanId))];
    const taken = await this.weeks.taken(this.database, artisanIds, weekOf(today));
    const full = new Map(artisanIds.map((id) => [id, new Map(taken.get(id))]));
    return new Map(
      inOneOrder(wanted).map(({ productId, artisanId, pace, quantity }) => {
        const workshop = full.get(artisanId)!;
        const weeks = firstWeeks(workshop, today, pace, quantity);
        for (const week of weeks ?? []) workshop.set(week, (workshop.get(week) ?? 0) + 1);
        return [productId, weeks ? allReadyBy(weeks, pace) : null];
      }),
    );
  }
}
