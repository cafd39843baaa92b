import { Injectable } from '@nestjs/common';
import { moneyToWire } from '../../../../api/money.js';
import type { MoneyTask } from '../../../../api/money-tasks.js';
import { money, subtract } from '../../../kernel/money.js';
import { Replica } from '../../../platform/database/replica.js';
import { maybeRow } from '../../../platform/database/sql.js';
import type { OwedBecause } from '../domain/order-money.js';
import { MONEY, orderMoney, PAYBACK_DUE, type MoneyRow } from './order-money.store.js';

interface TaskRow extends MoneyRow {
  code: string;
  total: bigint;
  byHand: bigint;
  buyer: { name: string; phone: string };
}

const IN_TROUBLE = `(o.owed > 0 or o.dispute in ('asked', 'open'))
  and exists (select 1 from ordering.orders_of_officers p where p.order_id = o.id and p.cooperative_id = $1)`;

/** But for what was done about it elsewhere. */
export type OrderMoneyTask = Omit<MoneyTask, 'evidence'>;

/** Orders whose money needs a person: of those that a cooperative has a parcel in. */
@Injectable()
export class MoneyTasksQueries {
  constructor(private readonly replica: Replica) {}

  async count(cooperativeId: string): Promise<number> {
    const row = await maybeRow<{ tasks: number }>(
      this.replica,
      `select count(*)::int as tasks from ordering.orders o where ${IN_TROUBLE}`,
      [cooperativeId],
    );
    return row?.tasks ?? 0;
  }

  /** The newest orders first. */
  async list(cooperativeId: string, limit: number): Promise<OrderMoneyTask[]> {
    const { rows } = await this.replica.query<TaskRow>(
      `select o.code, o.total, ${MONEY}, ${PAYBACK_DUE} as "byHand",
         jsonb_build_object('name', o.buyer_name, 'phone', o.buyer_phone) as buyer
       from ordering.orders o where ${IN_TROUBLE} order by o.placed_at desc limit $2`,
      [cooperativeId, limit],
    );
    return rows.flatMap(tasksOf);
  }
}

const KINDS: Record<OwedBecause, MoneyTask['kind']> = {
  refused: 'refund-refused',
  returned: 'refund-returned',
  'by-hand': 'pay-back',
};

function tasksOf(row: TaskRow): OrderMoneyTask[] {
  const { owed, owedBecause, dispute, answerBy } = orderMoney(row);
  const order = { orderCode: row.code, buyer: row.buyer };
  const tasks: OrderMoneyTask[] = [];
  if (dispute === 'asked' || dispute === 'open') {
    tasks.push({
      ...order,
      kind: dispute === 'open' ? 'dispute' : 'inquiry',
      amount: moneyToWire({ amount: row.total, currency: row.currency }),
      answerBy: answerBy?.toISOString() ?? null,
    });
  }
  const byHand = money(row.byHand < owed.amount ? row.byHand : owed.amount, row.currency);
  const rest = subtract(owed, byHand);
  if (owedBecause && rest.amount > 0n) {
    tasks.push({ ...order, kind: KINDS[owedBecause], amount: moneyToWire(rest), answerBy: null });
  }
  if (byHand.amount > 0n) {
    tasks.push({ ...order, kind: 'pay-back', amount: moneyToWire(byHand), answerBy: null });
  }
  return tasks;
}
