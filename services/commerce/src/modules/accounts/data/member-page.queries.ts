import { Injectable } from '@nestjs/common';
import type { HelperList, MemberList } from '../../../../api/members.js';
import { Database } from '../../../platform/database/database.js';
import type { OfficerActor } from '../domain/actor.js';

const MEMBERS = `
  select u.id as "userId", u.name as "displayName", u."phoneNumber" as phone,
    array_agg(m.role order by m.created_at, m.id) as roles,
    min(a.id::text) filter (where m.role = 'artisan') as "artisanId",
    min(a.id::text) filter (where m.role = 'helper') as "helpedId",
    min(a.display_name) filter (where m.role = 'helper') as "helpedName"
  from accounts.members m join accounts."user" u on u.id = m.user_id
  left join accounts.artisans a on a.id = m.artisan_id
  where m.cooperative_id = $1 group by u.id order by u.name collate "vi-x-icu", u.id`;

type MemberRow = Omit<MemberList['members'][number], 'isMe' | 'helps'> & {
  helpedId: string | null;
  helpedName: string | null;
};

/** Who is in a cooperative, as its officers read it, and who helps an artisan, as they do. */
@Injectable()
export class MemberPageQueries {
  constructor(private readonly database: Database) {}

  async list({ cooperativeId, userId: reader }: OfficerActor): Promise<MemberList> {
    const { rows } = await this.database.query<MemberRow>(MEMBERS, [cooperativeId]);
    return {
      members: rows.map(({ helpedId, helpedName, ...member }) => ({
        ...member,
        helps:
          helpedId === null || helpedName === null ? null : { artisanId: helpedId, displayName: helpedName },
        isMe: member.userId === reader,
      })),
    };
  }

  /** In the order in which they were named. */
  async helpersOf(artisanId: string): Promise<HelperList> {
    const { rows } = await this.database.query<
      Omit<HelperList['helpers'][number], 'since'> & { since: Date }
    >(
      `select u.id as "userId", u.name as "displayName", u."phoneNumber" as phone, m.created_at as since
       from accounts.members m join accounts."user" u on u.id = m.user_id
       where m.artisan_id = $1 and m.role = 'helper' order by m.created_at, m.id`,
      [artisanId],
    );
    return { helpers: rows.map(({ since, ...helper }) => ({ ...helper, since: since.toISOString() })) };
  }
}
