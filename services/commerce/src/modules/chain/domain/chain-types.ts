import type { Hex } from 'viem';

/** Which of the two registries. */
export type Contract = 'craft' | 'certificate';

export interface BlockHead {
  number: bigint;
  hash: Hex;
  time: Date;
}

/**
 * An event of a registry or of the token. `args` are its members; numbers beyond 2^53 are decimal text. Of a token's
 * event they are the piece's `number` and the `blockTime` in seconds, too, which such an event does not carry itself.
 */
export interface RegistryEvent {
  blockNumber: bigint;
  blockHash: Hex;
  logIndex: number;
  transactionHash: Hex;
  contract: Contract | 'token';
  name: string;
  cooperativeNumber: string;
  args: Record<string, unknown>;
}

/** What a transaction costs and which nonce the chain expects next. Fees in wei. */
export interface TransactionPlan {
  gas: bigint;
  nonce: bigint;
  maxFeePerGas: bigint;
  maxPriorityFeePerGas: bigint;
}
