import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Letters1796300370300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema letters;

      -- One row for each letter and text message. What it says, and to which address, is read when it is sent: neither
      -- a buyer's secret nor anybody's number is kept here.
      create table letters.letters (
        id uuid primary key,
        order_id uuid not null,
        kind text not null,
        -- The parcel it is about, else the order.
        about uuid not null,
        -- buyer, or the user id of an artisan or officer.
        recipient text not null,
        channel text not null check (channel in ('mail', 'sms')),
        -- Why it happened, in the stable word of the news.
        reason text,
        written_at timestamptz not null,
        -- When it is to be tried next; null when it went out, or never will.
        due_at timestamptz,
        attempts integer not null default 0,
        sent_at timestamptz,
        failed_at timestamptz,
        failure text,
        unique (order_id, kind, about, recipient, channel),
        check (num_nonnulls(due_at, sent_at, failed_at) = 1),
        check ((failed_at is null) = (failure is null))
      );
      create index letters_due on letters.letters (channel, due_at) where due_at is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema letters cascade');
  }
}
