import type { MigrationInterface, QueryRunner } from 'typeorm';

export class OrderMoney1796000300300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What became of an order's money, as payments tell it.
      alter table ordering.orders
        -- Gone back to the buyer, or taken back by their bank for good.
        add column refunded bigint not null default 0 check (refunded >= 0),
        -- Due to the buyer and not on its way: somebody must help.
        add column owed bigint not null default 0 check (owed >= 0),
        -- refused: the provider would not send it. returned: the buyer's bank sent it back.
        add column owed_because text check (owed_because in ('refused', 'returned')),
        add column dispute text check (dispute in ('asked', 'open', 'won', 'lost')),
        add column dispute_answer_by timestamptz,
        add check ((owed > 0) = (owed_because is not null));
      create index orders_in_trouble on ordering.orders (placed_at desc)
        where owed > 0 or dispute in ('asked', 'open');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table ordering.orders drop column refunded, drop column owed, drop column owed_because,
        drop column dispute, drop column dispute_answer_by;
    `);
  }
}
