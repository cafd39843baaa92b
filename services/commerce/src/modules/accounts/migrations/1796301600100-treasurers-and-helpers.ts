import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Two roles more: whoever holds the money of a cooperative, and whoever acts for one of its artisans. */
export class TreasurersAndHelpers1796301600100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table accounts.members
        drop constraint members_role_check,
        add constraint members_role_check
          check (role in ('artisan', 'officer', 'authority', 'treasurer', 'helper')),
        drop constraint members_check1,
        add constraint members_for_artisan check ((role in ('artisan', 'helper')) = (artisan_id is not null)),
        drop constraint members_artisan_id_key;
      -- One account for each artisan; as many helpers as they name.
      create unique index member_of_artisan on accounts.members (artisan_id) where role = 'artisan';
      create index helpers_of_artisan on accounts.members (artisan_id) where role = 'helper';
      create index treasurers_of_cooperative on accounts.members (cooperative_id) where role = 'treasurer';
      create index people_of_cooperative on accounts.members (cooperative_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from accounts.members where role in ('treasurer', 'helper');
      drop index accounts.people_of_cooperative, accounts.treasurers_of_cooperative, accounts.helpers_of_artisan,
        accounts.member_of_artisan;
      alter table accounts.members
        add constraint members_artisan_id_key unique (artisan_id),
        drop constraint members_for_artisan,
        add constraint members_check1 check ((role = 'artisan') = (artisan_id is not null)),
        drop constraint members_role_check,
        add constraint members_role_check check (role in ('artisan', 'officer', 'authority'));
    `);
  }
}
