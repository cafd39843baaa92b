import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever orders, cancels and orders anew keeps pieces as well as who lets them go. */
export class HeldInAll1796301500040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table ordering.hold_limits
        -- Minutes for which orders of the same product were kept and then cancelled unpaid: so many, and others come
        -- first for a while. Null: any number, as behind one address there are many people.
        add column most_held_minutes integer check (most_held_minutes > 0),
        add column held_within_minutes integer not null default 120 check (held_within_minutes > 0);
      update ordering.hold_limits set most_held_minutes = 45 where counted_by <> 'address';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table ordering.hold_limits drop column most_held_minutes, drop column held_within_minutes;
    `);
  }
}
