import { expect } from 'chai';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import { processesNaming, run } from './support/run.ts';

const endlessNpm = fileURLToPath(new URL('./support/endless-npm.js', import.meta.url));
const runNpm = new URL('../../scripts/installation/run-npm.mjs', import.meta.url).href;

describe('an installation', function () {
  this.timeout(20_000);

  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    it(`ends with the process that asked for it (${signal}), and all it started too`, async () => {
      const mark = randomUUID();
      const program = `
        import { runNpm } from '${runNpm}';
        process.on('SIGTERM', () => process.exit(130));
        await runNpm(['${mark}'], '/', process.execPath);`;
      const installing = run(process.execPath, ['--input-type=module', '--eval', program], {
        env: { ...process.env, npm_execpath: endlessNpm },
      });
      // The process itself, npm, and what npm started.
      while (processesNaming(mark).length < 3) await pause(20);
      installing.process.kill(signal);
      const deadline = Date.now() + 3_000;
      while (processesNaming(mark).length > 0 && Date.now() < deadline) await pause(50);
      expect(processesNaming(mark)).to.deep.equal([]);
    });
  }

  it('says what npm said when it fails', async () => {
    const program = `
      import { runNpm } from '${runNpm}';
      await runNpm(['no-such-command'], '/', process.execPath).catch((error) => console.log(error.message));`;
    const failing = run(process.execPath, ['--input-type=module', '--eval', program]);
    await failing.exit;
    expect(failing.output()).to.match(/Unknown command[^]*npm no-such-command ended with code 1\./);
  });
});
