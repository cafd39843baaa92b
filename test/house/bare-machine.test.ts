import { expect } from 'chai';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../scripts/stack/settings.ts';

const bareMachine = join(PROJECT_ROOT, 'scripts/testing/bare-machine.sh');

/** The script needs a system's usual tools, which are not on PATH where this test itself runs on a bare machine. */
const usualPath = `${process.env['PATH']}:/usr/local/bin:/usr/bin:/bin`;

/** Runs Node there with this program. */
const onBareMachine = (program: string, env: NodeJS.ProcessEnv = {}) =>
  spawnSync(bareMachine, ['node', '--eval', program], {
    env: { ...process.env, ...env, PATH: usualPath },
    encoding: 'utf8',
  });

/** What a command sees of this machine there. */
const LOOK = `
  const { readdirSync } = require('node:fs');
  const { homedir, tmpdir } = require('node:os');
  const list = (folder) => readdirSync(folder).filter((name) => name !== '.npmrc');
  console.log(JSON.stringify({
    home: list(homedir()), temporary: list(tmpdir()), tools: list(process.env.PATH), left: process.env.LEFT_BEHIND,
    homeFolder: homedir(), folder: process.cwd(),
  }));`;

describe('a bare machine', function () {
  this.timeout(30_000);
  let leftOver: string;

  beforeEach(() => {
    leftOver = mkdtempSync(join(tmpdir(), 'daulang-left-over-'));
    writeFileSync(join(leftOver, 'fonts.conf'), 'from another world');
  });
  afterEach(() => rmSync(leftOver, { recursive: true, force: true }));

  it('has an empty home, an empty temporary folder, and of the tools only what Node and npm need', () => {
    const { stdout } = onBareMachine(LOOK, { LEFT_BEHIND: leftOver });
    const seen = JSON.parse(stdout.trim().split('\n').at(-1) as string) as Record<string, unknown>;
    expect(seen['home']).to.deep.equal([]);
    expect(seen['temporary']).not.to.include(leftOver.split('/').at(-1));
    expect(seen['tools'])
      .to.include.members(['node', 'npm', 'sh'])
      .and.not.include.members(['git', 'fc-list']);
    expect(seen).not.to.have.property('left');
    expect(seen['homeFolder']).not.to.equal(homedir());
    expect(seen['folder']).to.equal(PROJECT_ROOT.replace(/\/$/, ''));
  });

  it('ends as the command ends', () => {
    expect(onBareMachine('process.exit(7)').status).to.equal(7);
  });
});
