import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every proposal to send money back is kept, not the last one alone. */
export class KeptProposals1796302300140 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop view payments.shown_payback_proposals;
      alter table payments.payback_proposals drop constraint payback_proposals_pkey,
        add column id bigint generated always as identity primary key;
      -- The last one holds, as long as account and amount are what it was for.
      create index proposals_of_payback on payments.payback_proposals (refund_id, id desc);
      create function payments.refuse_change() returns trigger language plpgsql as $$
        begin raise exception '% is append-only', tg_table_name; end $$;
      create trigger payback_proposals_append_only before update or delete on payments.payback_proposals
        for each row execute function payments.refuse_change();
      create view payments.shown_payback_proposals as
        select id, refund_id, digest, proposed_by, proposed_at from payments.payback_proposals;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop view payments.shown_payback_proposals;
      drop trigger payback_proposals_append_only on payments.payback_proposals;
      drop function payments.refuse_change();
      delete from payments.payback_proposals p using payments.payback_proposals later
        where later.refund_id = p.refund_id and later.id > p.id;
      drop index payments.proposals_of_payback;
      alter table payments.payback_proposals drop column id, add primary key (refund_id);
      create view payments.shown_payback_proposals as
        select refund_id, digest, proposed_by, proposed_at from payments.payback_proposals;
    `);
  }
}
