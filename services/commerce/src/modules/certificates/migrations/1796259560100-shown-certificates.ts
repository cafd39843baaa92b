import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the modules above may read of certificates in their own statements. */
export class ShownCertificates1796259560100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Of each piece the certificate that stands on chain, or is on its way there.
      CREATE VIEW certificates.shown_certificates AS
        SELECT c.piece_id, c.cooperative_id, c.serial, c.document_cid, c.chain_number, c.number, c.serial_hash,
          c.content, c.maker_key, c.claim_key, c.siblings, b.root, b.first_number, b.size, b.registry_chain,
          b.registry, s.artisan_id, s.maker_name, s.maker_salt, s.maker_is_demo
        FROM certificates.certificates c
        JOIN certificates.batches b ON b.id = c.batch_id
        JOIN certificates.statements s ON s.piece_id = c.piece_id
        WHERE c.live AND b.state IN ('submitted', 'recorded', 'final');
      -- The words of a change of status, by their digest.
      CREATE VIEW certificates.shown_words AS SELECT digest, words FROM certificates.status_words;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW certificates.shown_certificates, certificates.shown_words');
  }
}
