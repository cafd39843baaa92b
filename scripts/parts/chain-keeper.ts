import { setTimeout as pause } from 'node:timers/promises';
import type { ChainState } from './chain-state.ts';
import { rpc } from './chain-rpc.ts';

/** Blocks mined after the last transaction, so that whoever waits for confirmations gets them. */
const BLOCKS_AFTER_TRANSACTION = 8;
const MS_BETWEEN_IDLE_BLOCKS = 1_000;
/** A verdict says "cannot check" when the chain is older than 10 minutes: a quiet chain still shows it is alive. */
const MS_BETWEEN_HEARTBEATS = 120_000;
const MS_BETWEEN_LOOKS = 250;

interface Block {
  number: string;
  transactions: string[];
}

export interface ChainKeeper {
  /** Ends the watch after the step in hand. */
  stop(): Promise<void>;
  save(): Promise<void>;
}

/** Watches a chain that mines on demand: saves it after transactions and mines the idle blocks others wait for. */
export function keepChain(url: string, state: ChainState): ChainKeeper {
  let stopping = false;
  const watch = (async () => {
    let seen = -1;
    let savedAt = -1;
    let lastTransactionAt = -1;
    let lastMinedMs = 0;
    while (!stopping) {
      const head = Number(await rpc<string>(url, 'eth_blockNumber'));
      const unseen = seen === -1 ? Math.max(0, head - BLOCKS_AFTER_TRANSACTION) : seen + 1;
      for (let number = unseen; number <= head; number++) {
        const block = await rpc<Block>(url, 'eth_getBlockByNumber', [hex(number), false]);
        if (block.transactions.length > 0) lastTransactionAt = number;
      }
      // Blocks found at the start came from the file itself and need no saving.
      if (seen === -1) savedAt = head;
      const quiet = head === seen;
      seen = head;
      if (quiet && lastTransactionAt > savedAt) {
        await state.save(url);
        savedAt = head;
      }
      const awaited = lastTransactionAt >= 0 && head < lastTransactionAt + BLOCKS_AFTER_TRANSACTION;
      if (Date.now() - lastMinedMs >= (awaited ? MS_BETWEEN_IDLE_BLOCKS : MS_BETWEEN_HEARTBEATS)) {
        await rpc(url, 'evm_mine');
        lastMinedMs = Date.now();
      }
      await pause(MS_BETWEEN_LOOKS);
    }
  })().catch(() => undefined); // The chain went away: its exit is told by the process, not by us.

  return {
    async stop() {
      stopping = true;
      await watch;
    },
    save: () => state.save(url),
  };
}

function hex(number: number): string {
  return `0x${number.toString(16)}`;
}
