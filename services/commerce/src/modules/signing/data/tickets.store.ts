import { bytesOf, digestOf, utf8 } from '@daulang/protocol';
import { Injectable } from '@nestjs/common';
import type { Language } from '../../../../api/text.js';
import { maybeRow, type Sql } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/transaction.js';

/** A permit of the sealing pages: for one person, one purpose and ten minutes. */
export interface Ticket<Subject extends object = object> {
  /** The name of a registered purpose. */
  purpose: string;
  userId: string;
  cooperativeId: string;
  artisanId: string | null;
  displayName: string;
  language: Language;
  returnUrl: string;
  /** What it is about, as its purpose reads it. */
  subject: Subject;
  expiresAt: Date;
  usedAt: Date | null;
}

interface TicketRow {
  purpose: string;
  user_id: string;
  cooperative_id: string;
  artisan_id: string | null;
  display_name: string;
  language: Language;
  return_url: string;
  subject: object;
  expires_at: Date;
  used_at: Date | null;
}

@Injectable()
export class TicketsStore {
  /** @param token the secret itself; only its digest is kept */
  async add(tx: Tx, token: string, ticket: Omit<Ticket, 'usedAt'>): Promise<void> {
    await tx.query(
      `insert into signing.tickets (token_hash, purpose, user_id, cooperative_id, artisan_id, display_name,
         language, return_url, subject, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        hashOf(token),
        ticket.purpose,
        ticket.userId,
        ticket.cooperativeId,
        ticket.artisanId,
        ticket.displayName,
        ticket.language,
        ticket.returnUrl,
        JSON.stringify(ticket.subject),
        ticket.expiresAt,
      ],
    );
  }

  async find(sql: Sql, token: string): Promise<Ticket | undefined> {
    const row = await maybeRow<TicketRow>(sql, 'select * from signing.tickets where token_hash = $1', [
      hashOf(token),
    ]);
    return row && ticketOf(row);
  }

  /** Locked, so that two tabs cannot use one ticket twice. */
  async lock(tx: Tx, token: string): Promise<Ticket | undefined> {
    const row = await maybeRow<TicketRow>(
      tx,
      'select * from signing.tickets where token_hash = $1 for update',
      [hashOf(token)],
    );
    return row && ticketOf(row);
  }

  async markUsed(tx: Tx, token: string, now: Date): Promise<void> {
    await tx.query('update signing.tickets set used_at = $2 where token_hash = $1', [hashOf(token), now]);
  }

  async forgetExpired(tx: Tx, before: Date): Promise<void> {
    await tx.query('delete from signing.tickets where expires_at < $1', [before]);
  }
}

const hashOf = (token: string) => bytesOf(digestOf(utf8(token)));

function ticketOf(row: TicketRow): Ticket {
  return {
    purpose: row.purpose,
    userId: row.user_id,
    cooperativeId: row.cooperative_id,
    artisanId: row.artisan_id,
    displayName: row.display_name,
    language: row.language,
    returnUrl: row.return_url,
    subject: row.subject,
    expiresAt: row.expires_at,
    usedAt: row.used_at,
  };
}
