import { setTimeout as pause } from 'node:timers/promises';
import type { ChainState } from './chain-state.ts';
import { rpc } from './chain-rpc.ts';

/** Blocks mined after the last transaction, so that whoever waits for confirmations gets them. */
const BLOCKS_AFTER_TRANSACTION = 8;
const MS_BETWEEN_IDLE_BLOCKS = 1_000;
/** A verdict says "cannot check" when the chain is older than 10 minutes: a quiet chain still shows it is alive. */
const MS_BETWEEN_HEARTBEATS = 120_000;
const MS_BETWEEN_LOOKS = 250;
/** Saving takes longer as the chain grows; it never takes more than a tenth of anvil's time. */
const REST_AFTER_SAVE = 10;

/** Watches a chain that mines on demand: saves it after transactions and mines the idle blocks others wait for. */
export class ChainKeeper {
  private readonly url: string;
  private readonly state: ChainState;
  private readonly watch: Promise<void>;
  private ended = false;
  /** Numbers of blocks: the newest seen, the newest with a transaction, the newest on disk. */
  private seen: number | undefined;
  private lastTransaction = -BLOCKS_AFTER_TRANSACTION;
  private saved = 0;
  private minedAtMs = 0;
  private maySaveAtMs = 0;

  constructor(url: string, state: ChainState) {
    this.url = url;
    this.state = state;
    this.watch = this.run();
  }

  /** Ends the watch and saves. */
  async finish(): Promise<void> {
    this.ended = true;
    await this.watch;
    await this.state.save(this.url).catch(() => undefined);
  }

  /** Ends the watch of a chain that is gone. */
  abandon(): void {
    this.ended = true;
  }

  private async run(): Promise<void> {
    while (!this.ended) {
      // A chain that does not answer may only be paused; when it is gone, its process says so.
      await this.step().catch(() => undefined);
      await pause(MS_BETWEEN_LOOKS);
    }
  }

  private async step(): Promise<void> {
    const head = Number(await rpc<string>(this.url, 'eth_blockNumber'));
    await this.look(this.seen === undefined ? head - BLOCKS_AFTER_TRANSACTION : this.seen + 1, head);
    // What was there at the start came from the file itself.
    if (this.seen === undefined) this.saved = head;
    const quiet = this.seen === head;
    this.seen = head;
    if (quiet && this.lastTransaction > this.saved && Date.now() >= this.maySaveAtMs) await this.save(head);
    await this.mineWhenAwaited(head);
  }

  private async look(from: number, to: number): Promise<void> {
    for (let number = Math.max(0, from); number <= to; number++) {
      const block = await rpc<{ transactions: string[] }>(this.url, 'eth_getBlockByNumber', [
        hex(number),
        false,
      ]);
      if (block.transactions.length > 0) this.lastTransaction = number;
    }
  }

  private async save(head: number): Promise<void> {
    const startedMs = Date.now();
    await this.state.save(this.url);
    this.saved = head;
    this.maySaveAtMs = Date.now() + REST_AFTER_SAVE * (Date.now() - startedMs);
  }

  private async mineWhenAwaited(head: number): Promise<void> {
    const awaited = head < this.lastTransaction + BLOCKS_AFTER_TRANSACTION;
    if (Date.now() - this.minedAtMs < (awaited ? MS_BETWEEN_IDLE_BLOCKS : MS_BETWEEN_HEARTBEATS)) return;
    await rpc(this.url, 'evm_mine');
    this.minedAtMs = Date.now();
  }
}

function hex(number: number): string {
  return `0x${number.toString(16)}`;
}
