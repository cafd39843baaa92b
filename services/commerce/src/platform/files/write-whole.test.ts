import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { writeWhole } from './write-whole.js';

describe('a file that is written whole', () => {
  let folder: string;
  beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'daulang-whole-'))));
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('stands in its folder alone, and takes an older one’s place', async () => {
    const path = join(folder, 'a', 'b');
    await writeWhole(path, Buffer.from('one'));
    await writeWhole(path, Buffer.from('two'));
    expect(await readFile(path, 'utf8')).to.equal('two');
    expect(await readdir(join(folder, 'a'))).to.deep.equal(['b']);
  });

  it('leaves nothing and says so where there is no room for all of it', async () => {
    // The shell's limit on a file's size ends a write in the middle, as a full disk does.
    const script = `
      import { writeWhole } from ${JSON.stringify(new URL('./write-whole.js', import.meta.url).href)};
      process.on('SIGXFSZ', () => undefined);
      await writeWhole(process.argv[1] + '/large', Buffer.alloc(900_000)).catch((error) => console.log(error.code));
      await writeWhole(process.argv[1] + '/small', Buffer.alloc(9_000));`;
    const { stdout, stderr } = spawnSync(
      'sh',
      ['-c', 'ulimit -f 100 && exec "$0" --input-type=module -e "$1" "$2"', process.execPath, script, folder],
      { encoding: 'utf8' },
    );
    expect([stdout.trim(), stderr]).to.deep.equal(['service.storage-full', '']);
    expect(await readdir(folder)).to.deep.equal(['small']);
  }).timeout(30_000);
});
