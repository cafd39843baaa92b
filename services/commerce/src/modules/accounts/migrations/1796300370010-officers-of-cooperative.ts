import type { MigrationInterface, QueryRunner } from 'typeorm';

export class OfficersOfCooperative1796300370010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index members_of_cooperative on accounts.members (cooperative_id) where role = 'officer';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index accounts.members_of_cooperative');
  }
}
