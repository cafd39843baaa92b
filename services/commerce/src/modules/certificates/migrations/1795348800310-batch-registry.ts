import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which registry a batch was sealed in: a later one may issue by the time somebody asks. */
export class BatchRegistry1795348800310 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE certificates.batches
        ADD COLUMN registry_chain bigint,
        ADD COLUMN registry bytea CHECK (length(registry) = 20);
      -- What was sealed until now lies in a registry without a token, which this version has no way to ask.
      UPDATE certificates.batches SET registry_chain = 0, registry = decode(repeat('00', 20), 'hex')
        WHERE root IS NOT NULL;
      ALTER TABLE certificates.batches
        ADD CHECK ((root IS NULL) = (registry IS NULL)),
        ADD CHECK ((registry IS NULL) = (registry_chain IS NULL));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE certificates.batches DROP COLUMN registry, DROP COLUMN registry_chain');
  }
}
