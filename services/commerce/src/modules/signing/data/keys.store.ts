import { base64urlOf, bytesOf, type Hex, hexOf, parseBase64url } from '@daulang/protocol';
import { Injectable } from '@nestjs/common';
import { maybeRow, type Sql } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/transaction.js';

export type KeyKind = 'maker' | 'signer';
export type KeyState = 'proposed' | 'active' | 'closed';

/** A person's passkey for signing statements (maker) or acts (signer). */
export interface SigningKey {
  id: string;
  kind: KeyKind;
  state: KeyState;
  cooperativeId: string;
  userId: string;
  artisanId: string | null;
  ownerName: string;
  /** base64url, as browsers give it. */
  credentialId: string;
  /** x ‖ y, 64 bytes. */
  publicKey: Hex;
  keyId: Hex;
  isDemo: boolean;
  backupEligible: boolean;
  /** Its index among the cooperative's keys on chain; null until it stands there. */
  chainIndex: number | null;
  createdAt: Date;
}

interface KeyRow {
  id: string;
  kind: KeyKind;
  state: KeyState;
  cooperative_id: string;
  user_id: string;
  artisan_id: string | null;
  owner_name: string;
  credential_id: Buffer;
  public_key: Buffer;
  key_id: Buffer;
  is_demo: boolean;
  backup_eligible: boolean;
  chain_index: number | null;
  created_at: Date;
}

@Injectable()
export class KeysStore {
  /** False when the cooperative knows this key already. */
  async add(tx: Tx, key: SigningKey): Promise<boolean> {
    const { affected } = await tx.query(
      `insert into signing.signing_keys (id, kind, state, cooperative_id, user_id, artisan_id, owner_name,
         credential_id, public_key, key_id, is_demo, backup_eligible, chain_index, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
       on conflict (cooperative_id, key_id) do nothing`,
      [
        key.id,
        key.kind,
        key.state,
        key.cooperativeId,
        key.userId,
        key.artisanId,
        key.ownerName,
        parseBase64url(key.credentialId),
        bytesOf(key.publicKey),
        bytesOf(key.keyId),
        key.isDemo,
        key.backupEligible,
        key.chainIndex,
        key.createdAt,
      ],
    );
    return affected > 0;
  }

  async find(sql: Sql, id: string): Promise<SigningKey | undefined> {
    return this.one(sql, 'id = $1', [id]);
  }

  /** A person's active keys of one kind, the newest first. */
  async active(sql: Sql, userId: string, cooperativeId: string, kind: KeyKind): Promise<SigningKey[]> {
    return this.many(
      sql,
      `user_id = $1 and cooperative_id = $2 and kind = $3 and state = 'active' order by created_at desc`,
      [userId, cooperativeId, kind],
    );
  }

  async ofArtisan(sql: Sql, artisanId: string): Promise<SigningKey[]> {
    return this.many(sql, 'artisan_id = $1 order by created_at desc', [artisanId]);
  }

  async ofCooperative(sql: Sql, cooperativeId: string): Promise<SigningKey[]> {
    return this.many(sql, 'cooperative_id = $1 order by kind desc, created_at', [cooperativeId]);
  }

  async setState(tx: Tx, id: string, state: KeyState, chainIndex: number | null): Promise<void> {
    await tx.query('update signing.signing_keys set state = $2, chain_index = $3 where id = $1', [
      id,
      state,
      chainIndex,
    ]);
  }

  private async one(sql: Sql, where: string, params: unknown[]): Promise<SigningKey | undefined> {
    const row = await maybeRow<KeyRow>(sql, `select * from signing.signing_keys where ${where}`, params);
    return row && keyOf(row);
  }

  private async many(sql: Sql, where: string, params: unknown[]): Promise<SigningKey[]> {
    const { rows } = await sql.query<KeyRow>(`select * from signing.signing_keys where ${where}`, params);
    return rows.map(keyOf);
  }
}

function keyOf(row: KeyRow): SigningKey {
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    cooperativeId: row.cooperative_id,
    userId: row.user_id,
    artisanId: row.artisan_id,
    ownerName: row.owner_name,
    credentialId: base64urlOf(row.credential_id),
    publicKey: hexOf(row.public_key),
    keyId: hexOf(row.key_id),
    isDemo: row.is_demo,
    backupEligible: row.backup_eligible,
    chainIndex: row.chain_index,
    createdAt: row.created_at,
  };
}
