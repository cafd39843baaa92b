import { pinnedRegistries } from '@daulang/commerce/api/pinned-registries';
import { parseHex, type PinnedRegistry } from '@daulang/protocol';
import { publishedRegistries, registryHere } from './listed-registries.ts';

/**
 * A registry the command trusts, and where its chain may be asked. On which host its makers sign is no setting: the
 * registry itself says it.
 */
export interface KnownRegistry extends PinnedRegistry {
  rpcUrls: readonly string[];
}

export interface WhereToLook {
  stateDir: string;
  /** The variable PINNED_REGISTRIES. */
  pinned: string | undefined;
  rpcUrls: readonly string[];
  /** For the deployment of the state folder. */
  finalAfterSecondsHere: number;
  finalAfterSeconds: number;
}

/** An address of the chain, the registry and its token, as `--registry` takes them. @throws when it is none */
export function registryFrom(
  text: string,
  beside: Pick<KnownRegistry, 'rpcUrls' | 'finalAfterSeconds'>,
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

/**
 * Those of the environment, of the repository (`deployments/`) and of this machine, in this order: where two name one
 * registry, the first counts, so that a public chain's entry is not final sooner because somebody deployed it here.
 */
export function knownRegistries(where: WhereToLook): KnownRegistry[] {
  const { finalAfterSeconds, finalAfterSecondsHere, rpcUrls } = where;
  return [
    ...settingsIn(where.pinned).map((setting) => ({
      ...setting,
      finalAfterSeconds: setting.finalAfterSeconds ?? finalAfterSeconds,
      rpcUrls: setting.rpcUrls ?? rpcUrls,
    })),
    ...publishedRegistries().map((listed) => ({ ...listed, finalAfterSeconds, rpcUrls })),
    ...registryHere(where.stateDir).map((here) => ({
      ...here,
      finalAfterSeconds: finalAfterSecondsHere,
      rpcUrls,
    })),
  ];
}

function settingsIn(text: string | undefined) {
  const settings = pinnedRegistries.safeParse(text || undefined);
  if (settings.success) return settings.data;
  const { path, message } = settings.error.issues[0]!;
  const [index, ...field] = path;
  const place = index === undefined ? '' : `, entry ${Number(index) + 1}, ${field.join('.')}`;
  throw new Error(`PINNED_REGISTRIES${place}: ${message} (see .env.example).`);
}
