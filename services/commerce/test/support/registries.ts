import { createHash, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { canonicalBytes, digestOf, encodeKey, type Hex, keyIdOf } from '@daulang/protocol';
import {
  certificateRegistryAbi,
  certificateTokenAbi,
  craftRegistryAbi,
} from '@daulang/protocol/generated/abi';
import { type Abi, createTestClient, createWalletClient, http, publicActions } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import { eventually } from './eventually.js';

/** Compiled, this file lies in services/commerce/dist/test/support. */
const ARTIFACTS = new URL('../../../../../artifacts/contracts/', import.meta.url);
const RP_ID = 'seal.localhost';

/** The two registries of one suite, deployed for it alone, behind a door that the test can shut. */
export interface TestRegistries {
  /** Variables for the service. */
  env: Record<string, string>;
  /** As the authority: admits a cooperative and gives its number. */
  admit(profile: object, publicKeys: Hex[], threshold: number): Promise<bigint>;
  /** As the authority: distrusts a cooperative. */
  suspend(cooperativeNumber: bigint, from: 'from now on' | 'since its admission'): Promise<void>;
  reinstate(cooperativeNumber: bigint): Promise<void>;
  lowerCapacity(cooperativeNumber: bigint, capacity: number): Promise<void>;
  close(cooperativeNumber: bigint): Promise<void>;
  /** As the guardian: a key was in a thief's hand. @param from seconds, until now */
  dateTheft(cooperativeNumber: bigint, publicKey: Hex, from: number): Promise<void>;
  /** Submits somebody's signed message: the sender never matters. */
  submit(contract: 'certificates' | 'token', functionName: string, args: unknown[]): Promise<void>;
  mine(blocks: number): Promise<void>;
  /** Lets a second pass: what comes now is later than all before, also to the second. @returns block time in seconds */
  tick(): Promise<number>;
  /** Until every transaction that was sent stands in a block: a busy machine mines a little after it answers. */
  quiet(): Promise<void>;
  /** Remembers the chain as it is; the answer takes it back there, as a reorganisation does. */
  snapshot(): Promise<() => Promise<void>>;
  /** From the service's side: the chain no longer answers, until `wake`. */
  sleep(): void;
  wake(): void;
  /** Until the service asks this of the chain, which takes no more of it and never answers (until `wake`). */
  swallow(method: string): Promise<void>;
  nextNumber(cooperativeNumber: bigint): Promise<number>;
  /** Since when the present sealers vouch for a batch, in seconds. */
  sealedAt(cooperativeNumber: bigint, root: Hex): Promise<number>;
  stop(): void;
}

export async function deployRegistries(): Promise<TestRegistries> {
  const rpcUrl = process.env['TEST_CHAIN_RPC_URL'];
  if (!rpcUrl) {
    throw new Error(
      'TEST_CHAIN_RPC_URL is not set: `node scripts/parts/run.ts chain` prints such an address.',
    );
  }
  const door = await openDoor(rpcUrl);
  const authority = privateKeyToAccount(`0x${randomBytes(32).toString('hex')}`);
  const relayerKey: Hex = `0x${randomBytes(32).toString('hex')}`;
  const chain = createTestClient({ mode: 'anvil', transport: http(rpcUrl), cacheTime: 0 }).extend(
    publicActions,
  );
  for (const { address } of [authority, privateKeyToAccount(relayerKey)]) {
    await chain.setBalance({ address, value: 10n ** 20n });
  }
  const wallet = createWalletClient({ account: authority, transport: http(rpcUrl) });
  const sent = async (hash: Hex) => {
    const receipt = await chain.waitForTransactionReceipt({ hash, pollingInterval: 20 });
    if (receipt.status !== 'success') throw new Error(`The transaction ${hash} was refused.`);
    return receipt;
  };
  const deployed = async (path: string, args: unknown[]): Promise<Hex> => {
    const { abi, bytecode } = JSON.parse(await readFile(new URL(path, ARTIFACTS), 'utf8')) as {
      abi: Abi;
      bytecode: Hex;
    };
    const receipt = await sent(await wallet.deployContract({ abi, bytecode, args, chain: null }));
    return receipt.contractAddress!;
  };
  const rpIdHash = `0x${createHash('sha256').update(RP_ID).digest('hex')}`;
  const webauthn = await deployed('verifiers/WebAuthnVerifier.sol/WebAuthnVerifier.json', [rpIdHash]);
  const p256 = await deployed('verifiers/P256Verifier.sol/P256Verifier.json', []);
  const { address } = authority;
  const craft = await deployed('CraftRegistry.sol/CraftRegistry.json', [address, address, webauthn, p256]);
  const certificates = await deployed('CertificateRegistry.sol/CertificateRegistry.json', [craft]);
  const token = await deployed('CertificateToken.sol/CertificateToken.json', [certificates]);
  const block = await chain.getBlockNumber();
  type AuthorityAct = 'admit' | 'suspend' | 'reinstate' | 'lowerCapacity' | 'close' | 'dateTheft';
  const asAuthority = (functionName: AuthorityAct, args: unknown[]) =>
    wallet
      .writeContract({ address: craft, abi: craftRegistryAbi as Abi, functionName, args, chain: null })
      .then(sent);
  const tick = async () => {
    await chain.increaseTime({ seconds: 1 });
    await chain.mine({ blocks: 1 });
    return Number((await chain.getBlock()).timestamp);
  };

  return {
    env: {
      CHAIN_RPC_URL: door.url,
      CHAIN_ID: String(await chain.getChainId()),
      CRAFT_REGISTRY: craft,
      CERTIFICATE_REGISTRY: certificates,
      CERTIFICATE_TOKEN: token,
      WEBAUTHN_VERIFIER: webauthn,
      P256_VERIFIER: p256,
      DEPLOYMENT_BLOCK: String(block - 3n),
      RELAYER_KEY: relayerKey,
      CHAIN_CONFIRMATIONS: '2',
      CHAIN_FINAL_AFTER_SECONDS: '0',
    },
    async admit(profile, publicKeys, threshold) {
      const keys = publicKeys.map((publicKey) => encodeKey(webauthn.toLowerCase() as Hex, publicKey));
      await asAuthority('admit', [digestOf(canonicalBytes(profile)), keys, threshold, 100_000]);
      return chain.readContract({ address: craft, abi: craftRegistryAbi, functionName: 'cooperativeCount' });
    },
    async suspend(cooperativeNumber, from) {
      const { admittedAt } = await chain.readContract({
        address: craft,
        abi: craftRegistryAbi,
        functionName: 'cooperativeOf',
        args: [cooperativeNumber],
      });
      // What was sealed in the second of a suspension is in doubt already, so now is later than any block.
      const now = await tick();
      await asAuthority('suspend', [cooperativeNumber, from === 'from now on' ? now : admittedAt]);
    },
    async reinstate(cooperativeNumber) {
      await asAuthority('reinstate', [cooperativeNumber]);
    },
    async lowerCapacity(cooperativeNumber, capacity) {
      await asAuthority('lowerCapacity', [cooperativeNumber, capacity]);
    },
    async close(cooperativeNumber) {
      await asAuthority('close', [cooperativeNumber]);
    },
    async dateTheft(cooperativeNumber, publicKey, from) {
      await asAuthority('dateTheft', [cooperativeNumber, keyIdOf(publicKey), from]);
    },
    async submit(contract, functionName, args) {
      const { address, abi } =
        contract === 'token'
          ? { address: token, abi: certificateTokenAbi as Abi }
          : { address: certificates, abi: certificateRegistryAbi as Abi };
      await sent(await wallet.writeContract({ address, abi, functionName, args, chain: null }));
    },
    mine: (blocks) => chain.mine({ blocks }),
    tick,
    async quiet() {
      await eventually('the chain has mined all', async () => {
        const { pending, queued } = await chain.getTxpoolStatus();
        return pending === 0 && queued === 0;
      });
    },
    async snapshot() {
      const id = await chain.snapshot();
      return () => chain.revert({ id });
    },
    sleep: () => (door.isOpen = false),
    wake: () => {
      door.isOpen = true;
      door.swallowed = undefined;
    },
    swallow: (method) => new Promise((onAsked) => (door.swallowed = { method, onAsked })),
    nextNumber: (cooperativeNumber) =>
      chain.readContract({
        address: certificates,
        abi: certificateRegistryAbi,
        functionName: 'nextNumber',
        args: [cooperativeNumber],
      }),
    async sealedAt(cooperativeNumber, root) {
      const batch = await chain.readContract({
        address: certificates,
        abi: certificateRegistryAbi,
        functionName: 'batchOf',
        args: [cooperativeNumber, root],
      });
      return batch.sealedAt;
    },
    stop: () => {
      door.server.close();
      door.server.closeAllConnections();
    },
  };
}

interface Door {
  url: string;
  isOpen: boolean;
  swallowed: { method: string; onAsked: () => void } | undefined;
  server: Server;
}

/** Passes everything on to the chain while open; shut, it hangs up, as a chain that is down. */
async function openDoor(rpcUrl: string): Promise<Door> {
  const door: Door = { url: '', isOpen: true, swallowed: undefined, server: undefined as unknown as Server };
  door.server = createServer((request, response) => {
    if (!door.isOpen) return request.destroy();
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const body = Buffer.concat(parts);
      if (door.swallowed && body.includes(`"${door.swallowed.method}"`)) return door.swallowed.onAsked();
      fetch(rpcUrl, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
        .then(async (answer) => response.end(await answer.text()))
        .catch(() => request.destroy());
    });
  });
  await new Promise<void>((resolve) => door.server.listen(0, '127.0.0.1', resolve));
  door.url = `http://127.0.0.1:${(door.server.address() as { port: number }).port}`;
  return door;
}
