import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ChainKeeper } from './chain-keeper.ts';
import { ChainState } from './chain-state.ts';
import { rpc } from './chain-rpc.ts';
import { startChild, type Child } from './child.ts';
import { isPortTaken, untilReady } from './ready.ts';
import { StartFailure } from './start-failure.ts';
import type { Guard } from '../supervisor/guard.mjs';

/** Our own: on Hardhat's 31337 Ignition takes the network for a throw-away one and deploys again at every run. */
export const CHAIN_ID = 20261;

/** What is not saved by then was saved after the last transaction. */
const SAVE_AT_STOP_MS = 1_000;

export interface ChainOptions {
  /** Folder for the chain's state file and anvil's cache; made on the first start. */
  dir: string;
  port: number;
  chainId?: number;
  /** Address to listen on; this machine alone unless told otherwise. */
  host?: string;
  logFile?: string;
  guard?: Guard;
}

export interface RunningChain extends Child {
  url: string;
}

/**
 * Starts an Ethereum chain (anvil, hardfork Osaka for the P-256 precompile) that mines a block for
 * each transaction, continues from its last saved state, and saves itself.
 * @throws StartFailure when the port is taken or the chain does not come up.
 */
export async function startChain(options: ChainOptions): Promise<RunningChain> {
  const dir = resolve(options.dir);
  if (await isPortTaken(options.port)) {
    throw new StartFailure(`Port ${options.port} (chain) is taken: stop what uses it, or set CHAIN_PORT.`);
  }
  mkdirSync(dir, { recursive: true });
  const state = new ChainState(dir);
  const saved = state.latest();
  const child = startChild({
    command: anvilBinary(),
    args: [
      ...['--host', options.host ?? '127.0.0.1', '--port', String(options.port)],
      ...['--chain-id', String(options.chainId ?? CHAIN_ID), '--hardfork', 'osaka'],
      // `finalized` trails `latest` by two epochs: with one slot an epoch that is two blocks, a few seconds.
      ...['--slots-in-an-epoch', '1', '--order', 'fifo'],
      ...['--cache-path', join(dir, 'cache'), '--no-request-size-limit', '--quiet'],
      ...(saved ? ['--load-state', saved] : []),
    ],
    guard: options.guard,
    logFile: options.logFile ?? join(dir, 'anvil.log'),
  });
  const url = `http://127.0.0.1:${options.port}`;
  const probe = () =>
    rpc(url, 'eth_chainId').then(
      () => true,
      () => false,
    );
  await untilReady('The chain', child, probe, 30_000);

  const keeper = new ChainKeeper(url, state);
  void child.exited.then(() => keeper.abandon());
  return {
    ...child,
    url,
    async stop() {
      // A chain that no longer answers is stopped all the same, with what was saved last.
      await Promise.race([keeper.finish(), pause(SAVE_AT_STOP_MS)]);
      await child.stop();
    },
  };
}

/** The binary itself: the package's own launcher is one more process that has to be stopped. */
function anvilBinary(): string {
  const require = createRequire(import.meta.url);
  const platform = process.platform === 'win32' ? 'win32' : process.platform;
  const name = `@foundry-rs/anvil-${platform}-${process.arch === 'x64' ? 'amd64' : process.arch}`;
  const fromAnvil = createRequire(require.resolve('@foundry-rs/anvil/package.json'));
  try {
    const binary = join(dirname(fromAnvil.resolve(`${name}/package.json`)), 'bin', 'anvil');
    const file = process.platform === 'win32' ? `${binary}.exe` : binary;
    if (existsSync(file)) return file;
  } catch {
    // Falls through to the sentence below.
  }
  throw new StartFailure(`There is no anvil for this machine (${name}): set CHAIN_RPC_URL.`);
}
