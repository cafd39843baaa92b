import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, posix } from 'node:path';
import { PROJECT_ROOT } from '../stack/settings.ts';

/** The contracts that are deployed, by name, each with its source. */
export const DEPLOYED = {
  CraftRegistry: 'contracts/CraftRegistry.sol',
  CertificateRegistry: 'contracts/CertificateRegistry.sol',
  CertificateToken: 'contracts/CertificateToken.sol',
  WebAuthnVerifier: 'contracts/verifiers/WebAuthnVerifier.sol',
  P256Verifier: 'contracts/verifiers/P256Verifier.sol',
};
export type Deployed = keyof typeof DEPLOYED;

export interface Compiled {
  /** With 0x, before constructor arguments. */
  creation: string;
  /** With 0x, immutables zero. */
  runtime: string;
}

/** The compiler's settings, as hardhat.config.ts has them. */
export type Settings = Record<string, unknown>;

interface SolcOutput {
  errors?: { severity: string; formattedMessage: string }[];
  contracts?: Record<
    string,
    Record<string, { evm: { bytecode: { object: string }; deployedBytecode: { object: string } } }>
  >;
}
interface Solc {
  version(): string;
  compile(input: string, callbacks: { import(path: string): { contents: string } }): string;
}

const require = createRequire(import.meta.url);
const solc = require('solc') as Solc;

/** Hardhat's names for sources: they are part of the metadata whose hash ends the bytecode. */
const OURS = 'project/';
const OPENZEPPELIN = '@openzeppelin/contracts';
const { version } = require(`${OPENZEPPELIN}/package.json`) as { version: string };
const THEIRS = `npm/${OPENZEPPELIN}@${version}`;

export class CompilationRefused extends Error {}

export const compilerVersion = () => solc.version();

/**
 * Compiles one contract with the compiler of the lockfile, without Hardhat.
 *
 * @param changes Sources that are other than on disk, by their path from the project's root.
 * @throws CompilationRefused with what the compiler said.
 */
export function compile(name: Deployed, settings: Settings, changes: Record<string, string> = {}): Compiled {
  const contents = (source: string) => {
    if (source.startsWith(THEIRS)) return read(`node_modules/${OPENZEPPELIN}${source.slice(THEIRS.length)}`);
    const path = source.slice(OURS.length);
    return changes[path] ?? read(path);
  };
  const entry = OURS + DEPLOYED[name];
  const input = {
    language: 'Solidity',
    sources: { [entry]: { content: contents(entry) } },
    settings: {
      ...settings,
      remappings: [`${OURS}:${OPENZEPPELIN}/=${THEIRS}/`],
      outputSelection: { [entry]: { [name]: ['evm.bytecode.object', 'evm.deployedBytecode.object'] } },
    },
  };
  const imports = { import: (source: string) => ({ contents: contents(source) }) };
  const { errors = [], contracts } = JSON.parse(solc.compile(JSON.stringify(input), imports)) as SolcOutput;
  const refused = errors.filter(({ severity }) => severity === 'error');
  const evm = contracts?.[entry]?.[name]?.evm;
  if (refused.length > 0 || !evm) {
    throw new CompilationRefused(refused.map(({ formattedMessage }) => formattedMessage).join('\n'));
  }
  return { creation: `0x${evm.bytecode.object}`, runtime: `0x${evm.deployedBytecode.object}` };
}

/** A node of the compiler's syntax tree; `src` says where it stands: first byte, bytes, file. */
export interface Node {
  nodeType: string;
  src: string;
  [field: string]: unknown;
}

/** The syntax tree of one source, as written: names are not resolved. */
export function parse(path: string): Node {
  const input = {
    language: 'Solidity',
    sources: { [path]: { content: read(path) } },
    settings: { stopAfter: 'parsing', outputSelection: { '*': { '': ['ast'] } } },
  };
  const nothing = { import: () => ({ contents: '' }) };
  const { sources } = JSON.parse(solc.compile(JSON.stringify(input), nothing)) as {
    sources: Record<string, { ast: Node }>;
  };
  return sources[path]!.ast;
}

/** The sources of the project that a deployed contract is compiled from, by their path from the project's root. */
export function sourcesOf(name: Deployed): string[] {
  const found = new Set([DEPLOYED[name] as string]);
  // Walked while it grows: imports of imports come in behind.
  for (const path of found) {
    for (const [, imported = ''] of read(path).matchAll(/from "(\.[^"]+)";/g)) {
      found.add(posix.join(posix.dirname(path), imported));
    }
  }
  return [...found];
}

const read = (path: string) => readFileSync(join(PROJECT_ROOT, path), 'utf8');
