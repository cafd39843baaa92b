import { Injectable } from '@nestjs/common';
import { WardsStore, type Near } from '../data/wards.store.js';
import { chooseWard } from '../domain/choose-ward.js';
import { isSame, readingsOf, readPlaceName } from '../domain/place-names.js';
import {
  ProvinceUnknown,
  WardElsewhere,
  WardOfBefore,
  WardUnclear,
  WardUnknown,
} from '../domain/places.errors.js';

export interface WardWanted {
  /** Its code, or its name as somebody typed it. */
  province: string;
  ward: string;
  /** Where the two stand in the request, as a JSON pointer: what is refused is said there. */
  at: string;
}

export interface Ward {
  provinceCode: string;
  province: string;
  wardCode: string;
  ward: string;
}

const WARD_CODE = /^\d{5}$/;
const PROVINCE_CODE = /^\d{2}$/;

/** The ward that was chosen by its code, or typed; in its province, by the names it has today. */
@Injectable()
export class FindWard {
  constructor(private readonly wards: WardsStore) {}

  /** @throws ProvinceUnknown, WardUnknown, WardElsewhere, WardUnclear, WardOfBefore */
  async execute({ province, ward, at }: WardWanted): Promise<Ward> {
    const code = PROVINCE_CODE.test(province) ? province : await this.provinceCode(province);
    const name = ward.split(',')[0]!;
    const letters = readingsOf(name).map(({ folded }) => folded);
    const near = code && (await this.wards.near(code, ward, letters));
    if (!near) throw new ProvinceUnknown({ province }, `${at}/province`);
    const found = WARD_CODE.test(ward) ? byCode(near, ward, at) : byName(near, ward, at);
    return { provinceCode: near.code, province: near.name, wardCode: found.code, ward: found.name };
  }

  /** Of a province of before, the one that it is a part of. */
  private async provinceCode(typed: string): Promise<string | undefined> {
    const said = readPlaceName(typed);
    const provinces = await this.wards.provinces();
    const isCalled = (name: string) => isSame(said, readPlaceName(name), 'folded');
    const found =
      provinces.find(({ name }) => isCalled(name)) ?? provinces.find(({ former }) => former.some(isCalled));
    return found?.code;
  }
}

function byCode({ name, code, coded }: Near, ward: string, at: string): { code: string; name: string } {
  if (!coded) throw new WardUnknown({ ward, province: name }, `${at}/ward`);
  if (coded.provinceCode !== code) {
    const details = { ward: coded.name, itsProvince: coded.province, province: name };
    throw new WardElsewhere(details, `${at}/ward`);
  }
  return coded;
}

function byName({ name, called }: Near, ward: string, at: string): { code: string; name: string } {
  const chosen = chooseWard(ward, called);
  switch (chosen.kind) {
    case 'taken':
      return chosen.ward;
    case 'unknown':
      throw new WardUnknown({ ward, province: name }, `${at}/ward`);
    case 'unclear':
      throw new WardUnclear({ ward, province: name, choices: chosen.choices }, `${at}/ward`);
    case 'former':
      throw new WardOfBefore({ ward, province: name, choices: chosen.choices }, `${at}/ward`);
  }
}
