import { Injectable } from '@nestjs/common';
import type { Sql } from '../../database/sql.js';
import type { Acting } from '../acting.js';

/** A write that somebody asked for. */
export interface AuditedWrite extends Omit<Acting, 'userId' | 'cooperativeId'> {
  action: string;
  /** A row for each; one for nobody where it concerns none. */
  cooperativeIds: readonly (string | null)[];
  /** One of the two. */
  userId: string | null;
  pseudonym: string | null;
  path: Record<string, string>;
  fields: readonly string[];
  status: number;
  traceId: string;
}

/** As it is read again. */
export interface ToldWrite {
  id: string;
  at: Date;
  action: string;
  /** Null of a guest. */
  userId: string | null;
  role: string;
  artisanId: string | null;
  path: Record<string, string>;
  fields: string[];
}

export interface AuditQuestion {
  cooperativeId: string;
  userId: string | undefined;
  actions: readonly string[];
  /** The id of the last one that was read. */
  after: string | undefined;
  limit: number;
}

@Injectable()
export class AuditLogStore {
  /**
   * In the transaction of the write, as its last statement: if that changed and locked nothing, there is nothing to tell.
   *
   * @returns whether it was told
   */
  async addIfChanged(sql: Sql, write: AuditedWrite): Promise<boolean> {
    const { affected } = await sql.query(
      `${ADD} where pg_current_xact_id_if_assigned() is not null`,
      valuesOf(write),
    );
    return affected > 0;
  }

  async add(sql: Sql, write: AuditedWrite): Promise<void> {
    await sql.query(ADD, valuesOf(write));
  }

  /** The newest first by the number, not by the text that it becomes, one more than `limit` if there are more. */
  async page(
    sql: Sql,
    { cooperativeId, userId, actions, after, limit }: AuditQuestion,
  ): Promise<ToldWrite[]> {
    const { rows } = await sql.query<ToldWrite>(
      `select id::text, at, action, user_id as "userId", role, artisan_id as "artisanId", path, fields from platform.audit_log
       where cooperative_id = $1 and action = any($2) and ($3::text is null or user_id = $3)
         and ($4::bigint is null or id < $4)
       order by audit_log.id desc limit $5`,
      [cooperativeId, actions, userId ?? null, after ?? null, limit + 1],
    );
    return rows;
  }
}

const ADD = `insert into platform.audit_log
    (action, user_id, pseudonym, role, cooperative_id, artisan_id, path, fields, status, trace_id)
  select $1, $2, $3, $4, c.id, $6::uuid, $7::jsonb, $8::text[], $9::smallint, $10 from unnest($5::uuid[]) as c (id)`;

const valuesOf = (write: AuditedWrite): unknown[] => [
  ...[write.action, write.userId, write.pseudonym, write.role, write.cooperativeIds, write.artisanId],
  ...[JSON.stringify(write.path), write.fields, write.status, write.traceId],
];
