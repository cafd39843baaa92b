/** How long a process waits for the database, in milliseconds. */
export interface Patience {
  /** Nothing at all is heard from it: it is frozen, gone, or the way to it is cut. */
  silence: number;
  /** For a connection while it does answer others: the pool is busy, and it goes on. */
  connection: number;
  /** For a row or table that somebody else holds. */
  lock: number;
  /** For one statement. */
  statement: number;
}

/**
 * Somebody looks at a screen: an answer in three seconds, if only that it cannot be had now. A hot row is held for
 * milliseconds, so a lock that lasts longer than two seconds is somebody's fault.
 */
export const FOR_REQUESTS: Patience = { silence: 2_000, connection: 8_000, lock: 2_200, statement: 2_500 };

/** Nobody waits for a job; what fails is tried again. */
export const FOR_JOBS: Patience = { silence: 60_000, connection: 30_000, lock: 30_000, statement: 60_000 };

/** A migration may rewrite a table, and waits its turn behind another process that migrates. */
export const FOR_MIGRATIONS: Patience = { silence: 0, connection: 30_000, lock: 0, statement: 0 };
