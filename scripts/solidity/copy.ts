import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { PROJECT_ROOT } from '../stack/settings.ts';

/** What the contracts and their tests consist of. Packages are found in the folders above the copy. */
const COPIED = ['contracts', 'ignition', 'scripts', 'test/contracts', 'hardhat.config.ts', 'package.json'];
const LINKED = ['protocol'];
/** Their subject is the very bytecode, which is another one in a copy made to be measured or broken. */
const ABOUT_BYTECODE = ['gas', 'code'];

/** Less optimised, so that it compiles sooner and also when instrumented; larger, so that the limit must give way. */
const CONFIG = `import { defineConfig } from 'hardhat/config';
import config from './hardhat.config.ts';

const solidity = config.solidity as { settings: object };

export default defineConfig({
  ...config,
  solidity: { ...solidity, settings: { ...solidity.settings, optimizer: SETTINGS } } as typeof config.solidity,
  networks: { default: { ...config.networks!.default, allowUnlimitedContractSize: true } as never },
});
`;
const CONFIG_FILE = 'hardhat.copy.config.ts';

/** The optimizer's settings of a copy. */
const QUICK_OPTIMIZER = {
  enabled: true,
  runs: 1,
  // Without any step but the one that moves variables out of the stack's reach.
  details: { yul: true, yulDetails: { stackAllocation: true, optimizerSteps: 'u:u' } },
};

/**
 * Copies the contracts and their tests into a folder of their own, where they may be changed and compiled in other
 * ways while the product's artifacts stay as they are.
 *
 * @returns Hardhat's first arguments there.
 */
export function copyContracts(folder: string): string[] {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'test'), { recursive: true });
  for (const entry of COPIED) {
    const filter = (source: string) => !ABOUT_BYTECODE.includes(basename(source));
    cpSync(join(PROJECT_ROOT, entry), join(folder, entry), { recursive: true, filter });
  }
  for (const entry of LINKED) symlinkSync(join(PROJECT_ROOT, entry), join(folder, entry));
  writeFileSync(join(folder, CONFIG_FILE), CONFIG.replace('SETTINGS', JSON.stringify(QUICK_OPTIMIZER)));
  return ['--config', CONFIG_FILE];
}
