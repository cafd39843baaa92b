import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PhotographsThatGo1796000700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Photographs that a statement names, for ever; also when the piece was refused and shows others now.
      CREATE TABLE catalog.signed_photographs (cid text PRIMARY KEY);
      INSERT INTO catalog.signed_photographs (cid)
        SELECT f.cid FROM catalog.piece_photographs f JOIN catalog.pieces p ON p.id = f.piece_id
        WHERE p.state <> 'draft' ON CONFLICT DO NOTHING;

      -- Whether anything still shows a photograph.
      CREATE INDEX piece_photographs_by_cid ON catalog.piece_photographs (cid);
      CREATE INDEX product_pictures_by_cid ON catalog.product_pictures (cid);

      -- How many drafts an artisan has.
      CREATE INDEX drafts_of_artisan ON catalog.pieces (artisan_id) WHERE state IN ('draft', 'rejected');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX catalog.drafts_of_artisan, catalog.product_pictures_by_cid, catalog.piece_photographs_by_cid;
      DROP TABLE catalog.signed_photographs;
    `);
  }
}
