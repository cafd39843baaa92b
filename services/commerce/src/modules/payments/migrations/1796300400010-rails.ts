import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Money comes by more than one way: transfers beside cards. */
export class Rails1796300400010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table payments.payments
        add column rail text not null default 'card' check (rail in ('card', 'transfer'));
      create index payments_of_code on payments.payments (order_code);
      alter table payments.captures
        add column rail text not null default 'card' check (rail in ('card', 'transfer'));

      -- Money that our bank says came in, whichever way it told us: each transfer is one row.
      create table payments.bank_transfers (
        id uuid primary key,
        source text not null check (source in ('sepay', 'payos', 'hmac', 'statement')),
        account_number text not null,
        -- The bank's own word for the transfer, the same from whoever tells of it.
        reference text not null,
        amount bigint not null check (amount > 0),
        currency char(3) not null,
        content text not null,
        happened_at timestamptz not null,
        received_at timestamptz not null,
        state text not null check (state in ('unmatched', 'matched', 'set-aside')),
        payment_id uuid references payments.payments,
        -- code: found in its text. Else the user id of the officer who said so, and when.
        settled_by text,
        settled_at timestamptz,
        -- Why an officer set it aside.
        note text,
        unique (account_number, reference),
        check ((state = 'matched') = (payment_id is not null)),
        check ((state = 'unmatched') = (settled_by is null)),
        check ((settled_by is null) = (settled_at is null)),
        check ((state = 'set-aside') = (note is not null))
      );
      create index bank_transfers_unmatched on payments.bank_transfers (happened_at desc) where state = 'unmatched';
      create index bank_transfers_of_payment on payments.bank_transfers (payment_id) where payment_id is not null;

      alter table payments.refunds drop constraint refunds_kind_check,
        add constraint refunds_kind_check
          check (kind in ('too-late', 'paid-twice', 'wrong-amount', 'over-paid', 'refund-failed'));

      -- Where money goes back to that a person sends: said by the buyer, of one order.
      create table payments.payback_accounts (
        order_id uuid primary key,
        bank_bin char(6) not null,
        account_number text not null,
        account_name text not null,
        told_at timestamptz not null
      );

      -- By which transfer a person sent money back, and to which account.
      create table payments.paybacks (
        refund_id uuid primary key references payments.refunds,
        reference text not null,
        bank_bin char(6) not null,
        account_number text not null,
        account_name text not null,
        -- The officer's user id.
        noted_by text not null,
        noted_at timestamptz not null
      );

      create or replace view payments.shown_open_pages as
        select order_id, url, expires_at, rail,
          (select coalesce(sum(c.amount), 0)::bigint from payments.captures c
            where c.payment_id = p.id and c.owner is null) as received
        from payments.payments p where state = 'open';

      -- What of an order's money went back by hand.
      create view payments.shown_paid_back as
        select c.order_id, sum(s.amount)::bigint as sent
        from payments.captures c join payments.sent_back s on s.capture_id = c.id
        where c.rail <> 'card' and s.state = 'done' group by c.order_id;

      create view payments.shown_payback_accounts as
        select order_id, bank_bin, account_number, account_name from payments.payback_accounts;

      -- What is to go back by hand, and has not.
      create view payments.shown_paybacks_due as
        select r.id, c.order_id, r.amount, r.currency, r.kind, r.requested_at
        from payments.refunds r join payments.captures c on c.id = r.capture_id
        where c.rail <> 'card' and r.state = 'requested';
      create index refunds_requested on payments.refunds (requested_at) where state = 'requested';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index payments.refunds_requested;
      drop view payments.shown_paybacks_due, payments.shown_payback_accounts, payments.shown_paid_back,
        payments.shown_open_pages;
      drop table payments.paybacks, payments.payback_accounts, payments.bank_transfers;
      alter table payments.captures drop column rail;
      drop index payments.payments_of_code;
      alter table payments.payments drop column rail;
      create view payments.shown_open_pages as
        select order_id, url, expires_at from payments.payments where state = 'open';
    `);
  }
}
