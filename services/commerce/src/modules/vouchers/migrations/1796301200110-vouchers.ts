import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Vouchers1796301200110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema vouchers;

      create table vouchers.codes (
        id uuid primary key,
        cooperative_id uuid not null,
        -- Capitals and figures alone, as it is read however somebody types it.
        code text not null unique check (code ~ '^[A-Z0-9]{4,20}$'),
        -- One of both: so much of each price, or one sum of them all.
        percent integer check (percent between 1 and 90),
        amount bigint check (amount > 0),
        least bigint not null check (least >= 0),
        currency char(3) not null,
        valid_from timestamptz not null,
        valid_until timestamptz check (valid_until > valid_from),
        uses_in_all integer check (uses_in_all > 0),
        uses_per_buyer integer check (uses_per_buyer > 0),
        -- Null: all of the cooperative's.
        product_ids uuid[] check (cardinality(product_ids) > 0),
        -- The officer's user id.
        set_by text not null,
        stopped_at timestamptz,
        -- How many orders that stand were placed with it: counted in the transaction that places them.
        used integer not null default 0 check (used >= 0),
        check ((percent is null) <> (amount is null)),
        constraint codes_not_overused check (uses_in_all is null or used <= uses_in_all)
      );
      create index codes_of_cooperative on vouchers.codes (cooperative_id, id desc);

      create table vouchers.uses (
        order_id uuid primary key,
        voucher_id uuid not null references vouchers.codes,
        -- Of the buyer's telephone, so that uses are counted without keeping whose they are.
        buyer bytea not null,
        discount bigint not null check (discount > 0),
        taken_at timestamptz not null,
        -- The order ended unpaid, or nothing of it was sent.
        given_back_at timestamptz
      );
      create index uses_that_stand on vouchers.uses (voucher_id, buyer) where given_back_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema vouchers cascade');
  }
}
