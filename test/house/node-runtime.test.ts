import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { expect } from 'chai';
import { type HeapSizes, nodeEnvironment, nodeFlags } from '../../scripts/parts/node-runtime.ts';
import { PROJECT_ROOT } from '../../scripts/stack/settings.ts';

const MEBIBYTE = 1024 * 1024;

/** What a program says that runs as our processes do. */
function said(program: string, env: NodeJS.ProcessEnv = {}, heap?: HeapSizes): string {
  const given = { PATH: process.env['PATH'], ...env };
  return execFileSync(
    process.execPath,
    [...nodeFlags(given, heap), '--input-type=module', '--eval', program],
    { cwd: join(PROJECT_ROOT, 'services/commerce'), env: nodeEnvironment(given), encoding: 'utf8' },
  );
}

function heapLimit(env?: NodeJS.ProcessEnv, heap?: HeapSizes): number {
  const program = "import v8 from 'node:v8'; console.log(v8.getHeapStatistics().heap_size_limit)";
  return Number(said(program, env, heap)) / MEBIBYTE;
}

describe('a Node process of ours', () => {
  it('stays within the heap it was given', () => {
    expect(heapLimit({}, { most: 512 })).to.be.within(512, 600);
  });

  it('collects where it is told to, or else at 64 megabytes, with 8 for what is young', () => {
    const usual = ['--initial-old-space-size=64', '--max-semi-space-size=8'];
    expect(nodeFlags({}, { most: 512 })).to.include.members(usual);
    const other = ['--initial-old-space-size=48', '--max-semi-space-size=4'];
    expect(nodeFlags({}, { most: 512, first: 48, young: 4 })).to.include.members(other);
  });

  it('takes the heap that the person gave it, in either spelling', () => {
    expect(heapLimit({ NODE_OPTIONS: '--max-old-space-size=900' }, { most: 512 })).to.be.within(900, 1000);
    expect(heapLimit({ NODE_OPTIONS: '--max_old_space_size=900' }, { most: 512 })).to.be.within(900, 1000);
  });

  it('takes what it needs when it does one thing and ends', () => {
    expect(heapLimit()).to.be.greaterThan(600);
  });

  it('names the lines of our TypeScript when it fails, and does not read the maps of libraries', () => {
    const ours =
      "import { parseSerial } from '@daulang/protocol'; try { parseSerial(1) } catch (e) { console.log(e.stack) }";
    expect(said(ours)).to.match(/protocol\/src\/[a-z-]+\.ts:\d+/);
    const theirs = `
      import { createRequire, findSourceMap } from 'node:module';
      import 'typeorm';
      const file = createRequire(process.cwd() + '/').resolve('typeorm');
      console.log(findSourceMap(file) === undefined);`;
    expect(said(theirs)).to.equal('true\n');
  });

  it('reads of a bundle of the service maps of our own TypeScript alone', () => {
    const bundle = join(PROJECT_ROOT, 'services/commerce/build/service');
    const maps = readdirSync(bundle).filter((name) => name.endsWith('.map'));
    const sources = maps.flatMap((name) => {
      const { sources } = JSON.parse(readFileSync(join(bundle, name), 'utf8')) as { sources: string[] };
      return sources.map((source) => relative(PROJECT_ROOT, resolve(bundle, source)));
    });
    expect(sources).to.include('services/commerce/src/modules/verification/use-cases/give-verdict.ts');
    expect(
      sources.filter(
        (source) =>
          !/^node_modules\/.*\.json$|^(services\/commerce|protocol)\/(src|api)\/.*\.ts$/.test(source),
      ),
    ).to.deep.equal([]);
  });

  it('gives large blocks back to the machine, unless the person says otherwise', () => {
    expect(nodeEnvironment({})).to.deep.equal({ MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: '131072' });
    expect(nodeEnvironment({ MALLOC_ARENA_MAX: '8' })).to.include({ MALLOC_ARENA_MAX: '8' });
  });
});
