import { Injectable } from '@nestjs/common';
import { WardsStore } from '../data/wards.store.js';
import { ProvinceUnknown } from '../domain/places.errors.js';

/** Provinces that are named by their codes are provinces of today. */
@Injectable()
export class RequireProvinces {
  constructor(private readonly wards: WardsStore) {}

  /**
   * @param named a code, and where it stands in the request as a JSON pointer: what is refused is said there
   * @throws ProvinceUnknown
   */
  async execute(named: readonly { code: string; at: string }[]): Promise<void> {
    const known = new Set((await this.wards.provinces()).map(({ code }) => code));
    const stray = named.find(({ code }) => !known.has(code));
    if (stray) throw new ProvinceUnknown({ province: stray.code }, stray.at);
  }
}
