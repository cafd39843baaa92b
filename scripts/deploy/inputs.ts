import { parseArgs } from 'node:util';
import { getAddress, SigningKey, ZeroAddress } from 'ethers';
import { StartFailure } from '../parts/start-failure.ts';

/** What both deployments are told. All of it is looked at before anything is sent: what is deployed stays for good. */
interface Place {
  rpcUrl: string;
  /** The chain somebody expects behind `rpcUrl`. */
  chainId: number | undefined;
  /** Not needed where the contracts are there already. */
  deployerKey: string | undefined;
  deploymentDir: string;
  isPublic: boolean;
}

export interface ContractsInputs extends Place {
  rpId: string;
  authority: string;
  guardian: string;
  craftRegistry: string | undefined;
  publish: boolean;
}

export interface AuthorityInputs extends Place {
  multisig: string;
  delaySeconds: number;
}

const HOUR = 3_600;
const DAY = 24 * HOUR;
/** Shorter, and nobody has seen an act before it happens; longer, and it comes too late. */
const DELAY = { least: HOUR, most: 60 * DAY };

/** @throws StartFailure naming the variable or argument that cannot be used, before a chain is asked anything */
export function contractsInputs(args: string[], environment: NodeJS.ProcessEnv): ContractsInputs {
  const { publish = false } = argumentsFrom(args, { publish: { type: 'boolean' } });
  const authority = address('AUTHORITY_ADDRESS', environment);
  const guardian = address('GUARDIAN_ADDRESS', environment);
  if (authority === guardian) {
    throw new StartFailure(
      `AUTHORITY_ADDRESS and GUARDIAN_ADDRESS are both ${authority}: the guardian is another account.`,
    );
  }
  return {
    ...place(environment),
    rpId: hostName('SEAL_RP_ID', environment),
    authority,
    guardian,
    craftRegistry: environment['CRAFT_REGISTRY_ADDRESS']
      ? address('CRAFT_REGISTRY_ADDRESS', environment)
      : undefined,
    publish: publish === true,
  };
}

/** @throws StartFailure naming the variable or argument that cannot be used, before a chain is asked anything */
export function authorityInputs(args: string[], environment: NodeJS.ProcessEnv): AuthorityInputs {
  argumentsFrom(args, {});
  return {
    ...place(environment),
    multisig: address('MULTISIG_ADDRESS', environment),
    delaySeconds: delay('AUTHORITY_DELAY_SECONDS', environment),
  };
}

function place(environment: NodeJS.ProcessEnv): Place {
  return {
    rpcUrl: endpoint('CHAIN_RPC_URL', environment),
    chainId: chainId('CHAIN_ID', environment),
    deployerKey: key('DEPLOYER_KEY', environment),
    deploymentDir: given('STATE_DIR', environment),
    // Whoever deploys by hand does it for good; `npm start` and the compose file name the demo.
    isPublic: !['demo', 'test'].includes(environment['APP_MODE'] ?? ''),
  };
}

function argumentsFrom(args: string[], options: Record<string, { type: 'boolean' }>) {
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new StartFailure(`${(error as Error).message.split('. ')[0]}.`);
  }
}

function given(name: string, environment: NodeJS.ProcessEnv): string {
  const value = environment[name];
  if (!value) throw new StartFailure(`${name} is not set: docs/contracts.md names what a deployment needs.`);
  return value;
}

/**
 * The first of a list: a deployment follows one node, the service asks all of them.
 * @throws StartFailure naming the variable
 */
export function endpoint(name: string, environment: NodeJS.ProcessEnv): string {
  const first = given(name, environment).split(',')[0]!.trim();
  if (/^https?:/.test(first) && URL.canParse(first)) return first;
  throw new StartFailure(`${name} must be the http or https address of a chain's node.`);
}

function chainId(name: string, environment: NodeJS.ProcessEnv): number | undefined {
  const text = environment[name];
  if (!text) return undefined;
  if (/^[1-9]\d{0,14}$/.test(text)) return Number(text);
  throw new StartFailure(`${name} must be a whole number, not "${text}".`);
}

/** @throws StartFailure naming the variable */
export function address(name: string, environment: NodeJS.ProcessEnv): string {
  const text = given(name, environment);
  const found = /^0x[0-9a-fA-F]{40}$/.test(text) ? orUndefined(() => getAddress(text)) : undefined;
  if (found && found !== ZeroAddress) return found;
  throw new StartFailure(`${name} must be an address, 0x and 40 hex digits, not zero, not "${text}".`);
}

/** Never repeats what it was given. */
function key(name: string, environment: NodeJS.ProcessEnv): string | undefined {
  const text = environment[name];
  if (!text) return undefined;
  const isKey = /^0x[0-9a-fA-F]{64}$/.test(text);
  if (isKey && orUndefined(() => new SigningKey(text).publicKey)) return text;
  throw new StartFailure(`${name} must be a private key, 0x and 64 hex digits; what it holds is none.`);
}

/** A relying party id: what comes after `https://` and before a colon or slash, in lower case. */
function hostName(name: string, environment: NodeJS.ProcessEnv): string {
  const text = given(name, environment);
  const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
  const isHost = new RegExp(`^(?:${label}\\.)*${label}$`).test(text) && !/(^|\.)\d+$/.test(text);
  if (isHost && text.length <= 253) return text;
  throw new StartFailure(
    `${name} must be a host name alone, in lower case, such as seal.example.org, not "${text}".`,
  );
}

function delay(name: string, environment: NodeJS.ProcessEnv): number {
  const text = given(name, environment);
  const seconds = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (seconds >= DELAY.least && seconds <= DELAY.most) return seconds;
  throw new StartFailure(
    `${name} must be a whole number of seconds from ${DELAY.least} (an hour) to ${DELAY.most} (60 days), such as 172800, not "${text}".`,
  );
}

function orUndefined<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
