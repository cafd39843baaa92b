import { formatEther } from 'ethers';
import { rpc } from '../parts/chain-rpc.ts';
import { StartFailure } from '../parts/start-failure.ts';

/** A node that is there says its chain at once; a person waits no longer. */
const PATIENCE_MS = 10_000;

/** Creation code that does nothing. */
const STOP = '0x00';
/** Creation code that copies memory and does nothing: `MCOPY` came with Cancun. */
const MCOPY = '0x6000600060005e00';

/** The beginning of an account's code when it is a wallet that delegates (EIP-7702). */
const DELEGATION = '0xef0100';

/**
 * The chain behind an endpoint.
 *
 * @throws StartFailure when nothing answers in time, or another chain than the one that is expected
 */
export async function chainIdOf(
  rpcUrl: string,
  expected?: number,
  patienceMs = PATIENCE_MS,
): Promise<number> {
  const answer = await rpc<unknown>(rpcUrl, 'eth_chainId', [], patienceMs).catch((error: Error) => {
    // The path may hold the key of a provider: the host says enough.
    throw new StartFailure(
      `CHAIN_RPC_URL: no chain answers at ${new URL(rpcUrl).host} (${reasonOf(error)}).`,
    );
  });
  const chainId = typeof answer === 'string' && /^0x[0-9a-f]+$/i.test(answer) ? Number(answer) : Number.NaN;
  if (!Number.isSafeInteger(chainId)) {
    throw new StartFailure(
      `CHAIN_RPC_URL: what answers at ${new URL(rpcUrl).host} is no chain, it has no chain id.`,
    );
  }
  if (expected !== undefined && expected !== chainId) {
    throw new StartFailure(`CHAIN_ID is ${expected}, but CHAIN_RPC_URL leads to chain ${chainId}.`);
  }
  return chainId;
}

function reasonOf(error: Error): string {
  if (error.name === 'TimeoutError') return 'it took too long';
  const { cause } = error;
  return cause instanceof Error && cause.message ? cause.message : error.message;
}

/** @throws StartFailure when the chain's machine is older than Cancun; a node that creates nothing in a call is believed */
export async function refuseOldMachine(rpcUrl: string): Promise<void> {
  const runs = (data: string) =>
    rpc(rpcUrl, 'eth_call', [{ data }, 'latest']).then(
      () => true,
      () => false,
    );
  if ((await runs(MCOPY)) || !(await runs(STOP))) return;
  throw new StartFailure('The chain has no MCOPY: the contracts need an EVM of Cancun (2024) or later.');
}

/**
 * An account that is to hold power for good must be a contract on this very chain: a multisig of another chain is nobody
 * here, and a plain wallet is one lost key away from nobody.
 *
 * @throws StartFailure naming the variable
 */
export async function refusePlainWallets(rpcUrl: string, accounts: Record<string, string>): Promise<void> {
  for (const [name, account] of Object.entries(accounts)) {
    const code = await rpc<string>(rpcUrl, 'eth_getCode', [account, 'latest']);
    if (code !== '0x' && !code.startsWith(DELEGATION)) continue;
    throw new StartFailure(
      `${name} ${account} has no contract on this chain: name a timelock or multisig that is there.`,
    );
  }
}

/** @throws StartFailure when the deployer has less ether than this much gas costs at today's price */
export async function refusePoorDeployer(rpcUrl: string, deployer: string, gas: bigint): Promise<void> {
  const [balance, price] = await Promise.all([
    rpc<string>(rpcUrl, 'eth_getBalance', [deployer, 'latest']).then(BigInt),
    rpc<string>(rpcUrl, 'eth_gasPrice').then(BigInt),
  ]);
  if (balance > 0n && balance >= gas * price) return;
  throw new StartFailure(
    `The deployer ${deployer} has ${formatEther(balance)} ether and needs about ${formatEther(gas * price)} (${gas} gas): send it some.`,
  );
}
