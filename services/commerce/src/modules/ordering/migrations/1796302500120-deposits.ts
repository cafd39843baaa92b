import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An order that is paid in two parts: a deposit first, the rest when what is made for it is finished (decision 0061). */
export class Deposits1796302500120 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What holds for what is ordered from a moment on; none is changed, a later row takes its place.
      create table ordering.deposit_terms (
        valid_from timestamptz primary key,
        -- From when all is finished: the rest is to be paid within so many.
        days_to_pay integer not null check (days_to_pay > 0)
      );
      insert into ordering.deposit_terms (valid_from, days_to_pay) values ('2020-01-01', 14);
      create trigger deposit_terms_append_only before update or delete on ordering.deposit_terms
        for each row execute function ordering.refuse_change();

      alter table ordering.orders
        -- What is due first; null: all of it at once.
        add column deposit bigint check (deposit > 0 and deposit < total),
        -- As its buyer was told.
        add column rest_days integer,
        add column deposit_payment_id uuid,
        -- Until when the rest is to be paid, once it is asked for.
        add column rest_due_by timestamptz,
        -- Whether those who tell people of it have heard that its day is over.
        add column is_late_rest_told boolean not null default false,
        -- What of its price nobody asks for any more: of lines that were given up before the rest was paid.
        add column waived bigint not null default 0 check (waived >= 0),
        add constraint deposit_with_days check ((deposit is null) = (rest_days is null)),
        add constraint rest_of_deposit
          check (deposit is not null or (deposit_payment_id is null and rest_due_by is null and waived = 0));
      create index orders_late_rest_untold on ordering.orders (rest_due_by)
        where not is_late_rest_told and payment_id is null and rest_due_by is not null;
      -- Those whose rest is to come: few, however many there were.
      create index orders_held_by_deposit on ordering.orders (id)
        where deposit_payment_id is not null and payment_id is null;

      alter table ordering.lines
        -- What of it is due first; null: all of it.
        add column deposit bigint check (deposit > 0 and deposit < total),
        -- It was given up before the rest was paid: all that its deposit leaves.
        add column waived bigint not null default 0 check (waived = 0 or waived = total - deposit);
      create index lines_with_deposit on ordering.lines (order_id) where deposit is not null and waived = 0;

      alter table ordering.money_news drop constraint money_news_what_check,
        add constraint money_news_what_check
          check (what in ('part-came', 'part-refunded', 'rest-due', 'rest-overdue'));
      create unique index rest_due_once on ordering.money_news (order_id) where what = 'rest-due';

      -- What waits because of its money is not late: parcels of which something is not wholly paid.
      create view ordering.shown_rests_due as
        select l.parcel_id, l.order_id from ordering.lines l join ordering.orders o on o.id = l.order_id
        where l.deposit is not null and l.waived = 0
          and o.deposit_payment_id is not null and o.payment_id is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop view ordering.shown_rests_due;
      drop index ordering.rest_due_once;
      delete from ordering.money_news where what in ('rest-due', 'rest-overdue');
      alter table ordering.money_news drop constraint money_news_what_check,
        add constraint money_news_what_check check (what in ('part-came', 'part-refunded'));
      alter table ordering.lines drop column waived, drop column deposit;
      alter table ordering.orders drop constraint rest_of_deposit, drop constraint deposit_with_days,
        drop column waived, drop column is_late_rest_told, drop column rest_due_by, drop column deposit_payment_id,
        drop column rest_days, drop column deposit;
      drop table ordering.deposit_terms;
    `);
  }
}
