import { setTimeout as pause } from 'node:timers/promises';
import { PgBoss } from 'pg-boss';
import { JOBS_SCHEMA } from './jobs-schema.js';
import { NO_SINGLETON_NOTES } from './no-singleton-notes.js';

/** An index over many waiting jobs takes its time. */
const INDEXES_WITHIN_MS = 600_000;

/** So that looking for abandoned jobs every second reads the few that run, not the many that are done. */
const RUNNING_JOBS = `create index if not exists running_jobs on ${JOBS_SCHEMA}.job (heartbeat_on) where state = 'active'`;

/** Brings the schema of the waiting jobs to the installed pg-boss: work for the owner of the tables. */
export async function makeJobsSchema(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: JOBS_SCHEMA,
    max: 2,
    supervise: false,
    schedule: false,
    bamIntervalSeconds: 10,
  });
  const failures: Error[] = [];
  boss.on('error', (error) => failures.push(error));
  await boss.start();
  try {
    await boss.getDb().executeSql(RUNNING_JOBS);
    await boss.getDb().executeSql(NO_SINGLETON_NOTES);
    // A new version of pg-boss builds its indexes beside the running work, after its tables.
    const deadline = Date.now() + INDEXES_WITHIN_MS;
    while ((await isBuilding(boss)) && failures.length === 0) {
      if (Date.now() > deadline) throw new Error('The indexes of the waiting jobs were not built in time.');
      await pause(500);
    }
  } finally {
    await boss.stop({ graceful: false });
  }
  if (failures[0]) throw failures[0];
}

async function isBuilding(boss: PgBoss): Promise<boolean> {
  const summaries = await boss.getBamStatus();
  return summaries.some(({ status }) => status === 'pending' || status === 'in_progress');
}
