import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect } from 'chai';
import { nodeEnvironment, nodeFlags } from '../../scripts/parts/node-runtime.ts';
import { PROJECT_ROOT } from '../../scripts/stack/settings.ts';

const MEBIBYTE = 1024 * 1024;

/** What a program says that runs as our processes do. */
function said(program: string, env: NodeJS.ProcessEnv = {}, heapMegabytes?: number): string {
  const given = { PATH: process.env['PATH'], ...env };
  return execFileSync(
    process.execPath,
    [...nodeFlags(given, heapMegabytes), '--input-type=module', '--eval', program],
    { cwd: join(PROJECT_ROOT, 'services/commerce'), env: nodeEnvironment(given), encoding: 'utf8' },
  );
}

function heapLimit(env?: NodeJS.ProcessEnv, heapMegabytes?: number): number {
  const program = "import v8 from 'node:v8'; console.log(v8.getHeapStatistics().heap_size_limit)";
  return Number(said(program, env, heapMegabytes)) / MEBIBYTE;
}

describe('a Node process of ours', () => {
  it('stays within the heap it was given', () => {
    expect(heapLimit({}, 512)).to.be.within(512, 600);
  });

  it('collects where it is told to, or else at 64 megabytes', () => {
    expect(nodeFlags({}, 512)).to.include('--initial-old-space-size=64');
    expect(nodeFlags({}, 512, 48)).to.include('--initial-old-space-size=48');
  });

  it('takes the heap that the person gave it, in either spelling', () => {
    expect(heapLimit({ NODE_OPTIONS: '--max-old-space-size=900' }, 512)).to.be.within(900, 1000);
    expect(heapLimit({ NODE_OPTIONS: '--max_old_space_size=900' }, 512)).to.be.within(900, 1000);
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

  it('gives large blocks back to the machine, unless the person says otherwise', () => {
    expect(nodeEnvironment({})).to.deep.equal({ MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: '131072' });
    expect(nodeEnvironment({ MALLOC_ARENA_MAX: '8' })).to.include({ MALLOC_ARENA_MAX: '8' });
  });
});
