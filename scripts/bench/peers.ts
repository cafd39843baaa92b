import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Contract, ContractFactory, type InterfaceAbi, type Signer } from 'ethers';

const FOLDER = join(import.meta.dirname, '../../bench/peers');
const PEERS = 'contracts/Peers.sol';
const EAS = join(FOLDER, 'node_modules/@ethereum-attestation-service/eas-contracts/artifacts/contracts');

interface Artifact {
  abi: InterfaceAbi;
  bytecode: string;
}
interface SolcOutput {
  errors?: { severity: string; formattedMessage: string }[];
  contracts: Record<string, Record<string, { abi: InterfaceAbi; evm: { bytecode: { object: string } } }>>;
}

/** Compiles the tokens of bench/peers with these settings; the answer deploys one by its name. */
export function compilePeers(settings: object): (name: string, by: Signer) => Promise<Contract> {
  const { compile } = createRequire(import.meta.url)('solc') as {
    compile(input: string, callbacks: object): string;
  };
  const read = (path: string) => readFileSync(join(FOLDER, path), 'utf8');
  const input = {
    language: 'Solidity',
    sources: { [PEERS]: { content: read(PEERS) } },
    settings: { ...settings, outputSelection: { [PEERS]: { '*': ['abi', 'evm.bytecode.object'] } } },
  };
  const callbacks = { import: (path: string) => ({ contents: read(`node_modules/${path}`) }) };
  const { errors = [], contracts } = JSON.parse(compile(JSON.stringify(input), callbacks)) as SolcOutput;
  const refused = errors.filter(({ severity }) => severity === 'error');
  if (refused.length > 0) throw new Error(refused.map(({ formattedMessage }) => formattedMessage).join('\n'));
  return (name, by) => {
    const { abi, evm } = contracts[PEERS]![name]!;
    return deploy({ abi, bytecode: evm.bytecode.object }, [], by);
  };
}

/** EAS and its register of schemas, as their package ships them. */
export async function deployEas(by: Signer): Promise<{ eas: Contract; schemas: Contract }> {
  const schemas = await deploy(artifactOf('SchemaRegistry'), [], by);
  return { schemas, eas: await deploy(artifactOf('EAS'), [await schemas.getAddress()], by) };
}

function artifactOf(name: string): Artifact {
  return JSON.parse(readFileSync(join(EAS, `${name}.sol`, `${name}.json`), 'utf8')) as Artifact;
}

async function deploy({ abi, bytecode }: Artifact, args: unknown[], by: Signer): Promise<Contract> {
  return (await new ContractFactory(abi, bytecode, by).deploy(...args)) as Contract;
}
