import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder on a disk of its own that can be full. */
export interface SmallDisk {
  dir: string;
  /** Takes all room but a page or so. */
  fill(): Promise<void>;
  empty(): Promise<void>;
  /** A folder on it, for whoever asks for an empty one. */
  folder(name: string): Promise<string>;
  remove(): Promise<void>;
}

/** Where a system keeps `mount`, whatever PATH a bare run was given. */
const SYSTEM = { env: { PATH: '/usr/bin:/bin:/usr/sbin:/sbin' } };

/** Undefined where nobody may mount one: that takes root on Linux. */
export async function aSmallDisk(megabytes: number): Promise<SmallDisk | undefined> {
  const dir = await mkdtemp(join(tmpdir(), 'daulang-disk-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', dir], SYSTEM);
  if (mounted.status !== 0) {
    await rm(dir, { recursive: true });
    return undefined;
  }
  const filler = join(dir, 'filler');
  return {
    dir,
    async fill() {
      for (const bytes of [1024 * 1024, 4096]) {
        for (;;) {
          const written = await writeFile(filler, Buffer.alloc(bytes), { flag: 'a' }).then(
            () => true,
            () => false,
          );
          if (!written) break;
        }
      }
    },
    empty: () => rm(filler, { force: true }),
    async folder(name) {
      const path = join(dir, name);
      await mkdir(path);
      return path;
    },
    async remove() {
      spawnSync('umount', [dir], SYSTEM);
      await rm(dir, { recursive: true, force: true });
    },
  };
}
