import { setTimeout as wait } from 'node:timers/promises';

/** What is handed over faster than it can be worked off for long is lost from here on. */
const MOST_WAITING = 10_000;
const TRIES = 5;

interface Load<Item> {
  items: Item[];
  ended: PromiseWithResolvers<void>;
}

const emptyLoad = <Item>(): Load<Item> => ({ items: [], ended: Promise.withResolvers() });

/**
 * Works off what nobody waits for, one load after the other: what is handed over while one is under way is the next. A
 * load that fails is tried again after a pause, and given up after the fifth time.
 */
export class Gathered<Item> {
  private underWay: Load<Item> = emptyLoad();
  private next: Load<Item> = emptyLoad();
  private isWorking = false;

  /** @param complain of a failed try; `lost` are given up with it */
  constructor(
    private readonly work: (items: readonly Item[]) => Promise<void>,
    private readonly complain: (error: unknown, lost: readonly Item[]) => void,
    private readonly pauseMs = 1_000,
  ) {}

  add(item: Item): void {
    if (this.next.items.length >= MOST_WAITING)
      return this.complain(new Error('Too many are waiting.'), [item]);
    this.next.items.push(item);
    if (!this.isWorking) void this.workOff();
  }

  /** Whether one like it is still to be worked off. */
  holds(isLike: (item: Item) => boolean): boolean {
    return this.underWay.items.some(isLike) || this.next.items.some(isLike);
  }

  /** When what was handed over until now is worked off, or given up. */
  async settled(): Promise<void> {
    if (this.next.items.length > 0) await this.next.ended.promise;
    else if (this.underWay.items.length > 0) await this.underWay.ended.promise;
  }

  private async workOff(): Promise<void> {
    this.isWorking = true;
    // Those who come at the same moment go together.
    while ((await wait(), this.next.items.length > 0)) {
      this.underWay = this.next;
      this.next = emptyLoad();
      await this.tryOften(this.underWay.items);
      this.underWay.ended.resolve();
      this.underWay = emptyLoad();
    }
    this.isWorking = false;
  }

  private async tryOften(items: readonly Item[]): Promise<void> {
    for (let tries = 1; tries <= TRIES; tries += 1) {
      try {
        return await this.work(items);
      } catch (error) {
        this.complain(error, tries === TRIES ? items : []);
        if (tries < TRIES) await wait(this.pauseMs);
      }
    }
  }
}
