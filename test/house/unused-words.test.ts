import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect } from 'chai';
import { unsaidMessages, unsaidProblems } from '../../scripts/checking/unused-words.ts';

describe('words that nobody says', function () {
  // Each reads a small project with the whole compiler.
  this.timeout(20_000);
  let folder: string;

  beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'daulang-words-'))));
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const write = async (path: string, text: string) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  };
  const keys = (words: string[]) => words.map((word) => word.split(' ')[1]);
  const messages = () => keys(unsaidMessages(folder));
  const problems = () => keys(unsaidProblems(folder));

  describe('on a page', () => {
    beforeEach(async () => {
      await write('tsconfig.json', '{ "compilerOptions": { "strict": true }, "include": ["*.ts"] }');
      await write(
        'messages.ts',
        `type Both = Record<'vi' | 'en', string>;
         export const defineMessages = <const C extends Record<string, Both>>(catalogue: C): C => catalogue;
         export const inVietnamese = <C extends Record<string, Both>>(catalogue: C) =>
           Object.fromEntries(Object.entries(catalogue).map(([key, { vi }]) => [key, vi])) as
             { readonly [Key in keyof C]: C[Key]['vi'] };
         export const t = inVietnamese(defineMessages({
           said: { vi: 'nói', en: 'said' },
           taken: { vi: 'lấy', en: 'taken' },
           lost: { vi: 'mất', en: 'lost' },
           found: { vi: 'tìm thấy', en: 'found' },
           silent: { vi: 'im', en: 'silent' },
         }));`,
      );
      await write(
        'page.ts',
        `import { t } from './messages';
         const { taken: title } = t;
         export const page = (fault: 'lost' | 'found') => [t.said, title, t[fault]];`,
      );
    });

    it('are named, and only those: a word may be said by its name, by a fault, or taken apart', () => {
      expect(messages()).to.deep.equal(['silent']);
    });

    it('are not said by their tests', async () => {
      await write('page.test.ts', `import { t } from './messages'; export const silence = t.silent;`);
      expect(messages()).to.deep.equal(['silent']);
      await write('other.ts', `import { t } from './messages'; export const silence = t.silent;`);
      expect(messages()).to.deep.equal([]);
    });

    it('are found in the groups of the sealing pages, too', async () => {
      await write(
        'seal.ts',
        `const vi = { title: 'Ký', keys: { make: 'Tạo', drop: 'Bỏ' } };
         export const label = [vi.title, vi.keys.make];`,
      );
      expect(messages().sort()).to.deep.equal(['drop', 'silent']);
    });
  });

  it('of a problem are those whose code the service never names, not even by its beginning', async () => {
    const text = `{ status: 409, title: { vi: 'Hết', en: 'Gone' } }`;
    await write(
      'api/problems/shop.ts',
      `export const shop = { 'shop.gone': ${text}, 'shop.hold-one': ${text}, 'shop.never': ${text} };`,
    );
    await write('src/gone.ts', 'export const codes = (why: string) => [`shop.hold-${why}`, "shop.gone"];');
    await write('src/gone.test.ts', 'export const never = "shop.never";');
    expect(problems()).to.deep.equal(['shop.never']);
  });
});
