import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A letter about money that fits no order is of no order. */
export class LettersOfMoney1796301500030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table letters.letters
        alter column order_id drop not null,
        drop constraint letters_order_id_kind_about_recipient_channel_key,
        add constraint letter_once unique nulls not distinct (order_id, kind, about, recipient, channel);
      -- So that officers are told of such money once an hour, however often it comes.
      create index letters_of_no_order on letters.letters (kind, written_at) where order_id is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from letters.letters where order_id is null;
      drop index letters.letters_of_no_order;
      alter table letters.letters
        drop constraint letter_once,
        add unique (order_id, kind, about, recipient, channel),
        alter column order_id set not null;
    `);
  }
}
