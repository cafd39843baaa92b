import { ethers } from '../chain.js';
import type { Registries } from '../registries.js';
import { applyEvent, eventsOf } from './replay.js';
import { nothing, type ReplayedState } from './state.js';

interface Followed {
  readonly number: number;
  readonly hash: string;
  readonly state: ReplayedState;
}

/** Follows the chain block by block and goes back when blocks it knew are no longer there. */
export class Follower {
  readonly #on: Registries;
  #blocks: Followed[] = [];

  constructor(on: Registries) {
    this.#on = on;
  }

  get state(): ReplayedState {
    return this.#blocks.at(-1)?.state ?? nothing;
  }

  /** Takes in what happened since the last time. Gives how many blocks were taken back first. */
  async follow(): Promise<number> {
    const takenBack = await this.#goBack();
    const latest = await ethers.provider.getBlockNumber();
    for (let number = (this.#blocks.at(-1)?.number ?? -1) + 1; number <= latest; ++number) {
      const events = await eventsOf(this.#on, number, number);
      const { hash } = (await ethers.provider.getBlock(number))!;
      this.#blocks.push({ number, hash: hash!, state: events.reduce(applyEvent, this.state) });
    }
    return takenBack;
  }

  async #goBack(): Promise<number> {
    const before = this.#blocks.length;
    for (let last = this.#blocks.at(-1); last; last = this.#blocks.at(-1)) {
      const block = await ethers.provider.getBlock(last.number);
      if (block?.hash === last.hash) break;
      this.#blocks.pop();
    }
    return before - this.#blocks.length;
  }
}
