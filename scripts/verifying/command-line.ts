import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readSettings } from '../stack/settings.ts';
import { type KnownRegistry, knownRegistries, registryFrom } from './known-registries.ts';

export interface VerifyOptions {
  /** A file's path, a serial, or an address. */
  target: string;
  /** Origin of the service that is asked for a serial. */
  apiUrl: string;
  /** What is trusted, and where it is asked: each endpoint is, and all must answer. */
  known: KnownRegistry[];
}

const usage = `npm run verify -- <certificate file | serial | address of a certificate>
  --api URL                 the service to ask for a serial      (default: PUBLIC_URL)
  --rpc URL                 an endpoint to ask; may be repeated  (default: CHAIN_RPC_URL)
                            of several chains, those of the certificate's chain are asked
  --registry CHAIN:REGISTRY:TOKEN
                            a registry you trust, with its token; may be repeated
                            (default: PINNED_REGISTRIES, deployments/*.json and this folder's deployment)
  --final-after SECONDS     block time until an entry is final   (default: CHAIN_FINAL_AFTER_SECONDS)`;

/** An entry of an unknown chain counts as final after a quarter of an hour: two epochs of Ethereum, and some. */
const FINAL_AFTER_SECONDS = 900;
const FINAL_AFTER_SECONDS_HERE = 5;

/** The options, or a sentence that says what is wrong with them. */
export function readCommandLine(args: string[], environment: NodeJS.ProcessEnv): VerifyOptions | string {
  try {
    return optionsFrom(args, environment);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function optionsFrom(args: string[], environment: NodeJS.ProcessEnv): VerifyOptions {
  const { values, positionals } = argumentsIn(args);
  const [target, ...more] = positionals;
  if (!target || more.length > 0) {
    throw new Error(`Name one certificate: a file, a serial or an address.\n\n${usage}`);
  }

  const settings = readSettings(environment);
  const seconds = values['final-after'] ?? environment['CHAIN_FINAL_AFTER_SECONDS'];
  const finalAfterSeconds = wholeSeconds(seconds, FINAL_AFTER_SECONDS);
  const { chainRpcUrl = `http://127.0.0.1:${settings.ports.chain}` } = settings.remote;
  const rpcUrls = values.rpc
    ? values.rpc.flatMap((text) => addressesIn(text, '--rpc'))
    : addressesIn(chainRpcUrl, 'CHAIN_RPC_URL');
  const known = values.registry
    ? values.registry.map((text) => registryFrom(text, { rpcUrls, finalAfterSeconds }))
    : knownRegistries({
        stateDir: settings.stateDir,
        pinned: environment['PINNED_REGISTRIES'],
        rpcUrls,
        finalAfterSeconds,
        finalAfterSecondsHere: wholeSeconds(seconds, FINAL_AFTER_SECONDS_HERE),
      });
  if (known.length === 0) {
    throw new Error(
      `No registry is known to be trusted: name one with --registry CHAIN:REGISTRY:TOKEN (there is no ${join(settings.stateDir, 'deployment.json')}).`,
    );
  }
  const api = values.api ? addressIn(values.api, '--api') : addressIn(settings.publicUrl, 'PUBLIC_URL');
  return { target, apiUrl: api.origin, known };
}

function argumentsIn(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        api: { type: 'string' },
        rpc: { type: 'string', multiple: true },
        registry: { type: 'string', multiple: true },
        'final-after': { type: 'string' },
      },
    });
  } catch (error) {
    throw new Error(`${(error as Error).message}\n\n${usage}`, { cause: error });
  }
}

/** Endpoints, separated by commas. @throws when one is no address, or there is none */
function addressesIn(text: string, name: string): string[] {
  const parts = text.split(',').map((part) => part.trim());
  return parts.map((part) => addressIn(part, name).href);
}

function addressIn(text: string, name: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return url;
  throw new Error(`${name}: "${text}" is no http or https address.`);
}

function wholeSeconds(text: string | undefined, otherwise: number): number {
  if (!text) return otherwise;
  if (!/^\d{1,9}$/.test(text)) throw new Error(`"${text}" is not a number of seconds.`);
  return Number(text);
}
