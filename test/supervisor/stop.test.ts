import { expect } from 'chai';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isPortTaken } from '../../scripts/parts/ready.ts';
import { isAlive, processesNaming, run, takePort, untilPrinted, type Run } from './support/run.ts';
import { pidsIn, portsOf, query, SMALL_STACK } from './support/small-stack-run.ts';

// Below 32768: the system gives out higher ones to outgoing connections.
const PORT = 26_310;

describe('a running stack', function () {
  this.timeout(60_000);
  let dir: string;
  let stack: Run;
  let pids: Record<string, number>;

  async function start(): Promise<void> {
    // Through npm, as people start it: one more process that can be killed.
    const script = `exec "${process.execPath}" "${SMALL_STACK}" "${dir}" ${PORT}`;
    writeFileSync(join(dir, 'package.json'), JSON.stringify({ private: true, scripts: { start: script } }));
    stack = run('npm', ['start'], { cwd: dir });
    await untilPrinted(stack, /\{"ready":.*\}/);
    pids = pidsIn(stack.output());
  }

  /** Every process of the stack is gone and its ports are free. */
  async function expectNothingLeft(withinMs: number): Promise<void> {
    const deadline = Date.now() + withinMs;
    const left = () => [...Object.values(pids).filter(isAlive), ...processesNaming(dir)];
    while (left().length > 0 && Date.now() < deadline) await pause(50);
    expect(left(), 'processes left').to.deep.equal([]);
    for (const port of portsOf(PORT)) expect(await isPortTaken(port), `port ${port}`).to.equal(false);
  }

  /** `exec` in the npm script makes the supervisor npm's own child, without a shell between them. */
  function supervisorPid(): number {
    return processesNaming(SMALL_STACK)[0] as number;
  }

  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'daulang-supervisor-'));
  });
  afterEach(() => {
    for (const pid of processesNaming(dir)) process.kill(pid, 'SIGKILL');
    rmSync(dir, { recursive: true, force: true });
  });

  it('stops everything on Ctrl-C and ends well', async () => {
    await start();
    process.kill(-stack.pid, 'SIGINT');
    await expectNothingLeft(3_000);
  });

  it('stops everything on TERM and ends well', async () => {
    await start();
    process.kill(supervisorPid(), 'SIGTERM');
    expect((await stack.exit).code).to.equal(0);
    await expectNothingLeft(0);
  });

  it('leaves nothing behind after kill -9 of npm', async () => {
    await start();
    process.kill(stack.pid, 'SIGKILL');
    await expectNothingLeft(3_000);
  });

  it('leaves nothing behind after kill -9 of the supervisor', async () => {
    await start();
    process.kill(supervisorPid(), 'SIGKILL');
    await expectNothingLeft(3_000);
  });

  it('says in one sentence that a part crashed which nobody starts again, stops the others and fails', async () => {
    await start();
    process.kill(pids['Only part'] as number, 'SIGKILL');
    expect((await stack.exit).code).to.equal(1);
    expect(stack.output()).to.include('Only part was ended by SIGKILL; everything was stopped.');
    await expectNothingLeft(0);
  });

  it('keeps what was written, also when the supervisor was killed', async () => {
    await start();
    await query(PORT, 'CREATE TABLE kept (word text)');
    await query(PORT, "INSERT INTO kept VALUES ('nón lá')");
    process.kill(supervisorPid(), 'SIGKILL');
    await expectNothingLeft(3_000);
    await start();
    expect(await query(PORT, 'SELECT word FROM kept')).to.deep.equal([{ word: 'nón lá' }]);
    process.kill(-stack.pid, 'SIGINT');
    await expectNothingLeft(3_000);
  });

  it('names a taken port and starts nothing', async () => {
    const other = await takePort(PORT);
    try {
      const refused = run(process.execPath, [SMALL_STACK, dir, String(PORT)]);
      expect((await refused.exit).code).to.equal(1);
      expect(refused.output().trim()).to.equal(
        `Port ${PORT} (Postgres) is taken: stop what uses it, or set POSTGRES_PORT.`,
      );
      expect(processesNaming(dir)).to.deep.equal([]);
    } finally {
      other.close();
    }
  });
});
