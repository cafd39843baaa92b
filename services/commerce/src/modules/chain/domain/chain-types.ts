import type { Hex } from 'viem';

/** Which of the two registries. */
export type Contract = 'craft' | 'certificate';

export type CallState = 'waiting' | 'submitted' | 'recorded' | 'final' | 'failed';

export interface BlockHead {
  number: bigint;
  hash: Hex;
  time: Date;
}

/** An event of a registry. `args` are its members; numbers beyond 2^53 are decimal text. */
export interface RegistryEvent {
  blockNumber: bigint;
  blockHash: Hex;
  logIndex: number;
  transactionHash: Hex;
  contract: Contract;
  name: string;
  /** The cooperative's number on chain, decimal. */
  cooperative: string;
  args: Record<string, unknown>;
}

/** What a transaction costs and which nonce the chain expects next. Fees in wei. */
export interface TransactionPlan {
  gas: bigint;
  nonce: bigint;
  maxFeePerGas: bigint;
  maxPriorityFeePerGas: bigint;
}
