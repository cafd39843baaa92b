import type { MigrationInterface, QueryRunner } from 'typeorm';

/** For how many đồng cooperatives take other currencies, and what a card is charged for an order in one. */
export class ExchangeRates1796302400120 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The past is not edited: a change is a row more, and its last one holds.
      create table ordering.exchange_rates (
        id uuid primary key,
        cooperative_id uuid not null,
        currency char(3) not null check (currency in ('USD', 'EUR')),
        valid_from timestamptz not null,
        -- For one unit; null: cards are not charged in it any more.
        dong int check (dong between 10000 and 100000),
        -- The officer's user id.
        set_by text not null
      );
      create index exchange_rates_of_cooperative
        on ordering.exchange_rates (cooperative_id, currency, valid_from desc, id desc);
      create trigger exchange_rates_append_only before update or delete on ordering.exchange_rates
        for each row execute function ordering.refuse_change();

      -- { currency, amount, lines }: what a card is asked for in its place, as its buyer saw it; null: the total itself.
      alter table ordering.orders add column charge jsonb;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table ordering.orders drop column charge;
      drop table ordering.exchange_rates;
    `);
  }
}
