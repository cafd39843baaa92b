import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An order may be a present: it goes to somebody else, with a note. Its buyer stays who is written to. */
export class Gifts1796301100110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table ordering.orders
        add column gift_name text,
        add column gift_phone text,
        -- What the packing slip says to whoever receives it.
        add column gift_note text,
        add constraint gift_goes_to_somebody check ((gift_name is null) = (gift_phone is null)
          and (gift_note is null or gift_name is not null));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'alter table ordering.orders drop column gift_name, drop column gift_phone, drop column gift_note',
    );
  }
}
