import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';

/**
 * Stops a database in the middle of whatever it does, as a machine under a snapshot does: its connections stay open
 * and say nothing more, and new ones are taken by nobody. The answer lets it go on.
 */
export async function freezePostgres(superuserUrl: string): Promise<() => void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query<{ folder: string; pids: number[] }>(
    `select current_setting('data_directory') as folder,
            array(select pid from pg_stat_activity
                  where datname = current_database() and pid <> pg_backend_pid()) as pids`,
  );
  await client.end();
  const { folder, pids } = rows[0]!;
  const [postmaster] = (await readFile(join(folder, 'postmaster.pid'), 'utf8')).split('\n');
  const all = [Number(postmaster), ...pids];
  const tell = (signal: 'SIGSTOP' | 'SIGCONT') => {
    for (const pid of all) {
      try {
        process.kill(pid, signal);
      } catch (error) {
        // A connection that has ended since is nobody's; whoever cannot be told for another reason would stay frozen.
        if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
      }
    }
  };
  tell('SIGSTOP');
  return () => tell('SIGCONT');
}
