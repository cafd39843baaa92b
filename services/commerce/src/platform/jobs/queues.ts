import type { Sql } from '../database/sql.js';
import type { JobOptions } from './define.js';
import type { RegisteredHandler } from './job-registry.js';
import { JOBS_SCHEMA } from './jobs-schema.js';

/**
 * That a running job shows signs of life at all; the least that pg-boss takes. How soon silence counts is
 * `AbandonedJobs`' matter.
 */
const HEARTBEAT_SECONDS = 10;

/** Our rules of a queue, by pg-boss's names of them and by its columns'. */
const COLUMNS = {
  retryLimit: 'retry_limit',
  retryDelay: 'retry_delay',
  retryBackoff: 'retry_backoff',
  retryDelayMax: 'retry_delay_max',
  expireInSeconds: 'expire_seconds',
  notify: 'notify',
  heartbeatSeconds: 'heartbeat_seconds',
} as const;

type Rules = Record<keyof typeof COLUMNS, number | boolean>;

/** As the rules stand in the table. */
const STANDING = Object.entries(COLUMNS)
  .map(([name, column]) => `'${name}', q.${column}`)
  .join(', ');

/** What is missing is made as pg-boss makes it, by its own function in the database. */
const MAKE = `with wanted as (select * from jsonb_to_recordset($1::jsonb) as q (name text, policy text, rules jsonb))
  select ${JOBS_SCHEMA}.create_queue(w.name, w.rules || jsonb_build_object('policy', w.policy)) from wanted w
  where not exists (select 1 from ${JOBS_SCHEMA}.queue q where q.name = w.name)`;

/** A queue that an older program made: its jobs follow the rules of this one from now on. */
const UPDATE = `update ${JOBS_SCHEMA}.queue q set ${Object.entries(COLUMNS)
  .map(([name, column]) => `${column} = w."${name}"`)
  .join(', ')}, updated_on = ${JOBS_SCHEMA}.job_now()
  from jsonb_to_recordset($1::jsonb) as given (name text, rules jsonb)
    cross join lateral jsonb_to_record(given.rules) as w ("retryLimit" int, "retryDelay" int, "retryBackoff" boolean,
      "retryDelayMax" int, "expireInSeconds" int, "notify" boolean, "heartbeatSeconds" int)
  where q.name = given.name and jsonb_build_object(${STANDING}) <> given.rules`;

/** Makes the queues of these handlers where they are missing, without what only runs jobs. */
export async function makeQueues(sql: Sql, handlers: Iterable<RegisteredHandler>): Promise<void> {
  const wanted = Array.from(handlers, ({ queue, options }) => ({
    name: queue,
    policy: options.policy === 'single' ? 'stately' : 'standard',
    rules: rulesOf(options),
  }));
  const params = [JSON.stringify(wanted)];
  await sql.query(MAKE, params);
  await sql.query(UPDATE, params);
}

/** What each job of these options carries. @param key of those of policy `single`, see `SendJobOptions` */
export function deliveryOptions(options: JobOptions, key?: string) {
  return {
    retryLimit: options.retries ?? 12,
    retryDelay: options.retryAfterSeconds ?? 2,
    retryBackoff: true,
    retryDelayMax: options.retryMaxSeconds ?? 300,
    expireInSeconds: options.timeoutSeconds ?? 120,
    ...(key === undefined ? {} : { singletonKey: key }),
    // Of a group one job is fetched at a time: a worker does not even try for a second one, which the queue's
    // unique index would refuse with an error in the database's log.
    ...(options.policy === 'single' ? { group: { id: key ?? 'all' } } : {}),
  };
}

function rulesOf(options: JobOptions): Rules {
  const { retryLimit, retryDelay, retryBackoff, retryDelayMax, expireInSeconds } = deliveryOptions(options);
  return {
    ...{ retryLimit, retryDelay, retryBackoff, retryDelayMax, expireInSeconds },
    notify: true,
    heartbeatSeconds: HEARTBEAT_SECONDS,
  };
}
