import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, stat, writeFile, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { Journal, JournalBroken } from './journal.js';

/** Puts notes until one no longer fits into the few kilobytes that a file may have, then a short one. Says which were kept. */
const FILLING = `
  import { Journal } from ${JSON.stringify(new URL('journal.js', import.meta.url).href)};
  const journal = new Journal(process.argv[1]);
  const kept = [];
  const put = (id, length) => {
    journal.put('note', { id, text: 'x'.repeat(length) });
    kept.push(id);
  };
  try {
    for (let n = 0; n < 100; n++) put('long-' + n, 1000);
  } catch (error) {
    if (error.code !== 'EFBIG') throw error;
    put('short', 1);
  }
  console.log(kept.join(' '));
`;

/** What a process may write into one file is counted in blocks of 512 or 1024 bytes. */
function onASmallDisk(path: string) {
  const command = 'ulimit -f 10 && exec "$0" --input-type=module --eval "$1" "$2"';
  return spawnSync('sh', ['-c', command, process.execPath, FILLING, path], { encoding: 'utf8' });
}

describe('the journal', () => {
  let folder: string;
  let path: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'journal-'));
    path = join(folder, 'journal.jsonl');
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('reads again what is longer than it reads at once, letter by letter', () => {
    const texts = ['ế'.repeat(700_001), 'a', `${'x'.repeat(1024 * 1024 - 3)}ử`, 'nón lá 🙂'];
    const journal = new Journal(path);
    texts.forEach((text, n) => journal.put('note', { id: String(n), text }));
    journal.close();
    const again = new Journal(path);
    expect(again.all<{ id: string; text: string }>('note').map(({ text }) => text)).to.deep.equal(texts);
    again.close();
  });

  it('leaves no half of a line where the disk is full, and keeps what fits again', () => {
    const { status, stdout, stderr } = onASmallDisk(path);
    expect([status, stderr]).to.deep.equal([0, '']);
    const kept = stdout.trim().split(' ');
    expect(kept).to.have.length.above(2);
    const again = new Journal(path);
    expect(again.all<{ id: string }>('note').map(({ id }) => id)).to.deep.equal(kept);
    again.close();
  });

  it('says which line it cannot read, and leaves the file as it is', async () => {
    const lines = '[["note",{"id":"one"}]]\n[["note",{"id":"two"\n[["note",{"id":"three"}]]\n';
    await writeFile(path, lines);
    expect(() => new Journal(path)).to.throw(JournalBroken, `${path}, line 2`);
    expect(await readFile(path, 'utf8')).to.equal(lines);
  });

  it('keeps of an object the newest line alone', async () => {
    const journal = new Journal(path);
    for (let n = 0; n < 100; n++) journal.put('note', { id: 'one', text: `${n}`.padStart(1000) });
    journal.close();
    const again = new Journal(path);
    again.close();
    expect((await stat(path)).size).to.be.lessThan(1100);
    expect(again.all('note')).to.deep.equal([{ id: 'one', text: '99'.padStart(1000) }]);
  });
});
