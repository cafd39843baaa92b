import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Money that the order lets go again, in as many parts as it likes. */
export class GrantedRefunds1796300400110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- How much of it is to have gone back in the end, by the order's own wish.
      alter table payments.captures
        add column to_return bigint not null default 0 check (to_return between 0 and amount);
      alter table payments.refunds drop constraint refunds_kind_check,
        add constraint refunds_kind_check
          check (kind in ('too-late', 'paid-twice', 'wrong-amount', 'over-paid', 'refund-failed', 'granted')),
        drop constraint refund_of_capture;
      create index refunds_of_capture on payments.refunds (capture_id);
      -- For each other reason once.
      create unique index refund_of_capture on payments.refunds (capture_id, kind) where kind <> 'granted';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index payments.refund_of_capture, payments.refunds_of_capture;
      alter table payments.refunds drop constraint refunds_kind_check,
        add constraint refunds_kind_check
          check (kind in ('too-late', 'paid-twice', 'wrong-amount', 'over-paid', 'refund-failed')),
        add constraint refund_of_capture unique (capture_id, kind);
      alter table payments.captures drop column to_return;
    `);
  }
}
