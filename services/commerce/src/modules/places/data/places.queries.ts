import { Injectable } from '@nestjs/common';
import type { ProvinceList, WardChoice, WardList } from '../../../../api/places.js';
import { Replica } from '../../../platform/database/replica.js';
import { soughtForm } from '../domain/place-names.js';
import { CHOICE } from './wards.store.js';

/** More than these nobody reads; a letter more leaves fewer. */
const MOST_FOUND = 40;

/** What a form offers to choose from. */
@Injectable()
export class PlacesQueries {
  constructor(private readonly replica: Replica) {}

  async provinces(): Promise<ProvinceList> {
    const { rows } = await this.replica.query<ProvinceList['provinces'][number]>(
      'select code, name, former from places.provinces order by position',
    );
    return { provinces: rows };
  }

  async wards(province: string, sought: string): Promise<WardList> {
    const letters = soughtForm(sought);
    return { wards: letters === '' ? await this.all(province) : await this.called(province, letters) };
  }

  private async all(province: string): Promise<WardChoice[]> {
    const { rows } = await this.replica.query<WardChoice>(
      'select code, name, null as former from places.wards where province_code = $1 order by position',
      [province],
    );
    return rows;
  }

  private async called(province: string, letters: string): Promise<WardChoice[]> {
    const { rows } = await this.replica.query<WardChoice>(
      `${CHOICE} where n.province_code = $1 and ' ' || n.folded like '% ' || $2 || '%'
       order by n.former_name is not null, n.folded not like $2 || '%', w.position, n.former_district limit $3`,
      [province, letters, MOST_FOUND],
    );
    return rows;
  }
}
