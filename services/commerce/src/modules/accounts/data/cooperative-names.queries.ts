import { Injectable } from '@nestjs/common';
import { Replica } from '../../../platform/database/replica.js';
import type { Cooperative } from './directory.queries.js';

/** What cooperatives are called, for lists that name them. */
@Injectable()
export class CooperativeNames {
  constructor(private readonly replica: Replica) {}

  async all(): Promise<Pick<Cooperative, 'id' | 'slug' | 'name'>[]> {
    const { rows } = await this.replica.query<Pick<Cooperative, 'id' | 'slug' | 'name'>>(
      `select id, slug, jsonb_build_object('vi', name_vi, 'en', name_en) as name from accounts.cooperatives`,
    );
    return rows;
  }
}
