/** The Postgres schema that holds the waiting jobs. */
export const JOBS_SCHEMA = 'jobs';
