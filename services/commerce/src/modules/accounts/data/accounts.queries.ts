import { Injectable } from '@nestjs/common';
import type { Me, OutboxPage, Role } from '../../../../api/accounts.js';
import { Database } from '../../../platform/database/database.js';
import { maybeRow } from '../../../platform/database/sql.js';
import type { Actor } from '../domain/actor.js';

interface MemberRow {
  role: Role;
  cooperative_id: string | null;
  artisan_id: string | null;
  slug: string | null;
  name_vi: string | null;
  name_en: string | null;
}

@Injectable()
export class AccountsQueries {
  constructor(private readonly database: Database) {}

  /** The first of `roles` that the person has, or undefined. */
  async actor(userId: string, roles: readonly Role[]): Promise<Actor | undefined> {
    return maybeRow<Actor>(
      this.database,
      `select m.user_id as "userId", m.role, m.cooperative_id as "cooperativeId", m.artisan_id as "artisanId",
         coalesce((select bool_or(t.user_id = m.user_id) from accounts.members t
           where t.cooperative_id = m.cooperative_id and t.role = 'treasurer'), true) as "maySendMoney"
       from accounts.members m
       where m.user_id = $1 and m.role = any($2) order by array_position($2, m.role) limit 1`,
      [userId, roles],
    );
  }

  /** Whether somebody signs in with this number. */
  async hasPhone(phone: string): Promise<boolean> {
    const { rows } = await this.database.query('select 1 from accounts."user" where "phoneNumber" = $1', [
      phone,
    ]);
    return rows.length > 0;
  }

  async phoneOf(userId: string): Promise<string | undefined> {
    const user = await maybeRow<{ phone: string | null }>(
      this.database,
      'select "phoneNumber" as phone from accounts."user" where id = $1',
      [userId],
    );
    return user?.phone ?? undefined;
  }

  async me(userId: string): Promise<Me | undefined> {
    const user = await maybeRow<{ name: string; phone: string | null; has_passkey: boolean }>(
      this.database,
      `select name, "phoneNumber" as phone,
              exists (select 1 from accounts.passkey where "userId" = u.id) as has_passkey
       from accounts."user" u where id = $1`,
      [userId],
    );
    if (!user) return undefined;
    const { rows } = await this.database.query<MemberRow & { artisan_name: string | null }>(
      `select m.role, m.cooperative_id, m.artisan_id, c.slug, c.name_vi, c.name_en, a.display_name as artisan_name
       from accounts.members m left join accounts.cooperatives c on c.id = m.cooperative_id
       left join accounts.artisans a on a.id = m.artisan_id
       where m.user_id = $1 order by m.created_at`,
      [userId],
    );
    return {
      userId,
      displayName: user.name,
      phone: user.phone,
      language: 'vi',
      memberships: rows.map((row) => ({
        role: row.role,
        cooperative:
          row.cooperative_id && row.slug && row.name_vi && row.name_en
            ? { id: row.cooperative_id, slug: row.slug, name: { vi: row.name_vi, en: row.name_en } }
            : null,
        artisanId: row.artisan_id,
        helps: row.role === 'helper' && row.artisan_name ? { displayName: row.artisan_name } : null,
      })),
      hasPasskey: user.has_passkey,
    };
  }

  /** The page of a letter that no mail server has taken. */
  async letterPage(id: string): Promise<string | undefined> {
    const letter = await maybeRow<{ html: string | null }>(
      this.database,
      'select html from accounts.outbox where id = $1',
      [id],
    );
    return letter?.html ?? undefined;
  }

  /** The latest hundred messages that no gateway has taken, newest first. */
  async outbox(): Promise<OutboxPage> {
    const { rows } = await this.database.query<{
      id: string;
      channel: 'sms' | 'mail';
      recipient: string;
      subject: string | null;
      text: string;
      html: string | null;
      created_at: Date;
    }>(
      `select id, channel, recipient, subject, text, html, created_at from accounts.outbox
       where sent_at is null and failed_at is null order by created_at desc, id desc limit 100`,
    );
    return {
      messages: rows.map((row) => ({
        id: row.id,
        channel: row.channel,
        to: row.recipient,
        subject: row.subject,
        text: row.text,
        html: row.html,
        createdAt: row.created_at.toISOString(),
      })),
    };
  }
}
