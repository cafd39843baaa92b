import { Injectable } from '@nestjs/common';
import { money, type Money } from '../../../kernel/money.js';
import type { Sql } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/transaction.js';
import type { Dispute, SentBack } from '../domain/captured.js';

/** What became of captured money at the provider: refunds and disputes, by the provider's own ids. */
@Injectable()
export class OutcomesStore {
  async sentBack(sql: Sql, captureIds: readonly string[]): Promise<(SentBack & Of & Failing)[]> {
    const { rows } = await sql.query<Row<SentBack & Of & Failing>>(
      `select id, capture_id as "captureId", amount, currency, state, failure, at from payments.sent_back
       where capture_id = any($1) order by at, id`,
      [captureIds],
    );
    return rows.map(withMoney);
  }

  async disputes(sql: Sql, captureIds: readonly string[]): Promise<(Dispute & Of & Reasoned)[]> {
    const { rows } = await sql.query<Row<Dispute & Of & Reasoned>>(
      `select id, capture_id as "captureId", amount, currency, state, reason, opened_at as "openedAt",
         answer_by as "answerBy"
       from payments.disputes where capture_id = any($1) order by opened_at, id`,
      [captureIds],
    );
    return rows.map(withMoney);
  }

  async keepSentBack(tx: Tx, captureId: string, refund: SentBack & Failing): Promise<void> {
    await tx.query(
      `insert into payments.sent_back (id, capture_id, state, amount, currency, failure, at)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (id) do update set state = excluded.state, failure = excluded.failure`,
      [
        refund.id,
        captureId,
        refund.state,
        refund.amount.amount,
        refund.amount.currency,
        refund.failure,
        refund.at,
      ],
    );
  }

  async keepDispute(tx: Tx, captureId: string, dispute: Dispute & Reasoned): Promise<void> {
    await tx.query(
      `insert into payments.disputes (id, capture_id, state, amount, currency, reason, opened_at, answer_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (id) do update set state = excluded.state, amount = excluded.amount,
         reason = excluded.reason, answer_by = excluded.answer_by`,
      [
        dispute.id,
        captureId,
        dispute.state,
        dispute.amount.amount,
        dispute.amount.currency,
        dispute.reason,
        dispute.openedAt,
        dispute.answerBy,
      ],
    );
  }
}

interface Of {
  captureId: string;
}

/** The provider's word for why it did not arrive. */
interface Failing {
  failure: string | null;
}

/** The bank's word for why it asks. */
interface Reasoned {
  reason: string;
}

type Row<T extends { amount: Money }> = Omit<T, 'amount'> & { amount: bigint; currency: string };

function withMoney<T extends { amount: Money }>({ amount, currency, ...row }: Row<T>): T {
  return { ...row, amount: money(amount, currency) } as unknown as T;
}
