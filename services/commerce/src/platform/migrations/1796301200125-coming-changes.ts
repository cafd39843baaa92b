import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What will change by itself when its moment comes: who looks from then on is told that something is due. */
export class ComingChanges1796301200125 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table platform.coming_changes (
        topic text not null,
        at timestamptz not null
      );
      create index coming_changes_by_moment on platform.coming_changes (topic, at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table platform.coming_changes');
  }
}
