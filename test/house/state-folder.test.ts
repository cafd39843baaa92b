import { expect } from 'chai';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ChainState } from '../../scripts/parts/chain-state.ts';
import { StartFailure } from '../../scripts/parts/start-failure.ts';
import { FirstStart } from '../../scripts/stack/first-start.ts';
import { refuseSecondStack, writeRunningStack } from '../../scripts/stack/running-lock.ts';
import { readOrDrawSecrets } from '../../scripts/stack/secrets.ts';
import { PROJECT_ROOT, readSettings } from '../../scripts/stack/settings.ts';

describe('a state folder', () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'daulang-state-'));
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  it('keeps its secrets from start to start, for its owner alone', () => {
    const first = readOrDrawSecrets(dir);
    expect(readOrDrawSecrets(dir)).to.deep.equal(first);
    expect(statSync(join(dir, 'secrets.json')).mode & 0o777).to.equal(0o600);
    expect(new Set(Object.values(first)).size).to.equal(Object.keys(first).length);
  });

  it('of an older version gets the secrets it lacks, and keeps those it has', () => {
    const { databaseOwnerPassword, ...older } = readOrDrawSecrets(dir);
    writeFileSync(join(dir, 'secrets.json'), JSON.stringify(older));
    const now = readOrDrawSecrets(dir);
    expect(now).to.deep.include(older);
    expect(now.databaseOwnerPassword).to.have.length(32).and.not.equal(databaseOwnerPassword);
    expect(readOrDrawSecrets(dir)).to.deep.equal(now);
  });

  it('says what to do when its secrets are damaged', () => {
    writeFileSync(join(dir, 'secrets.json'), '{"databasePassw');
    expect(() => readOrDrawSecrets(dir)).to.throw(StartFailure, 'is damaged: run "npm run reset"');
  });

  it('refuses to go on from a first start that was interrupted', () => {
    new FirstStart(dir).begin();
    expect(() => new FirstStart(dir).begin()).to.throw(StartFailure, 'interrupted');
  });

  it('needs no first start after a complete one', () => {
    const first = new FirstStart(dir);
    first.begin();
    first.end();
    expect(new FirstStart(dir).isNeeded).to.equal(false);
  });

  it('serves one stack at a time', async () => {
    const other = spawn(process.execPath, ['--eval', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    writeRunningStack(dir, { pid: other.pid as number, publicUrl: 'http://localhost:3000', parts: {} });
    expect(() => refuseSecondStack(dir)).to.throw(StartFailure, 'already runs here');
    const ended = new Promise((resolve) => other.once('exit', resolve));
    other.kill('SIGKILL');
    await ended;
    expect(() => refuseSecondStack(dir)).not.to.throw();
  });

  it('falls back to the older chain state when the newest file is cut off', () => {
    const state = new ChainState(dir);
    expect(state.latest()).to.equal(undefined);
    writeFileSync(join(dir, 'state.older.json'), '{"block":{}}');
    writeFileSync(join(dir, 'state.json'), '{"block":{"num');
    expect(state.latest()).to.equal(join(dir, 'state.older.json'));
  });

  describe('npm run reset', () => {
    const reset = () =>
      spawnSync(process.execPath, [join(PROJECT_ROOT, 'scripts/reset.ts')], {
        env: { ...process.env, STATE_DIR: dir },
        encoding: 'utf8',
      });

    it('removes everything but the toolchain', () => {
      readOrDrawSecrets(dir);
      mkdirSync(join(dir, 'toolchain'));
      mkdirSync(join(dir, 'postgres/base'), { recursive: true });
      expect(reset().status).to.equal(0);
      expect(readdirSync(dir)).to.deep.equal(['toolchain']);
    });

    it('touches nothing in a folder that is not ours', () => {
      writeFileSync(join(dir, 'thesis.txt'), 'years of work');
      const { status, stderr } = reset();
      expect(status).to.equal(1);
      expect(stderr).to.include('does not look like a state folder');
      expect(existsSync(join(dir, 'thesis.txt'))).to.equal(true);
    });

    it('waits for nobody: a running stack is left alone', () => {
      readOrDrawSecrets(dir);
      writeRunningStack(dir, { pid: process.pid, publicUrl: 'http://localhost:3000', parts: {} });
      const { status, stderr } = reset();
      expect(status).to.equal(1);
      expect(stderr).to.include('already runs here');
    });
  });
});

describe('the settings', () => {
  it('name the variable that cannot be used', () => {
    expect(() => readSettings({ CHAIN_PORT: '85450' })).to.throw(StartFailure, 'CHAIN_PORT must be a port');
    expect(() => readSettings({ APP_MODE: 'staging' })).to.throw(StartFailure, 'APP_MODE must be demo');
  });

  it('refuse embedded parts in production', () => {
    expect(() => readSettings({ APP_MODE: 'production', DATABASE_URL: 'postgresql://db/x' })).to.throw(
      StartFailure,
      'set CHAIN_RPC_URL, STRIPE_SECRET_KEY',
    );
  });

  it('let the addresses follow the port', () => {
    const { publicUrl, sealUrl } = readSettings({ STOREFRONT_PORT: '4000' });
    expect([publicUrl, sealUrl]).to.deep.equal(['http://localhost:4000', 'http://seal.localhost:4000']);
  });
});
