import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a piece of a craft weighs, packed, where nobody weighed the product. */
export class WeightsOfCrafts1796300360300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE catalog.craft_weights (
        craft_slug text PRIMARY KEY,
        weight_grams integer NOT NULL CHECK (weight_grams > 0)
      );
      INSERT INTO catalog.craft_weights (craft_slug, weight_grams) VALUES
        ('conical-hats', 500), ('paper-flowers', 400), ('folk-prints', 200), ('pottery', 1500), ('incense', 500),
        ('bamboo-rattan', 1200), ('bronze', 3000), ('wood-carving', 2500), ('zeng', 600), ('phap-lam', 1500),
        ('clay-figurines', 700), ('chuon-couplets', 300), ('blacksmith', 900), ('ginger-jam', 600), ('sedge', 900),
        ('embroidery', 400), ('ao-dai', 800);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE catalog.craft_weights');
  }
}
