import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which provinces are inner and near for a cooperative, as its officers say it; `province_groups` holds while they have not. */
export class GroupsOfCooperatives1796301900110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The past is not edited: a change is a row more, and its last one holds. What is in neither list is far.
      create table ordering.cooperative_groups (
        id uuid primary key,
        cooperative_id uuid not null,
        valid_from timestamptz not null,
        inner_provinces text[] not null,
        near_provinces text[] not null check (not near_provinces && inner_provinces),
        -- The officer's user id.
        set_by text not null
      );
      create index cooperative_groups_of_cooperative
        on ordering.cooperative_groups (cooperative_id, valid_from desc, id desc);
      create trigger cooperative_groups_append_only before update or delete on ordering.cooperative_groups
        for each row execute function ordering.refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table ordering.cooperative_groups');
  }
}
