import {
  deploy,
  type DeploymentParameters,
  type DeploymentResult,
  DeploymentResultType,
  ExecutionEventResultType,
  type ExecutionEventListener,
  ExecutionEventType,
  type IgnitionModule,
} from '@nomicfoundation/ignition-core';

import { StartFailure } from '../parts/start-failure.ts';
import { compiledContracts } from './artifacts.ts';
import type { SigningProvider } from './signing-provider.ts';

export interface IgnitionRun {
  provider: SigningProvider;
  journal: string;
  module: IgnitionModule;
  parameters: DeploymentParameters[string];
  log: (line: string) => void;
}

/**
 * Deploys what the module names, or finishes what an earlier run began.
 *
 * @returns the address of each contract, by its name
 * @throws StartFailure with one sentence for whatever Ignition found
 */
export async function runIgnition(run: IgnitionRun): Promise<(contract: string) => string> {
  const { provider, journal, module, parameters, log } = run;
  const result = await deploy({
    artifactResolver: compiledContracts,
    provider,
    deploymentDir: journal,
    ignitionModule: module,
    deploymentParameters: { [module.id]: parameters },
    accounts: [provider.sender],
    config: { blockPollingInterval: 100 },
    executionEventListener: progress(log),
  }).catch((error: Error) => {
    throw new StartFailure(unpaid(error.message, run) ?? interrupted(error));
  });
  if (result.type !== DeploymentResultType.SUCCESSFUL_DEPLOYMENT) {
    const why = whyNot(result, journal);
    throw new StartFailure(unpaid(why, run) ?? why);
  }
  return (contract) => result.contracts[`${module.id}#${contract}`]!.address;
}

function whyNot(
  result: Exclude<DeploymentResult, { type: DeploymentResultType.SUCCESSFUL_DEPLOYMENT }>,
  journal: string,
): string {
  switch (result.type) {
    case DeploymentResultType.RECONCILIATION_ERROR:
      return `${journal} holds a deployment that was begun with other values or another key: give the same, or choose another STATE_DIR (${firstOf(result.errors)}).`;
    case DeploymentResultType.PREVIOUS_RUN_ERROR:
      return `An earlier run in ${journal} failed for good: choose another STATE_DIR (${firstOf(result.errors)}).`;
    case DeploymentResultType.VALIDATION_ERROR:
      return `The deployment is refused: ${firstOf(result.errors)}.`;
    case DeploymentResultType.EXECUTION_ERROR: {
      const [failed] = result.failed;
      if (failed) return `${nameOf(failed.futureId)} could not be deployed: ${failed.error}`;
      return `The chain took too long to confirm: ${GOES_ON}.`;
    }
  }
}

const firstOf = (errors: Record<string, string[]>) => Object.values(errors).flat()[0] ?? 'no reason given';

/** Nodes say it in different words. */
function unpaid(why: string, { provider }: IgnitionRun): string | undefined {
  if (!/insufficient|not have enough|doesn't have enough|exceeds? (the )?balance/i.test(why))
    return undefined;
  return `The deployer ${provider.sender} cannot pay: send it ether and ${GOES_ON}.`;
}

/** What Ignition says itself is a sentence already; the rest is a node that stopped answering or refused. */
function interrupted({ message }: Error): string {
  if (message.startsWith('HHE')) return message;
  return `The chain of CHAIN_RPC_URL failed in between (${message}): ${GOES_ON}.`;
}

const GOES_ON = 'run it again, it goes on where it stopped';

/** A line for each step: on a public chain it is minutes between them. */
function progress(log: (line: string) => void): ExecutionEventListener {
  const silent = Object.fromEntries(
    Object.values(ExecutionEventType).map((type) => [
      type.toLowerCase().replaceAll(/_./g, ([, letter]) => letter!.toUpperCase()),
      () => Promise.resolve(),
    ]),
  ) as unknown as ExecutionEventListener;
  return {
    ...silent,
    async transactionSend({ futureId, hash }) {
      log(`${nameOf(futureId)}: sent in ${hash}, waiting for its confirmations`);
    },
    async deploymentExecutionStateComplete({ futureId, result }) {
      if (result.type === ExecutionEventResultType.SUCCESS) {
        log(`${nameOf(futureId)}: deployed at ${result.result}`);
      }
    },
  };
}

const nameOf = (futureId: string) => futureId.split('#').at(-1)!;
