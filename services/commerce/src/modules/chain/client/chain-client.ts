import { Injectable } from '@nestjs/common';
import type { Hex, PublicClient } from 'viem';
import type { PrivateKeyAccount } from 'viem/accounts';
import { getAbiItem, parseEventLogs } from 'viem/utils';
import { type ChainConfig, Config } from '../../../platform/config/config.js';
import { ChainUnreachable } from '../domain/chain.errors.js';
import {
  certificateRegistryAbi,
  certificateTokenAbi,
  craftRegistryAbi,
} from '@daulang/protocol/generated/abi';
import { accountOf, connect } from './connect.js';
import type { BlockHead, Contract, RegistryEvent, TransactionPlan } from '../domain/chain-types.js';

/** Over the estimate, because state may have moved when the transaction runs. */
const GAS_MARGIN_PERCENT = 130n;

/** A token's id is its cooperative and, in the lowest bits, its number: see `tokenIdOf` of the protocol. */
const NUMBER_BITS = 32n;
const TOKEN_EVENTS = [
  getAbiItem({ abi: certificateTokenAbi, name: 'Claimed' }),
  getAbiItem({ abi: certificateTokenAbi, name: 'LostSet' }),
];

/** The one place that speaks to the chain. Every method is an outside call: never inside a transaction. */
@Injectable()
export class ChainClient {
  private client: Promise<PublicClient> | undefined;
  private account: Promise<PrivateKeyAccount> | undefined;

  constructor(private readonly config: Config) {}

  get chain(): ChainConfig {
    if (!this.config.chain) throw new ChainUnreachable();
    return this.config.chain;
  }

  relayer(): Promise<PrivateKeyAccount> {
    return (this.account ??= accountOf(this.chain.relayerKey));
  }

  addressOf(contract: Contract): Hex {
    return contract === 'craft' ? this.chain.craftRegistry : this.chain.certificateRegistry;
  }

  /** @throws viem's error with the revert data when the call would be refused now */
  async plan(contract: Contract, data: Hex): Promise<TransactionPlan> {
    const { address: account } = await this.relayer();
    const rpc = await this.rpc();
    const [gas, fees, nonce] = await Promise.all([
      rpc.estimateGas({ account, to: this.addressOf(contract), data, blockTag: 'pending' }),
      rpc.estimateFeesPerGas(),
      rpc.getTransactionCount({ address: account, blockTag: 'pending' }),
    ]);
    return { gas: (gas * GAS_MARGIN_PERCENT) / 100n, nonce: BigInt(nonce), ...fees };
  }

  /** Signs without the network: the same plan and nonce give the same bytes. */
  async sign(contract: Contract, data: Hex, plan: TransactionPlan, nonce: bigint): Promise<Hex> {
    const relayer = await this.relayer();
    return relayer.signTransaction({
      type: 'eip1559',
      chainId: this.chain.chainId,
      to: this.addressOf(contract),
      data,
      nonce: Number(nonce),
      gas: plan.gas,
      maxFeePerGas: plan.maxFeePerGas,
      maxPriorityFeePerGas: plan.maxPriorityFeePerGas,
    });
  }

  async send(serializedTransaction: Hex): Promise<void> {
    const rpc = await this.rpc();
    await rpc.sendRawTransaction({ serializedTransaction });
  }

  /**
   * How many transactions of the relayer are in blocks that are confirmed: every nonce below it is used for good. Of the newest
   * blocks an endpoint may know the nonce before it knows the receipt, or one endpoint more than the next.
   */
  async confirmedNonce(): Promise<bigint> {
    const rpc = await this.rpc();
    const { address } = await this.relayer();
    const blockNumber = (await rpc.getBlockNumber({ cacheTime: 0 })) - BigInt(this.chain.confirmations);
    if (blockNumber < 0n) return 0n;
    // A node may have forgotten how things stood then; when there are newer blocks it is asked again.
    return rpc.getTransactionCount({ address, blockNumber }).then(BigInt, () => 0n);
  }

  /** Undefined while the transaction is in no block. */
  async receipt(hash: Hex): Promise<{ succeeded: boolean; blockNumber: bigint; blockHash: Hex } | undefined> {
    const rpc = await this.rpc();
    try {
      const { status, blockNumber, blockHash } = await rpc.getTransactionReceipt({ hash });
      return { succeeded: status === 'success', blockNumber, blockHash };
    } catch (error) {
      if ((error as Error).name === 'TransactionReceiptNotFoundError') return undefined;
      throw error;
    }
  }

  /** @param number the newest when absent; undefined when the chain has no such block */
  async block(number?: bigint): Promise<BlockHead | undefined> {
    const head = await this.headOf(number);
    if (!head?.hash || head.number === null) return undefined;
    return { number: head.number, hash: head.hash, time: new Date(Number(head.timestamp) * 1000) };
  }

