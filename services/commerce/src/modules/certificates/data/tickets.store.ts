import { bytesOf, digestOf, type Hex, hexOf, utf8 } from '@daulang/protocol';
import { Injectable } from '@nestjs/common';
import type { Language } from '../../../../api/text.js';
import { maybeRow, type Sql } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/transaction.js';

export type TicketPurpose = 'enrol' | 'sign-statement' | 'seal-batch' | 'sign-act';

/** A permit of the sealing pages: for one person, one purpose and ten minutes. */
export interface Ticket {
  purpose: TicketPurpose;
  userId: string;
  cooperativeId: string;
  artisanId: string | null;
  displayName: string;
  language: Language;
  returnUrl: string;
  keyKind: 'maker' | 'signer' | null;
  challenge: Hex | null;
  pieceId: string | null;
  actId: string | null;
  batchId: string | null;
  expiresAt: Date;
  usedAt: Date | null;
}

interface TicketRow {
  purpose: TicketPurpose;
  user_id: string;
  cooperative_id: string;
  artisan_id: string | null;
  display_name: string;
  language: Language;
  return_url: string;
  key_kind: 'maker' | 'signer' | null;
  challenge: Buffer | null;
  piece_id: string | null;
  act_id: string | null;
  batch_id: string | null;
  expires_at: Date;
  used_at: Date | null;
}

@Injectable()
export class TicketsStore {
  /** @param token the secret itself; only its digest is kept */
  async add(tx: Tx, token: string, ticket: Omit<Ticket, 'usedAt'>): Promise<void> {
    await tx.query(
      `insert into certificates.tickets (token_hash, purpose, user_id, cooperative_id, artisan_id, display_name,
         language, return_url, key_kind, challenge, piece_id, act_id, batch_id, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [
        hashOf(token),
        ticket.purpose,
        ticket.userId,
        ticket.cooperativeId,
        ticket.artisanId,
        ticket.displayName,
        ticket.language,
        ticket.returnUrl,
        ticket.keyKind,
        ticket.challenge && bytesOf(ticket.challenge),
        ticket.pieceId,
        ticket.actId,
        ticket.batchId,
        ticket.expiresAt,
      ],
    );
  }

  async find(sql: Sql, token: string): Promise<Ticket | undefined> {
    const row = await maybeRow<TicketRow>(sql, 'select * from certificates.tickets where token_hash = $1', [
      hashOf(token),
    ]);
    return row && ticketOf(row);
  }

  /** Locked, so that two tabs cannot use one ticket twice. */
  async lock(tx: Tx, token: string): Promise<Ticket | undefined> {
    const row = await maybeRow<TicketRow>(
      tx,
      'select * from certificates.tickets where token_hash = $1 for update',
      [hashOf(token)],
    );
    return row && ticketOf(row);
  }

  async markUsed(tx: Tx, token: string, now: Date): Promise<void> {
    await tx.query('update certificates.tickets set used_at = $2 where token_hash = $1', [
      hashOf(token),
      now,
    ]);
  }

  async forgetExpired(tx: Tx, before: Date): Promise<void> {
    await tx.query('delete from certificates.tickets where expires_at < $1', [before]);
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
    keyKind: row.key_kind,
    challenge: row.challenge && hexOf(row.challenge),
    pieceId: row.piece_id,
    actId: row.act_id,
    batchId: row.batch_id,
    expiresAt: row.expires_at,
    usedAt: row.used_at,
  };
}
