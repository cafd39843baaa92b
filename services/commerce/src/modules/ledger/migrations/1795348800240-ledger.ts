import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Ledger1795348800240 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema ledger;

      -- How a sold line's price is shared, in parts of ten thousand. What no row takes is the artisan's.
      create table ledger.rates (
        account text not null check (account in ('cooperative-commission', 'village-fund', 'platform-fee',
          'withheld-vat', 'withheld-pit')),
        valid_from date not null,
        basis_points integer not null check (basis_points between 0 and 10000),
        primary key (account, valid_from)
      );
      -- Withholding by Decree 117/2025: 1 % VAT and 0.5 % PIT of what households sell.
      insert into ledger.rates (account, valid_from, basis_points) values
        ('cooperative-commission', '2026-01-01', 1000),
        ('village-fund', '2026-01-01', 200),
        ('platform-fee', '2026-01-01', 500),
        ('withheld-vat', '2026-01-01', 100),
        ('withheld-pit', '2026-01-01', 50);

      -- One event in the books. The same source of the same kind is booked once.
      create table ledger.postings (
        id uuid primary key,
        kind text not null check (kind in ('receipt', 'sale', 'refund')),
        source_id uuid not null,
        order_id uuid not null,
        at timestamptz not null,
        unique (kind, source_id)
      );
      create index postings_of_order on ledger.postings (order_id);

      -- Debits are positive, credits negative, in minor units.
      create table ledger.entries (
        posting_id uuid not null references ledger.postings,
        position integer not null,
        account text not null check (account in ('payment-clearing', 'buyer-deposit', 'artisan-payable',
          'cooperative-commission', 'village-fund', 'platform-fee', 'shipping', 'withheld-vat', 'withheld-pit')),
        -- Whose account: the artisan's or the cooperative's id; null where there is one for all.
        owner_id uuid,
        amount bigint not null check (amount <> 0),
        currency char(3) not null,
        -- The sold line an entry is a share of.
        line_id uuid,
        primary key (posting_id, position),
        check ((account in ('artisan-payable', 'cooperative-commission', 'shipping')) = (owner_id is not null))
      );
      create index entries_of_account on ledger.entries (account, owner_id);
      create index entries_of_line on ledger.entries (line_id) where line_id is not null;

      create function ledger.require_balance() returns trigger language plpgsql as $$
      declare
        posting uuid := to_jsonb(new) ->> tg_argv[0];
      begin
        if not exists (select 1 from ledger.entries where posting_id = posting) then
          raise exception 'Posting % has no entries.', posting using errcode = 'check_violation';
        end if;
        if exists (
          select 1 from ledger.entries where posting_id = posting group by currency having sum(amount) <> 0
        ) then
          raise exception 'Posting % does not sum to zero in each currency.', posting
            using errcode = 'check_violation';
        end if;
        return null;
      end $$;

      -- At commit, when all entries of a posting are there.
      create constraint trigger postings_balance after insert on ledger.postings
        deferrable initially deferred for each row execute function ledger.require_balance('id');
      create constraint trigger entries_balance after insert on ledger.entries
        deferrable initially deferred for each row execute function ledger.require_balance('posting_id');

      create function ledger.refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception 'The books are append-only: correct an entry by a new posting.'
          using errcode = 'restrict_violation';
      end $$;
      create trigger postings_append_only before update or delete or truncate on ledger.postings
        for each statement execute function ledger.refuse_change();
      create trigger entries_append_only before update or delete or truncate on ledger.entries
        for each statement execute function ledger.refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema ledger cascade');
  }
}
