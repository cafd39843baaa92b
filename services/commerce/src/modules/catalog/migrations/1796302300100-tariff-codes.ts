import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Under which code of the harmonised tariff customs are told what a craft makes. Six figures, of HS 2022, where all that the
 * craft makes has one code. Bronze, carved wood, pottery, baskets, woven and embroidered cloth, blades and áo dài have several, by
 * what the piece is or is made of: there an officer says it.
 */
export class TariffCodes1796302300100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table catalog.craft_tariff_codes (
        craft_slug text primary key,
        code text not null check (code ~ '^[0-9]{6}$'),
        -- What the code is for, in words.
        words jsonb not null,
        -- The nomenclature and its subheading.
        source text not null
      );
      insert into catalog.craft_tariff_codes (craft_slug, code, words, source) values
        ('conical-hats', '650400', '{"vi": "Mũ nón tết bện hoặc ghép từ các dải", "en": "Hats, plaited or made of strips"}',
          'HS 2022, 6504.00'),
        ('paper-flowers', '670290', '{"vi": "Hoa nhân tạo, không phải bằng nhựa", "en": "Artificial flowers, not of plastics"}',
          'HS 2022, 6702.90'),
        ('folk-prints', '491191', '{"vi": "Tranh in", "en": "Printed pictures"}', 'HS 2022, 4911.91'),
        ('incense', '330741', '{"vi": "Hương, nhang để đốt", "en": "Incense that is burnt"}', 'HS 2022, 3307.41'),
        ('clay-figurines', '691390', '{"vi": "Tượng và đồ trang trí bằng gốm, không phải bằng sứ", "en": "Ceramic figures and ornaments, not of porcelain"}',
          'HS 2022, 6913.90'),
        ('ginger-jam', '200600', '{"vi": "Củ, quả làm mứt bằng đường", "en": "Parts of plants preserved by sugar"}', 'HS 2022, 2006.00');

      -- The past is not edited: a change is a row more, and its last one holds.
      create table catalog.cooperative_tariff_codes (
        id uuid primary key,
        cooperative_id uuid not null,
        craft_slug text not null,
        valid_from timestamptz not null,
        -- Null: the house's own holds again.
        code text check (code ~ '^[0-9]{6}$'),
        -- The officer's user id.
        set_by text not null
      );
      create index tariff_codes_of_cooperative
        on catalog.cooperative_tariff_codes (cooperative_id, craft_slug, valid_from desc, id desc);
      create index products_by_craft on catalog.products (cooperative_id, craft_slug);
      create function catalog.refuse_change() returns trigger language plpgsql as $$
        begin raise exception '% is append-only', tg_table_name; end $$;
      create trigger cooperative_tariff_codes_append_only before update or delete on catalog.cooperative_tariff_codes
        for each row execute function catalog.refuse_change();

      -- What a product's sheet for customs would say now; null where nobody has said it.
      create view catalog.shown_tariff_codes as
        select p.id as product_id, coalesce((
            select o.code from catalog.cooperative_tariff_codes o
            where o.cooperative_id = p.cooperative_id and o.craft_slug = p.craft_slug and o.valid_from <= now()
            order by o.valid_from desc, o.id desc limit 1), h.code) as code
        from catalog.products p left join catalog.craft_tariff_codes h on h.craft_slug = p.craft_slug;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop view catalog.shown_tariff_codes;
      drop index catalog.products_by_craft;
      drop table catalog.cooperative_tariff_codes, catalog.craft_tariff_codes;
      drop function catalog.refuse_change();
    `);
  }
}
