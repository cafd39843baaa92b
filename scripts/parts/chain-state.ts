import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { rpc } from './chain-rpc.ts';

/**
 * The chain's state on disk: the newest file and one older generation.
 *
 * anvil's own `--state-interval` fills memory and truncates its file when killed; here the dump is
 * written beside the old one and renamed, so that whatever happens one whole file remains.
 */
export class ChainState {
  private readonly current: string;
  private readonly older: string;
  private readonly draft: string;

  constructor(dir: string) {
    this.current = join(dir, 'state.json');
    this.older = join(dir, 'state.older.json');
    this.draft = join(dir, 'state.draft.json');
  }

  /** The newest whole file, if there is one. */
  latest(): string | undefined {
    rmSync(this.draft, { force: true });
    return [this.current, this.older].find((file) => existsSync(file) && isWhole(file));
  }

  async save(url: string): Promise<void> {
    const dump = await rpc<string>(url, 'anvil_dumpState');
    writeFileSync(this.draft, gunzipSync(Buffer.from(dump.slice(2), 'hex')), { mode: 0o600, flush: true });
    if (existsSync(this.current)) renameSync(this.current, this.older);
    renameSync(this.draft, this.current);
  }
}

function isWhole(file: string): boolean {
  try {
    JSON.parse(readFileSync(file, 'utf8'));
    return true;
  } catch {
    return false;
  }
}
