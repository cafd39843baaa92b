import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readSettings } from '../stack/settings.ts';
import { type KnownRegistry, knownRegistries, registryFrom, relyingPartyAt } from './known-registries.ts';

export interface VerifyOptions {
  /** A file's path, a serial, or an address. */
  target: string;
  /** Origin of the service that is asked for a serial. */
  apiUrl: string;
  /** What is trusted, and where it is asked: each endpoint is, and all must answer. */
  known: KnownRegistry[];
}

export const usage = `npm run verify -- <certificate file | serial | address of a certificate>
  --api URL                 the service to ask for a serial      (default: PUBLIC_URL)
  --rpc URL                 a chain to ask; may be repeated      (default: CHAIN_RPC_URL)
  --registry CHAIN:REGISTRY:TOKEN
                            a registry you trust, with its token; may be repeated
                            (default: this folder's deployment, PINNED_REGISTRIES and deployments/*.json)
  --final-after SECONDS     block time until an entry is final   (default: CHAIN_FINAL_AFTER_SECONDS)
  --seal URL                the page makers sign on              (default: SEAL_URL, for this folder's registry)`;

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
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      api: { type: 'string' },
      rpc: { type: 'string', multiple: true },
      registry: { type: 'string', multiple: true },
      'final-after': { type: 'string' },
      seal: { type: 'string' },
    },
  });
  const [target, ...more] = positionals;
  if (!target || more.length > 0) throw new Error('Name one certificate: a file, a serial or an address.');

  const settings = readSettings(environment);
  const seconds = values['final-after'] ?? environment['CHAIN_FINAL_AFTER_SECONDS'];
  const finalAfterSeconds = wholeSeconds(seconds, FINAL_AFTER_SECONDS);
  const here = settings.remote.chainRpcUrl?.split(',') ?? [`http://127.0.0.1:${settings.ports.chain}`];
  const rpcUrls = (values.rpc ?? here).map((url) => new URL(url.trim()).href);
  const sealUrl = values.seal === undefined ? undefined : new URL(values.seal);
  const makers = sealUrl ? relyingPartyAt(sealUrl) : null;
  const known = values.registry
    ? values.registry.map((text) => registryFrom(text, { rpcUrls, finalAfterSeconds, makers }))
    : knownRegistries({
        stateDir: settings.stateDir,
        pinned: environment['PINNED_REGISTRIES'],
        rpcUrls,
        finalAfterSeconds,
        finalAfterSecondsHere: wholeSeconds(seconds, FINAL_AFTER_SECONDS_HERE),
        sealUrl: sealUrl ?? new URL(settings.sealUrl),
      });
  if (known.length === 0) {
    throw new Error(
      `No registry is known to be trusted: name one with --registry CHAIN:REGISTRY:TOKEN (there is no ${join(settings.stateDir, 'deployment.json')}).`,
    );
  }
  return {
    target,
    apiUrl: new URL(values.api ?? settings.publicUrl).origin,
    known,
  };
}

function wholeSeconds(text: string | undefined, otherwise: number): number {
  if (!text) return otherwise;
  if (!/^\d{1,9}$/.test(text)) throw new Error(`"${text}" is not a number of seconds.`);
  return Number(text);
}
