import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What happened to an order's money and moved the order nowhere: its buyer is told of it all the same. */
export class MoneyNews1796301500010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table ordering.money_news (
        id uuid primary key,
        order_id uuid not null references ordering.orders,
        -- Null: of the whole order.
        parcel_id uuid references ordering.parcels,
        what text not null check (what in ('part-came', 'part-refunded')),
        -- What came so far; what goes back by this decision.
        amount bigint not null check (amount > 0),
        happened_at timestamptz not null,
        is_told boolean not null default false,
        check ((what = 'part-refunded') = (parcel_id is not null))
      );
      create index money_news_untold on ordering.money_news (happened_at) where not is_told;
      create index money_news_of_order on ordering.money_news (order_id);
      -- The same sum is heard of again when its news are repeated.
      create unique index part_came_once on ordering.money_news (order_id, amount) where what = 'part-came';

      create or replace view ordering.shown_untold as
        select h.order_id from ordering.history h where not h.is_told
        union all
        select o.id from ordering.orders o where not o.is_dispute_told
        union all
        select n.order_id from ordering.money_news n where not n.is_told;

      -- Which parcel it is of.
      create view ordering.shown_money_news as select id, order_id, parcel_id from ordering.money_news;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop view ordering.shown_money_news;
      create or replace view ordering.shown_untold as
        select h.order_id from ordering.history h where not h.is_told
        union all
        select o.id from ordering.orders o where not o.is_dispute_told;
      drop table ordering.money_news;
    `);
  }
}
