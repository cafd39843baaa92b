import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CapturedMoney1796000300100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Money that came in, one row for each payment intent, and whose it is.
      create table payments.captures (
        id uuid primary key,
        payment_id uuid not null references payments.payments,
        order_id uuid not null,
        intent_id text not null unique,
        amount bigint not null check (amount > 0),
        currency char(3) not null,
        -- order: it pays its order. buyer: it goes back. Null until the order has decided.
        owner text check (owner in ('order', 'buyer')),
        captured_at timestamptz not null,
        -- When to ask the provider what became of it; null once nothing can happen any more.
        next_look_at timestamptz,
        looked_at timestamptz
      );
      create index captures_of_payment on payments.captures (payment_id);
      create index captures_of_order on payments.captures (order_id);
      create index captures_to_look_at on payments.captures (next_look_at) where next_look_at is not null;
      create index captures_without_owner on payments.captures (captured_at) where owner is null;

      -- What the provider says it sent back, whoever asked for it.
      create table payments.sent_back (
        id text primary key,
        capture_id uuid not null references payments.captures,
        state text not null check (state in ('under-way', 'done', 'failed')),
        amount bigint not null check (amount > 0),
        currency char(3) not null,
        -- The provider's word for why it did not arrive.
        failure text,
        at timestamptz not null
      );
      create index sent_back_of_capture on payments.sent_back (capture_id);

      create table payments.disputes (
        id text primary key,
        capture_id uuid not null references payments.captures,
        state text not null check (state in ('asked', 'open', 'dropped', 'won', 'lost')),
        amount bigint not null check (amount > 0),
        currency char(3) not null,
        -- The bank's word for it.
        reason text not null,
        opened_at timestamptz not null,
        answer_by timestamptz
      );
      create index disputes_of_capture on payments.disputes (capture_id);

      -- Money that the provider sent to our bank.
      create table payments.payouts (
        id uuid primary key,
        provider_id text not null unique,
        state text not null check (state in ('paid', 'failed')),
        amount bigint not null check (amount > 0),
        currency char(3) not null,
        at timestamptz not null
      );

      -- Old captures have the id of their payment, so that the books know them again. Whose money it is, the order
      -- says once more; what was in no list before thus finds its owner.
      insert into payments.captures (id, payment_id, order_id, intent_id, amount, currency, owner, captured_at,
        next_look_at)
      select p.id, p.id, p.order_id, p.intent_id, coalesce(p.received_amount, p.amount),
        coalesce(p.received_currency, p.currency),
        case when exists (select 1 from payments.refunds r where r.payment_id = p.id) then 'buyer' end,
        p.settled_at, now()
      from payments.payments p
      where p.state in ('settled', 'mismatched') and p.intent_id is not null
        and coalesce(p.received_amount, p.amount) > 0;

      alter table payments.refunds add column capture_id uuid references payments.captures,
        add column refusals integer not null default 0,
        add column next_try_at timestamptz;
      update payments.refunds r set capture_id = c.id from payments.captures c where c.payment_id = r.payment_id;
      update payments.refunds set next_try_at = now() where state = 'refused' and capture_id is not null;
      alter table payments.refunds drop constraint refunds_payment_id_kind_key,
        drop constraint refunds_kind_check,
        add constraint refunds_kind_check
          check (kind in ('too-late', 'paid-twice', 'wrong-amount', 'refund-failed')),
        add constraint refund_of_capture unique (capture_id, kind);
      create index refunds_to_try on payments.refunds (next_try_at) where state = 'refused';

      -- The intent an event was about, to follow it up.
      alter table payments.provider_events add column intent_id text;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table payments.provider_events drop column intent_id;
      alter table payments.refunds drop column capture_id, drop column refusals, drop column next_try_at;
      drop table payments.payouts, payments.disputes, payments.sent_back, payments.captures;
    `);
  }
}
