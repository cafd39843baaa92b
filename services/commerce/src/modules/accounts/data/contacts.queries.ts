import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Sql } from '../../../platform/database/sql.js';

/** Somebody with work in a cooperative, as letters find them. */
export interface StaffMember {
  userId: string;
  /** Of an artisan; null for an officer. */
  artisanId: string | null;
  cooperativeId: string;
}

export interface Contact {
  userId: string;
  /** An artisan's own name as they show it, else what the person is called. */
  name: string;
  /** E.164. */
  phone: string | null;
  artisanId: string | null;
}

/** Whom to write to, and where. */
@Injectable()
export class Contacts {
  constructor(private readonly database: Database) {}

  /** The officers of these cooperatives, and these artisans as far as they have an account. */
  async staff(
    sql: Sql,
    { cooperativeIds, artisanIds }: { cooperativeIds: readonly string[]; artisanIds: readonly string[] },
  ): Promise<StaffMember[]> {
    const { rows } = await sql.query<StaffMember>(
      `select user_id as "userId", null::uuid as "artisanId", cooperative_id as "cooperativeId"
         from accounts.members where role = 'officer' and cooperative_id = any($1)
       union all
       select user_id, artisan_id, cooperative_id from accounts.members
         where artisan_id = any($2) and role = 'artisan'`,
      [cooperativeIds, artisanIds],
    );
    return rows;
  }

  /** The officers of all cooperatives. */
  async allOfficers(sql: Sql): Promise<StaffMember[]> {
    const { rows } = await sql.query<StaffMember>(
      `select user_id as "userId", null::uuid as "artisanId", cooperative_id as "cooperativeId"
       from accounts.members where role = 'officer'`,
    );
    return rows;
  }

  /** By user id. */
  async byUsers(userIds: readonly string[]): Promise<Map<string, Contact>> {
    if (userIds.length === 0) return new Map();
    const { rows } = await this.database.query<Contact>(
      `select u.id as "userId", coalesce(a.display_name, u.name) as name, u."phoneNumber" as phone,
         m.artisan_id as "artisanId"
       from accounts."user" u
       left join accounts.members m on m.user_id = u.id and m.role = 'artisan'
       left join accounts.artisans a on a.id = m.artisan_id
       where u.id = any($1)`,
      [userIds],
    );
    return new Map(rows.map((row) => [row.userId, row]));
  }
}
