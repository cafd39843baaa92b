import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What of an order's price goes back, and for what: decided by an officer, or by the buyer before it is packed. */
export class RefundsOfLines1796300400120 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table ordering.refunds (
        id uuid primary key,
        order_id uuid not null references ordering.orders,
        parcel_id uuid not null references ordering.parcels,
        -- Null: of what sending cost.
        line_id uuid references ordering.lines,
        amount bigint not null check (amount > 0),
        -- buyer, or the user id of an officer.
        decided_by text not null,
        reason text not null,
        decided_at timestamptz not null
      );
      -- The sum of them, beside the rest of what became of the order's money.
      alter table ordering.orders add column refund_decided bigint not null default 0 check (refund_decided >= 0);
      create index refunds_of_order on ordering.refunds (order_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table ordering.refunds; alter table ordering.orders drop column refund_decided');
  }
}
