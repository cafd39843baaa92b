import { Injectable } from '@nestjs/common';
import type { MemberList } from '../../../../api/members.js';
import { Database } from '../../../platform/database/database.js';
import type { OfficerActor } from '../domain/actor.js';

/** Who is in a cooperative, as its officers read it. */
@Injectable()
export class MemberPageQueries {
  constructor(private readonly database: Database) {}

  async list({ cooperativeId, userId }: OfficerActor): Promise<MemberList> {
    const { rows } = await this.database.query<MemberList['members'][number]>(
      `select u.id as "userId", u.name as "displayName", u."phoneNumber" as phone,
         array_agg(m.role order by m.created_at, m.id) as roles, u.id = $2 as "isMe"
       from accounts.members m join accounts."user" u on u.id = m.user_id
       where m.cooperative_id = $1 group by u.id order by u.name collate "vi-x-icu", u.id`,
      [cooperativeId, userId],
    );
    return { members: rows };
  }
}