  /** Every event of the two registries in these blocks, in order. */
  async events(fromBlock: bigint, toBlock: bigint): Promise<RegistryEvent[]> {
    const { craftRegistry, certificateRegistry } = this.chain;
    const rpc = await this.rpc();
    const logs = await rpc.getLogs({
      address: [craftRegistry, certificateRegistry],
      fromBlock,
      toBlock,
    });
    const read = [
      ...parseEventLogs({
        abi: craftRegistryAbi,
        logs: logs.filter((log) => same(log.address, craftRegistry)),
      }),
      ...parseEventLogs({
        abi: certificateRegistryAbi,
        logs: logs.filter((log) => same(log.address, certificateRegistry)),
      }),
    ];
    return read
      .filter(isOfCooperative)
      .map((log): RegistryEvent => ({
        blockNumber: log.blockNumber,
        blockHash: log.blockHash,
        logIndex: log.logIndex,
        transactionHash: log.transactionHash,
        contract: same(log.address, craftRegistry) ? 'craft' : 'certificate',
        name: log.eventName,
        cooperativeNumber: log.args.cooperativeId.toString(),
        args: plain(log.args),
      }))
      .sort((a, b) => Number(a.blockNumber - b.blockNumber) || a.logIndex - b.logIndex);
  }

  /** What became of claimed pieces in these blocks, in order; whose they are is nobody's business here. */
  async tokenEvents(fromBlock: bigint, toBlock: bigint): Promise<RegistryEvent[]> {
    const rpc = await this.rpc();
    const logs = await rpc.getLogs({
      address: this.chain.certificateToken,
      events: TOKEN_EVENTS,
      strict: true,
      fromBlock,
      toBlock,
    });
    return logs.map(({ blockNumber, blockHash, logIndex, transactionHash, eventName, args }) => ({
      ...{ blockNumber, blockHash, logIndex, transactionHash },
      contract: 'token',
      name: eventName,
      cooperativeNumber: (args.tokenId >> NUMBER_BITS).toString(),
      args: { ...plain(args), number: Number(BigInt.asUintN(Number(NUMBER_BITS), args.tokenId)) },
    }));
  }

  /** Who held a claimed piece's token at the end of a block; undefined when it was not claimed then. */
  async ownerOf(cooperativeNumber: string, number: number, at: bigint): Promise<Hex | undefined> {
    const rpc = await this.rpc();
    try {
      const owner = await rpc.readContract({
        address: this.chain.certificateToken,
        abi: certificateTokenAbi,
        functionName: 'ownerOf',
        args: [(BigInt(cooperativeNumber) << NUMBER_BITS) | BigInt(number)],
        blockNumber: at,
      });
      return owner.toLowerCase() as Hex;
    } catch (error) {
      // The token refuses to name the owner of what does not exist.
      if (hasReverted(error)) return undefined;
      throw error;
    }
  }

  /**
   * Whether every one of these sealers was in a thief's hand when they sealed.
   *
   * @param at the block to be asked, so that an endpoint that lags behind our events refuses instead of knowing less
   */
  async isQuorumStolen(
    cooperativeNumber: string,
    { sealers, sealedAt }: { sealers: string; sealedAt: number },
    at: bigint,
  ): Promise<boolean> {
    const rpc = await this.rpc();
    return rpc.readContract({
      address: this.chain.craftRegistry,
      abi: craftRegistryAbi,
      functionName: 'isQuorumStolen',
      args: [BigInt(cooperativeNumber), BigInt(sealers), sealedAt],
      blockNumber: at,
    });
  }

  private rpc(): Promise<PublicClient> {
    return (this.client ??= connect(this.chain.rpcUrls));
  }

  private async headOf(blockNumber: bigint | undefined) {
    const rpc = await this.rpc();
    try {
      return await (blockNumber === undefined ? rpc.getBlock() : rpc.getBlock({ blockNumber }));
    } catch (error) {
      if ((error as Error).name === 'BlockNotFoundError') return undefined;
      throw error;
    }
  }
}

/** Only the announcement of a successor concerns no cooperative; operators answer it by PINNED_REGISTRIES. */
function isOfCooperative<Log extends { args: object }>(
  log: Log,
): log is Log & { args: { cooperativeId: bigint } } {
  return 'cooperativeId' in log.args;
}

const hasReverted = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'ContractFunctionRevertedError' || hasReverted(error.cause));

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** JSON has no bigint: whole numbers beyond 2^53 become decimal text. */
function plain(args: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => [name, typeof value === 'bigint' ? value.toString() : value]),
  );
}
