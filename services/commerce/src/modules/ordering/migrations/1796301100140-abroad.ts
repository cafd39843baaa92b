import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An address abroad by its own lines, and what each piece weighed when it was sold: customs ask for both. */
export class Abroad1796301100140 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table ordering.orders
        -- { lines, city, region, postalCode }; street, ward and province say the same in the fields of ours.
        add column abroad jsonb,
        add constraint abroad_is_not_here check (abroad is null or country_code <> 'VN');
      -- Null for what was sold before.
      alter table ordering.lines add column weight_grams integer check (weight_grams > 0);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table ordering.lines drop column weight_grams;
      alter table ordering.orders drop column abroad;
    `);
  }
}
