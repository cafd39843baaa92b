// `npm run authority:act`: writes an act of the authority as what its multisig sends to the timelock. It sends nothing.
//   CHAIN_RPC_URL=… CRAFT_REGISTRY_ADDRESS=0x… npm run authority:act -- admit 0xPROFILE '["0xKEY","0xKEY"]' 2 5000
import { parseArgs } from 'node:util';

import { operationOf } from './deploy/authority-act.ts';
import { chainIdOf } from './deploy/chain-checks.ts';
import { address, endpoint } from './deploy/inputs.ts';
import { StartFailure } from './parts/start-failure.ts';
import { sayWhy } from './supervisor/run-until-stopped.ts';

try {
  const { positionals, values } = readArguments();
  const [act = '', ...args] = positionals;
  const salt = Number(values.salt ?? 0);
  if (!Number.isSafeInteger(salt) || salt < 0) throw new StartFailure('--salt must be a whole number.');
  const rpcUrl = endpoint('CHAIN_RPC_URL', process.env);
  const chainId = await chainIdOf(rpcUrl);
  const craftRegistry = address('CRAFT_REGISTRY_ADDRESS', process.env);
  const operation = await operationOf({ rpcUrl, craftRegistry, act, args, salt });
  console.log(`${operation.description} on chain ${chainId}: the registry would accept it today.
From the multisig to the timelock ${operation.timelock}, each without ether:

1. Propose it:
${operation.schedule}

2. Carry it out, ${operation.delaySeconds} seconds later:
${operation.execute}

Or take it back before that:
${operation.cancel}`);
} catch (error) {
  sayWhy(error);
  process.exitCode = 1;
}

function readArguments() {
  try {
    return parseArgs({ allowPositionals: true, options: { salt: { type: 'string' } } });
  } catch (error) {
    throw new StartFailure(`${(error as Error).message.split('. ')[0]}.`);
  }
}
