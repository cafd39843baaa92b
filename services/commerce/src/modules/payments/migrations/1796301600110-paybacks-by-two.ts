import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Much money goes back by two persons: one proposes it for an account, another sends it there. */
export class PaybacksByTwo1796301600110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- From which amount on it takes two, from which day; the last one that has begun holds.
      create table payments.two_person_amounts (
        since timestamptz primary key,
        amount bigint not null check (amount > 0),
        currency char(3) not null
      );
      insert into payments.two_person_amounts (since, amount, currency)
        values ('2026-11-01 00:00:00+07', 5000000, 'VND');

      -- When the buyer named another account than before; null as long as it is their first.
      alter table payments.payback_accounts add column changed_at timestamptz;

      -- The last one who proposed to send it. The digest is of account and amount: another account is another digest.
      create table payments.payback_proposals (
        refund_id uuid primary key references payments.refunds,
        digest text not null,
        proposed_by text not null,
        proposed_at timestamptz not null
      );

      alter table payments.paybacks
        add column digest text,
        add column needs_two boolean not null default false,
        add column proposed_by text,
        add column proposed_at timestamptz,
        add constraint paybacks_proposal check ((proposed_by is null) = (proposed_at is null)),
        add constraint paybacks_by_two check (not needs_two or proposed_by is not null),
        add constraint paybacks_by_another check (proposed_by <> noted_by);
      create index paybacks_noted on payments.paybacks (noted_at desc);

      create or replace view payments.shown_payback_accounts as
        select order_id, bank_bin, account_number, account_name, changed_at from payments.payback_accounts;
      create view payments.shown_payback_proposals as
        select refund_id, digest, proposed_by, proposed_at from payments.payback_proposals;
      create view payments.shown_two_person_amounts as
        select since, amount, currency from payments.two_person_amounts;
      create view payments.shown_paybacks_sent as
        select b.refund_id as id, c.order_id, r.amount, r.currency, b.reference, b.proposed_by, b.proposed_at,
          b.noted_by, b.noted_at
        from payments.paybacks b join payments.refunds r on r.id = b.refund_id
        join payments.captures c on c.id = r.capture_id;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop view payments.shown_paybacks_sent, payments.shown_two_person_amounts, payments.shown_payback_proposals,
        payments.shown_payback_accounts;
      create view payments.shown_payback_accounts as
        select order_id, bank_bin, account_number, account_name from payments.payback_accounts;
      drop index payments.paybacks_noted;
      alter table payments.paybacks drop column digest, drop column needs_two, drop column proposed_by,
        drop column proposed_at;
      drop table payments.payback_proposals;
      alter table payments.payback_accounts drop column changed_at;
      drop table payments.two_person_amounts;
    `);
  }
}
