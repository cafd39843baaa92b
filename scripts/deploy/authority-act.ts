import { Interface, ParamType, toBeHex, ZeroHash } from 'ethers';

import { craftRegistryAbi } from '../../protocol/src/generated/abi.ts';
import { rpc } from '../parts/chain-rpc.ts';
import { StartFailure } from '../parts/start-failure.ts';

/** What an act of the authority is told, as on a command line. */
export interface AuthorityAct {
  rpcUrl: string;
  craftRegistry: string;
  /** Name of the function, and its arguments in their order; lists and structs as JSON. */
  act: string;
  args: string[];
  /** Another number for an act that is wanted a second time: the timelock carries out each operation once. */
  salt: number;
}

/** What the multisig sends to the timelock: calldata, and no ether. */
export interface TimelockOperation {
  timelock: string;
  delaySeconds: number;
  /** The act in words. */
  description: string;
  schedule: string;
  execute: string;
  cancel: string;
}

const crafts = new Interface(craftRegistryAbi);
const timelocks = new Interface([
  'function getMinDelay() view returns (uint256)',
  'function isOperation(bytes32) view returns (bool)',
  'function hashOperation(address,uint256,bytes,bytes32,bytes32) view returns (bytes32)',
  'function schedule(address,uint256,bytes,bytes32,bytes32,uint256)',
  'function execute(address,uint256,bytes,bytes32,bytes32) payable',
  'function cancel(bytes32)',
]);

/** The acts of the authority. What is urgent among them is also the guardian's, who needs no timelock. */
const ACTS = [
  'admit',
  'setProfile',
  'raiseCapacity',
  'lowerCapacity',
  'suspend',
  'reinstate',
  'close',
  'proposeRecovery',
  'announceSuccessor',
];

/**
 * Writes an act of the authority for its timelock, after asking the registry whether it would be accepted today: what is
 * wrong with it would otherwise be seen when the delay is over.
 *
 * @throws StartFailure when there is no such act, its arguments do not fit, the registry would refuse it, its authority is
 * no timelock, or the operation was proposed before
 */
export async function operationOf(told: AuthorityAct): Promise<TimelockOperation> {
  const { act, args, craftRegistry, rpcUrl, salt } = told;
  const data = encoded(act, args);
  const ask = async (to: string, asked: Interface, name: string, given: unknown[] = []) => {
    const call = { to, data: asked.encodeFunctionData(name, given) };
    const answer = await rpc<string>(rpcUrl, 'eth_call', [call, 'latest']).catch(() => '0x');
    if (answer === '0x') throw new StartFailure(`What stands at ${to} has no ${name}.`);
    return asked.decodeFunctionResult(name, answer)[0] as unknown;
  };

  const timelock = (await ask(craftRegistry, crafts, 'authority')) as string;
  const delay = (await ask(timelock, timelocks, 'getMinDelay')) as bigint;
  await rpc(rpcUrl, 'eth_call', [{ from: timelock, to: craftRegistry, data }, 'latest']).catch(
    (error: Error) => {
      throw new StartFailure(`The registry would refuse it: ${reasonOf(error)}.`);
    },
  );
  const operation = [craftRegistry, 0, data, ZeroHash, toBeHex(salt, 32)];
  const id = await ask(timelock, timelocks, 'hashOperation', operation);
  if (await ask(timelock, timelocks, 'isOperation', [id])) {
    throw new StartFailure(
      `This act was proposed before: give it another --salt than ${salt} to do it again.`,
    );
  }
  return {
    timelock,
    delaySeconds: Number(delay),
    description: `${act}(${args.join(', ')})`,
    schedule: timelocks.encodeFunctionData('schedule', [...operation, delay]),
    execute: timelocks.encodeFunctionData('execute', operation),
    cancel: timelocks.encodeFunctionData('cancel', [id]),
  };
}

function encoded(act: string, args: string[]): string {
  const fragment = ACTS.includes(act) ? crafts.getFunction(act) : null;
  if (!fragment) throw new StartFailure(`Name an act of the authority: ${ACTS.join(', ')}.`);
  const { inputs } = fragment;
  try {
    if (args.length !== inputs.length) throw new Error('another number of arguments');
    const values = args.map((text, place) =>
      isPlain(inputs[place]!) ? text : (JSON.parse(text) as unknown),
    );
    return crafts.encodeFunctionData(fragment, values);
  } catch {
    const wanted = inputs.map(({ name, type }) => `${name} (${type})`).join(', ');
    throw new StartFailure(`${act} takes ${wanted}; lists as JSON, such as '["0x12","0x34"]'.`);
  }
}

const isPlain = (type: ParamType) => !type.isArray() && !type.isTuple();

/** The registry's own error, where the node hands it on: as text, or one level deeper. */
function reasonOf({ cause, message }: Error): string {
  const { data } = (cause ?? {}) as { data?: string | { data?: string } };
  const revert = typeof data === 'string' ? data : data?.data;
  const error = revert ? crafts.parseError(revert) : null;
  return error ? `${error.name}(${error.args.join(', ')})` : message;
}
