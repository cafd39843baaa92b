import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type PinnedRegistry, parseHex, type RelyingParty } from '@daulang/protocol';
import { type Deployment, readDeployment } from '../stack/deployment.ts';
import { readSettings } from '../stack/settings.ts';

export interface VerifyOptions {
  /** A file's path, a serial, or an address. */
  target: string;
  /** Origin of the service that is asked for a serial. */
  apiUrl: string;
  /** Each is asked; all must answer. */
  rpcUrls: string[];
  pinned: PinnedRegistry[];
  /** Where makers' passkeys live; null leaves their signatures unchecked. */
  makers: RelyingParty | null;
}

export const usage = `npm run verify -- <certificate file | serial | address of a certificate>
  --api URL                 the service to ask for a serial      (default: PUBLIC_URL)
  --rpc URL                 a chain to ask; may be repeated      (default: CHAIN_RPC_URL)
  --registry CHAIN:ADDRESS  a registry you trust; may be repeated (default: the deployment of this folder)
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
  const named = values.registry?.map((text) =>
    registryFrom(text, wholeSeconds(seconds, FINAL_AFTER_SECONDS)),
  );
  const deployment = named ? undefined : readDeployment(settings.stateDir);
  if (!named && !deployment) {
    throw new Error(
      `No registry is known to be trusted: name one with --registry CHAIN:ADDRESS (there is no ${join(settings.stateDir, 'deployment.json')}).`,
    );
  }
  const here = settings.remote.chainRpcUrl?.split(',') ?? [`http://127.0.0.1:${settings.ports.chain}`];
  const sealUrl = values.seal ?? (deployment && settings.sealUrl);
  return {
    target,
    apiUrl: new URL(values.api ?? settings.publicUrl).origin,
    rpcUrls: (values.rpc ?? here).map((url) => new URL(url.trim()).href),
    pinned: named ?? [deployedHere(deployment!, wholeSeconds(seconds, FINAL_AFTER_SECONDS_HERE))],
    makers: sealUrl === undefined ? null : relyingPartyAt(new URL(sealUrl)),
  };
}

function registryFrom(text: string, finalAfterSeconds: number): PinnedRegistry {
  const [, chainId, address] = /^(\d+):(0x[0-9a-fA-F]{40})$/.exec(text) ?? [];
  if (!chainId || !address)
    throw new Error(`--registry ${text}: expected CHAIN:ADDRESS, as in 1:0x5fbd…0aa3.`);
  return { chainId: Number(chainId), registry: parseHex(address, 20), finalAfterSeconds };
}

function deployedHere(
  { chainId, certificateRegistry }: Deployment,
  finalAfterSeconds: number,
): PinnedRegistry {
  return { chainId, registry: parseHex(certificateRegistry, 20), finalAfterSeconds };
}

function relyingPartyAt({ hostname, origin }: URL): RelyingParty {
  return { rpId: hostname, origins: [origin] };
}

function wholeSeconds(text: string | undefined, otherwise: number): number {
  if (!text) return otherwise;
  if (!/^\d{1,9}$/.test(text)) throw new Error(`"${text}" is not a number of seconds.`);
  return Number(text);
}
