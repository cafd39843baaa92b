import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Payments1795348800210 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema payments;

      -- One attempt to pay an order on a hosted checkout page.
      create table payments.payments (
        id uuid primary key,
        order_id uuid not null,
        order_code text not null,
        state text not null check (state in ('opening', 'open', 'closed', 'settled', 'mismatched')),
        amount bigint not null check (amount > 0),
        currency char(3) not null,
        -- What the page shows. Kept, since a repeated call with the same key must say the same.
        lines jsonb not null,
        email text not null,
        language text not null,
        expires_at timestamptz not null,
        idempotency_key text not null unique,
        session_id text unique,
        intent_id text unique,
        url text,
        received_amount bigint,
        received_currency char(3),
        created_at timestamptz not null,
        settled_at timestamptz,
        closed_at timestamptz,
        -- When to ask the provider about a checkout that stays silent; null once there is nothing to ask.
        next_ask_at timestamptz,
        times_asked integer not null default 0,
        check ((state in ('settled', 'mismatched')) = (settled_at is not null))
      );
      -- A buyer has one page to pay on at a time.
      create unique index one_open_payment on payments.payments (order_id) where state in ('opening', 'open');
      create index payments_of_order on payments.payments (order_id, created_at);
      create index payments_to_ask on payments.payments (next_ask_at) where next_ask_at is not null;

      create table payments.refunds (
        id uuid primary key,
        payment_id uuid not null references payments.payments,
        kind text not null check (kind in ('too-late', 'paid-twice', 'wrong-amount')),
        state text not null check (state in ('requested', 'done', 'refused')),
        amount bigint not null check (amount > 0),
        currency char(3) not null,
        idempotency_key text not null unique,
        provider_id text unique,
        refusal text,
        requested_at timestamptz not null,
        done_at timestamptz,
        unique (payment_id, kind)
      );

      -- Every event of the provider that was taken, in the transaction of its effect.
      create table payments.provider_events (
        id text primary key,
        type text not null,
        payment_id uuid,
        received_at timestamptz not null
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema payments cascade');
  }
}
