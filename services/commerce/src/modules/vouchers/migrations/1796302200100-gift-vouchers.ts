import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Money that somebody paid before, and that is owed to whoever has the code. */
export class GiftVouchers1796302200100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table vouchers.gifts (
        -- The order that bought it.
        id uuid primary key,
        order_code text not null,
        amount bigint not null check (amount > 0),
        currency char(3) not null,
        -- What can still be spent; what orders that wait for money hold is not in it.
        left_over bigint not null default 0,
        recipient text not null,
        note text not null,
        paid_at timestamptz,
        -- The code that is good now; null before it is paid, and while its code is blocked.
        code_id uuid unique,
        -- Its own money went back, or a bank asks for it.
        is_stopped boolean not null default false,
        constraint gifts_not_overspent check (left_over between 0 and amount),
        check (code_id is null or paid_at is not null)
      );
      create index gifts_with_money on vouchers.gifts (currency) where left_over > 0 and not is_stopped;
      create index gifts_of_order on vouchers.gifts (order_code);
      create index gifts_paid on vouchers.gifts (paid_at desc) where paid_at is not null;

      -- Every code that was given out for one. What it says is in no table: it is made from its id with the service's secret.
      create table vouchers.gift_codes (
        id uuid primary key,
        gift_id uuid not null references vouchers.gifts,
        -- Keyed, of the code.
        hash bytea not null unique,
        issued_at timestamptz not null,
        -- The officer's user id; null for the one that was bought.
        issued_by text,
        blocked_at timestamptz,
        blocked_by text,
        reason text,
        check (num_nulls(blocked_at, blocked_by, reason) in (0, 3))
      );
      create unique index one_good_code on vouchers.gift_codes (gift_id) where blocked_at is null;
      create index gift_codes_of_gift on vouchers.gift_codes (gift_id, issued_at desc);

      -- What orders have of it.
      create table vouchers.gift_uses (
        order_id uuid primary key,
        gift_id uuid not null references vouchers.gifts,
        -- By which code.
        code_id uuid not null references vouchers.gift_codes,
        amount bigint not null check (amount > 0),
        taken_at timestamptz not null,
        -- The order ended unpaid.
        given_back_at timestamptz
      );
      create index gift_uses_of_gift on vouchers.gift_uses (gift_id);

      -- What of a paid order went back onto it, by the refund.
      create table vouchers.gift_refills (
        refund_id uuid primary key,
        gift_id uuid not null references vouchers.gifts,
        order_id uuid not null,
        amount bigint not null check (amount > 0),
        at timestamptz not null
      );
      create index gift_refills_of_gift on vouchers.gift_refills (gift_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table vouchers.gift_refills, vouchers.gift_uses, vouchers.gift_codes, vouchers.gifts',
    );
  }
}
