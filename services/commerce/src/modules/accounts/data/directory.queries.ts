import { Injectable } from '@nestjs/common';
import type { OfficerList } from '../../../../api/accounts.js';
import type { AuditPage } from '../../../../api/audit.js';
import type { Bilingual } from '../../../../api/text.js';
import { Database } from '../../../platform/database/database.js';
import { maybeRow, type Sql } from '../../../platform/database/sql.js';

export interface Cooperative {
  id: string;
  slug: string;
  name: Bilingual;
  villageSlug: string | null;
  /** Its number in the register, decimal; null until admitted. */
  cooperativeNumber: string | null;
  profile: object | null;
  isDemo: boolean;
}

export interface Artisan {
  id: string;
  cooperativeId: string;
  slug: string;
  displayName: string;
  villageSlug: string | null;
  craftSlug: string | null;
  bio: { vi: string; en: string };
  isDemo: boolean;
}

const COOPERATIVE = `select id, slug, jsonb_build_object('vi', name_vi, 'en', name_en) as name,
  village_slug as "villageSlug", cooperative_number::text as "cooperativeNumber", profile, is_demo as "isDemo" from accounts.cooperatives`;

const ARTISAN = `select id, cooperative_id as "cooperativeId", slug, display_name as "displayName",
  village_slug as "villageSlug", craft_slug as "craftSlug",
  jsonb_build_object('vi', bio_vi, 'en', bio_en) as bio, is_demo as "isDemo" from accounts.artisans`;

/** Cooperatives and artisans by what other modules know of them: an id, a slug, a number on chain. */
@Injectable()
export class Directory {
  constructor(private readonly database: Database) {}

  cooperative(id: string): Promise<Cooperative | undefined> {
    return maybeRow<Cooperative>(this.database, `${COOPERATIVE} where id = $1`, [id]);
  }

  cooperativeByNumber(cooperativeNumber: string): Promise<Cooperative | undefined> {
    return maybeRow<Cooperative>(this.database, `${COOPERATIVE} where cooperative_number = $1`, [
      cooperativeNumber,
    ]);
  }

  /** Null until it is admitted. */
  async cooperativeNumberOf(sql: Sql, cooperativeId: string): Promise<string | null> {
    const row = await maybeRow<{ cooperativeNumber: string | null }>(
      sql,
      'select cooperative_number::text as "cooperativeNumber" from accounts.cooperatives where id = $1',
      [cooperativeId],
    );
    return row?.cooperativeNumber ?? null;
  }

  async cooperatives(ids?: readonly string[]): Promise<Cooperative[]> {
    const { rows } = await this.database.query<Cooperative>(
      `${COOPERATIVE} where $1::uuid[] is null or id = any($1) order by slug`,
      [ids ?? null],
    );
    return rows;
  }

  artisan(id: string): Promise<Artisan | undefined> {
    return maybeRow<Artisan>(this.database, `${ARTISAN} where id = $1`, [id]);
  }

  async artisans(ids: readonly string[]): Promise<Artisan[]> {
    const { rows } = await this.database.query<Artisan>(`${ARTISAN} where id = any($1)`, [ids]);
    return rows;
  }

  /** Who makes things in a cooperative, by their names. */
  async artisansOf(cooperativeId: string): Promise<Pick<Artisan, 'id' | 'displayName'>[]> {
    const { rows } = await this.database.query<Pick<Artisan, 'id' | 'displayName'>>(
      `select id, display_name as "displayName" from accounts.artisans where cooperative_id = $1
       order by display_name collate "vi-x-icu", id`,
      [cooperativeId],
    );
    return rows;
  }

  /** Who speaks for a cooperative, and by which phone (E.164). */
  async officersOf(cooperativeId: string): Promise<OfficerList['officers']> {
    const { rows } = await this.database.query<OfficerList['officers'][number]>(
      `select u.name as "displayName", u."phoneNumber" as phone
       from accounts.members m join accounts."user" u on u.id = m.user_id
       where m.cooperative_id = $1 and m.role = 'officer' order by m.created_at, m.id`,
      [cooperativeId],
    );
    return rows;
  }

  /** All who are in a cooperative, by their names. */
  async peopleOf(cooperativeId: string): Promise<AuditPage['people']> {
    const { rows } = await this.database.query<AuditPage['people'][number]>(
      `select u.id as "userId", u.name as "displayName"
       from accounts."user" u
       where u.id in (select user_id from accounts.members where cooperative_id = $1) order by u.name collate "vi-x-icu", u.id`,
      [cooperativeId],
    );
    return rows;
  }

  /** By user id. */
  async personNames(userIds: readonly string[]): Promise<Map<string, string>> {
    if (userIds.length === 0) return new Map();
    const { rows } = await this.database.query<{ userId: string; name: string }>(
      'select id as "userId", name from accounts."user" where id = any($1)',
      [userIds],
    );
    return new Map(rows.map(({ userId, name }) => [userId, name]));
  }

  /** What a signed-in person is called, for screens of their own cooperative. */
  async personName(userId: string): Promise<string | undefined> {
    const row = await maybeRow<{ name: string }>(
      this.database,
      'select name from accounts."user" where id = $1',
      [userId],
    );
    return row?.name;
  }
}
