import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Carriers1796300390300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Who parcels are sent by. A parcel names one by its slug; those of before keep what an officer typed.
      create table fulfilment.carriers (
        slug text primary key check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        name jsonb not null check (name ?& array['vi', 'en']),
        -- The carrier's page about a parcel, with one place for its code; null where none is known for sure.
        tracking_link text check (tracking_link ~ '^https://[^{}]+[{]code[}][^{}]*$'),
        -- Whether every parcel gets a code, without which none is sent by it.
        gives_codes boolean not null,
        -- One that is not offered any more stays readable in old parcels.
        is_offered boolean not null default true,
        position integer not null
      );
      -- The links of GHN and GHTK are those that shops in Vietnam send their buyers. The other three have changed their
      -- pages more than once, and none was found on which all agree: a wrong link is worse than a code alone.
      insert into fulfilment.carriers (slug, name, tracking_link, gives_codes, position) values
        ('vnpost', '{"vi": "Bưu điện Việt Nam (VNPost)", "en": "Vietnam Post (VNPost)"}', null, true, 1),
        ('ems', '{"vi": "EMS – chuyển phát nhanh bưu điện", "en": "EMS, express post"}', null, true, 2),
        ('viettel-post', '{"vi": "Viettel Post", "en": "Viettel Post"}', null, true, 3),
        ('ghn', '{"vi": "Giao Hàng Nhanh (GHN)", "en": "Giao Hàng Nhanh (GHN)"}',
          'https://donhang.ghn.vn/?order_code={code}', true, 4),
        ('ghtk', '{"vi": "Giao Hàng Tiết Kiệm (GHTK)", "en": "Giao Hàng Tiết Kiệm (GHTK)"}',
          'https://i.ghtk.vn/{code}', true, 5),
        ('hand', '{"vi": "Hợp tác xã giao tận tay", "en": "By hand, from the cooperative"}', null, false, 6);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table fulfilment.carriers');
  }
}
