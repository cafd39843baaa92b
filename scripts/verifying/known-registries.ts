import { pinnedRegistries } from '@daulang/commerce/api/pinned-registries';
import { parseHex, type PinnedRegistry, type RelyingParty } from '@daulang/protocol';
import { type Deployment, publishedDeployments, readDeployment } from '../stack/deployment.ts';

/** A registry the command trusts, and where its chain is asked. */
export interface KnownRegistry extends PinnedRegistry {
  rpcUrls: readonly string[];
  /** Where its makers' passkeys live; null leaves their signatures unchecked. */
  makers: RelyingParty | null;
}

export interface WhereToLook {
  stateDir: string;
  /** The variable PINNED_REGISTRIES. */
  pinned: string | undefined;
  rpcUrls: readonly string[];
  /** For the deployment of the state folder. */
  finalAfterSecondsHere: number;
  finalAfterSeconds: number;
  /** The sealing pages of this machine's own service. */
  sealUrl: URL;
}

/** An address of the chain, the registry and its token, as `--registry` takes them. @throws when it is none */
export function registryFrom(
  text: string,
  beside: Pick<KnownRegistry, 'rpcUrls' | 'finalAfterSeconds' | 'makers'>,
): KnownRegistry {
  const [, chainId, registry, token] = /^(\d+):(0x[0-9a-fA-F]{40}):(0x[0-9a-fA-F]{40})$/.exec(text) ?? [];
  if (!chainId || !registry || !token)
    throw new Error(`--registry ${text}: expected CHAIN:REGISTRY:TOKEN, as in 1:0x5fbd…0aa3:0x9fe4…6e0.`);
  return {
    chainId: Number(chainId),
    registry: parseHex(registry, 20),
    token: parseHex(token, 20),
    ...beside,
  };
}

/** Those of this machine, of the environment and of the repository (`deployments/`), in this order. */
export function knownRegistries(where: WhereToLook): KnownRegistry[] {
  const { finalAfterSeconds, finalAfterSecondsHere, rpcUrls } = where;
  const makers = relyingPartyAt(where.sealUrl);
  const here = readDeployment(where.stateDir);
  const settings = pinnedRegistries.safeParse(where.pinned || undefined);
  if (!settings.success) throw new Error('PINNED_REGISTRIES is no list of registries, see .env.example.');
  return [
    ...(here ? [{ ...addressesOf(here), finalAfterSeconds: finalAfterSecondsHere, rpcUrls, makers }] : []),
    ...settings.data.map((setting) => ({
      ...setting,
      finalAfterSeconds: setting.finalAfterSeconds ?? finalAfterSeconds,
      rpcUrls: setting.rpcUrls ?? rpcUrls,
      makers,
    })),
    ...publishedDeployments().map((deployment) => ({
      ...addressesOf(deployment),
      finalAfterSeconds,
      rpcUrls,
      makers: relyingPartyAt(new URL(`https://${deployment.rpId}`)),
    })),
  ];
}

export function relyingPartyAt({ hostname, origin }: URL): RelyingParty {
  return { rpId: hostname, origins: [origin] };
}

function addressesOf({ chainId, certificateRegistry, certificateToken }: Deployment) {
  return { chainId, registry: parseHex(certificateRegistry, 20), token: parseHex(certificateToken, 20) };
}
