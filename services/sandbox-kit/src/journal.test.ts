import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { Journal } from './journal.js';

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
