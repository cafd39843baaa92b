import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { HardhatRuntimeEnvironment } from 'hardhat/types/hre';

/** Hardhat in this process, as its command line would load it: through its tsx, or the tests' `.js` imports lead nowhere. */
export async function hardhat(): Promise<HardhatRuntimeEnvironment> {
  const found = import.meta.resolve('hardhat');
  await import(pathToFileURL(createRequire(found).resolve('tsx/esm')).href);
  return (await import('hardhat')).default;
}
