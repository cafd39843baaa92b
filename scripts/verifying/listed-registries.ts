import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isHex, parseHex, type RegistryDomain, type Hex } from '@daulang/protocol';
import { ADDRESSES_DIR } from '../stack/deployment.ts';

/** What a file says of a deployed registry, as far as it counts for verifying. */
export interface ListedRegistry extends RegistryDomain {
  token: Hex;
}

type Entry = Record<string, unknown>;

/**
 * The registry of `deployment.json` in the state folder, if there is one.
 *
 * @throws Error, in one sentence, naming the file and the field that cannot be used
 */
export function registryHere(stateDir: string): ListedRegistry[] {
  const file = join(stateDir, 'deployment.json');
  return existsSync(file) ? [registryIn(contentOf(file), file)] : [];
}

/**
 * The registries that `deployments/` lists, one file for each chain.
 *
 * @throws Error, in one sentence, naming the file and the field that cannot be used
 */
export function publishedRegistries(folder = ADDRESSES_DIR): ListedRegistry[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((name) => /^\d+\.json$/.test(name));
  return files.flatMap((name) => {
    const file = join(folder, name);
    const list = contentOf(file);
    if (!Array.isArray(list)) throw new Error(`${file} is no list of deployments.`);
    return list.map((entry: unknown, index) => published(entry, `${file}, entry ${index + 1}`, name));
  });
}

function published(content: unknown, where: string, name: string): ListedRegistry {
  const listed = registryIn(content, where);
  if (`${listed.chainId}.json` !== name)
    throw new Error(`${where}: chainId is not the one in the file's name.`);
  const { rpId } = content as Entry;
  if (typeof rpId !== 'string' || !/^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(rpId)) {
    throw new Error(
      `${where}: rpId must be a host's name alone, as in seal.example.org, not ${shown(rpId)}.`,
    );
  }
  return listed;
}

function registryIn(content: unknown, where: string): ListedRegistry {
  if (typeof content !== 'object' || content === null) throw new Error(`${where} is no deployment.`);
  const { chainId, certificateRegistry, certificateToken } = content as Entry;
  if (!Number.isSafeInteger(chainId) || Number(chainId) <= 0) {
    throw new Error(`${where}: chainId must be a chain's number, not ${shown(chainId)}.`);
  }
  const address = (value: unknown, field: string) => {
    if (typeof value === 'string' && isHex(value.toLowerCase(), 20)) return parseHex(value, 20);
    throw new Error(`${where}: ${field} must be an address, 0x and 40 hex digits, not ${shown(value)}.`);
  };
  return {
    chainId: chainId as number,
    registry: address(certificateRegistry, 'certificateRegistry'),
    token: address(certificateToken, 'certificateToken'),
  };
}

function contentOf(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new Error(`${file} is no JSON.`);
  }
}

function shown(value: unknown): string {
  return value === undefined ? 'left out' : JSON.stringify(value);
}
