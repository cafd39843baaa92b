import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { keccak256 } from 'ethers';

import { StartFailure } from '../parts/start-failure.ts';
import { PROJECT_ROOT } from '../stack/settings.ts';
import { compiledContracts } from './artifacts.ts';

/** Where the digests of what is deployed are committed. */
export const BYTECODE_FILE = 'contracts/generated/bytecode.json';

/**
 * What is deployed must be what others can compile from the committed sources.
 *
 * @throws StartFailure when a compiled contract is other bytes than the committed digest
 */
export async function refuseOtherBytecode(file = join(PROJECT_ROOT, BYTECODE_FILE)): Promise<void> {
  const { contracts } = JSON.parse(await readFile(file, 'utf8')) as {
    contracts: Record<string, { creation: string }>;
  };
  for (const [name, { creation }] of Object.entries(contracts)) {
    const { bytecode } = await compiledContracts.loadArtifact(name);
    if (keccak256(bytecode) === creation) continue;
    throw new StartFailure(
      `${name} compiles to other bytes than ${BYTECODE_FILE} says: deploy what is committed, or run "npm run bytecode" and commit the result.`,
    );
  }
}
