/**
 * `npm run gas`: measures what the contracts' acts cost, prints it, and writes the snapshot that `npm test` compares
 * with. Fails when a limit is broken, and then leaves a snapshot that shows by how much.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LIMITS } from '../test/contracts/gas/limits.ts';
import { build } from './build.ts';
import { runCommand } from './checking/run-command.ts';
import { StartFailure } from './parts/start-failure.ts';
import { PROJECT_ROOT } from './stack/settings.ts';
import { sayWhy } from './supervisor/run-until-stopped.ts';

const FOLDER = 'test/contracts/gas';

async function gas(): Promise<void> {
  await build();
  process.env['GAS_SNAPSHOT'] = 'write';
  const complaint = await runCommand({
    tool: 'node_modules/hardhat/dist/src/cli.js',
    args: ['test', 'mocha', `${FOLDER}/gas.test.ts`],
  });
  const snapshot = readFileSync(join(PROJECT_ROOT, FOLDER, 'gas.snapshot.json'), 'utf8');
  const figures = Object.entries(JSON.parse(snapshot) as Record<string, number>);
  console.table(
    Object.fromEntries(figures.map(([what, used]) => [what, { gas: used, limit: limitOf(what) }])),
  );
  if (complaint !== undefined) throw new StartFailure(complaint);
}

function limitOf(figure: string): number | '' {
  return LIMITS.find(({ figures, atMost }) => atMost !== undefined && figures.includes(figure))?.atMost ?? '';
}

try {
  await gas();
} catch (error) {
  sayWhy(error);
  process.exitCode = 1;
}
