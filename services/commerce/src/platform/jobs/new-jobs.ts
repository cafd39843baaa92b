import type { SendOptions } from 'pg-boss';
import type { SqlResult } from '../database/sql.js';
import { JOBS_SCHEMA } from './jobs-schema.js';

/** A job that is to wait in a queue. */
export interface NewJob {
  queue: string;
  payload: object;
  options: Pick<
    SendOptions,
    | 'retryLimit'
    | 'retryDelay'
    | 'retryBackoff'
    | 'retryDelayMax'
    | 'expireInSeconds'
    | 'singletonKey'
    | 'group'
    | 'startAfter'
  >;
}

/**
 * Jobs of any queues, and who is to wake up for them: what pg-boss writes with one statement for each queue, and each
 * send. A test holds the rows against its own.
 */
const INSERT_JOBS = `with wanted as (
    select *, case when "startAfter" ~ '^[0-9.]+$'
        then ${JOBS_SCHEMA}.job_now() + make_interval(secs => "startAfter"::float8)
      else coalesce("startAfter"::timestamptz, ${JOBS_SCHEMA}.job_now()) end as start_after
    from json_to_recordset($1::json) as job (queue text, data jsonb, "startAfter" text, "singletonKey" text,
      "groupId" text, "expireInSeconds" int, "retryLimit" int, "retryDelay" int, "retryBackoff" boolean,
      "retryDelayMax" int)
  ), inserted as (
    insert into ${JOBS_SCHEMA}.job (id, name, data, priority, start_after, created_on, singleton_key, group_id,
      expire_seconds, deletion_seconds, keep_until, retry_limit, retry_delay, retry_backoff, retry_delay_max, policy,
      dead_letter, heartbeat_seconds)
    select gen_random_uuid(), j.queue, j.data, 0, j.start_after, ${JOBS_SCHEMA}.job_now(), j."singletonKey", j."groupId",
      coalesce(j."expireInSeconds", q.expire_seconds), q.deletion_seconds,
      j.start_after + q.retention_seconds * interval '1 second', coalesce(j."retryLimit", q.retry_limit),
      coalesce(j."retryDelay", q.retry_delay), coalesce(j."retryBackoff", q.retry_backoff, false),
      coalesce(j."retryDelayMax", q.retry_delay_max), q.policy, q.dead_letter, q.heartbeat_seconds
    from wanted j left join ${JOBS_SCHEMA}.queue q on q.name = j.queue
    on conflict do nothing
    returning name, start_after
  )
  select pg_notify('pgboss_' || left(encode(sha224('${JOBS_SCHEMA}'), 'hex'), 24), name)
  from (select distinct name from inserted where start_after <= ${JOBS_SCHEMA}.job_now()) as due`;

/** Puts jobs into their queues through `query`, the caller's transaction: in one statement, however many there are. */
export async function insertJobs(
  query: (sql: string, params: unknown[]) => Promise<SqlResult<object>>,
  jobs: readonly NewJob[],
): Promise<void> {
  if (jobs.length === 0) return;
  const rows = jobs.map(({ queue, payload, options: { group, startAfter, ...options } }) => ({
    queue,
    data: payload,
    ...options,
    groupId: group?.id,
    startAfter: startAfter instanceof Date ? startAfter.toISOString() : startAfter?.toString(),
  }));
  await query(INSERT_JOBS, [JSON.stringify(rows)]);
}
