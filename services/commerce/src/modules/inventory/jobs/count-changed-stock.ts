import { Database } from '../../../platform/database/database.js';
import { TakesTurns, type TurnTaker } from '../../../platform/jobs/turns.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { InventoryStore } from '../data/inventory.store.js';
import { RefreshAvailability } from '../use-cases/refresh-availability.js';

const CHANGES_AT_ONCE = 200;

/**
 * Counts anew what was bought or freed since the last turn: while many buy, a list says a moment longer that a piece is
 * there. An order asks the pieces themselves.
 */
@TakesTurns(150)
export class CountChangedStock implements TurnTaker {
  constructor(
    private readonly database: Database,
    private readonly uow: UnitOfWork,
    private readonly store: InventoryStore,
    private readonly refresh: RefreshAvailability,
  ) {}

  async turn(): Promise<void> {
    if (!(await this.store.hasChanged(this.database))) return;
    await this.uow.run(async (tx) => {
      // Of two turns at once the later one counts later: each change is seen by whoever took it.
      const productIds = await this.store.takeChanged(tx, CHANGES_AT_ONCE);
      if (productIds.length > 0) await this.refresh.within(tx, productIds);
    });
  }
}
