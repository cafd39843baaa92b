import { expect } from 'chai';
import { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { rpc } from '../../scripts/parts/chain-rpc.ts';
import { answersOk, isPortTaken } from '../../scripts/parts/ready.ts';
import { processesNaming, run, untilPrinted, type Run } from './support/run.ts';
import { pidsIn, portsOf, query, SMALL_STACK } from './support/small-stack-run.ts';

// Below 32768: the system gives out higher ones to outgoing connections.
const PORT = 26_320;

describe('a part that dies', function () {
  this.timeout(60_000);
  let dir: string;
  let stack: Run;

  beforeEach(async () => {
    dir = mkdtempSync(join(tmpdir(), 'daulang-restart-'));
    stack = run(process.execPath, [SMALL_STACK, dir, String(PORT)]);
    await untilPrinted(stack, /"ready":/);
  });
  afterEach(async () => {
    stack.process.kill('SIGTERM');
    await stack.exit;
    for (const pid of processesNaming(dir)) process.kill(pid, 'SIGKILL');
    rmSync(dir, { recursive: true, force: true });
  });

  const pids = () => pidsIn(stack.output());
  const kill = (part: string) => process.kill(pids()[part] as number, 'SIGKILL');

  it('is started again, alone, and the house says so', async () => {
    const before = pids();
    kill('Small part');
    await untilPrinted(stack, /Small part runs again\./);
    expect(stack.output()).to.match(
      /Small part was ended by SIGKILL; it is started again in 0\.5 s \(.*log\)\./,
    );
    expect(await answersOk(`http://127.0.0.1:${PORT + 2}/`)).to.equal(true);
    const { 'Small part': part, ...others } = pids();
    expect(part).not.to.equal(before['Small part']);
    expect({ ...others, 'Small part': before['Small part'] }).to.deep.equal(before);
  });

  it('is waited for longer each time it dies again', async () => {
    writeFileSync(join(dir, 'small-part.broken'), '');
    kill('Small part');
    for (const wait of ['0.5', '1', '2']) await untilPrinted(stack, new RegExp(`again in ${wait} s `));
    rmSync(join(dir, 'small-part.broken'));
    await untilPrinted(stack, /again in 2 s [^]*Small part runs again\./);
    // The other parts ran all the time.
    expect(stack.output()).not.to.match(/(Postgres|Chain|Only part) (was|did)/);
  });

  it('comes back with all that was written, when it is the database', async () => {
    await query(PORT, 'CREATE TABLE kept (word text)');
    await query(PORT, "INSERT INTO kept VALUES ('nón lá')");
    kill('Postgres');
    await untilPrinted(stack, /Postgres runs again\./);
    expect(await query(PORT, 'SELECT word FROM kept')).to.deep.equal([{ word: 'nón lá' }]);
  });

  it('comes back with what it saved last, when it is the chain', async () => {
    const url = `http://127.0.0.1:${PORT + 1}`;
    const [from, to] = [`0x${'a1'.repeat(20)}`, `0x${'b2'.repeat(20)}`];
    await rpc(url, 'anvil_setBalance', [from, '0xde0b6b3a7640000']);
    await rpc(url, 'anvil_impersonateAccount', [from]);
    await rpc(url, 'eth_sendTransaction', [{ from, to, value: '0x2a' }]);
    while (!existsSync(join(dir, 'chain/state.json'))) await pause(50);
    kill('Chain');
    await untilPrinted(stack, /Chain runs again\./);
    expect(await rpc(url, 'eth_getBalance', [to, 'latest'])).to.equal('0x2a');
  });

  it('stops everything with one sentence when it is a database that cannot come back', async () => {
    // What a disk that was pulled out looks like: no cluster, and none is made in its place.
    renameSync(join(dir, 'postgres'), join(dir, 'elsewhere'));
    kill('Postgres');
    expect((await stack.exit).code).to.equal(1);
    const said = stack.output().trim().split('\n');
    expect(said.at(-1)).to.equal('Postgres cannot be brought back; everything was stopped.');
    expect(said.at(-3)).to.equal(`The database's folder ${join(dir, 'postgres')} is gone.`);
    expect(existsSync(join(dir, 'postgres'))).to.equal(false);
    for (const port of portsOf(PORT)) expect(await isPortTaken(port), `port ${port}`).to.equal(false);
  });

  it('does not hold up a stop while it is waited for', async () => {
    kill('Small part');
    await untilPrinted(stack, /started again in/);
    stack.process.kill('SIGTERM');
    expect((await stack.exit).code).to.equal(0);
    expect(await isPortTaken(PORT + 2)).to.equal(false);
  });
});
