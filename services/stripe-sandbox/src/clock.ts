import type { Journal } from '@daulang/sandbox-kit/journal';

/**
 * The sandbox's own time, in whole seconds. It runs like the machine's and can be put forward, so that a test
 * need not wait for a checkout to expire; who fills a shop with last year's orders puts it back.
 */
export class SandboxClock {
  constructor(private readonly journal: Journal) {}

  now(): number {
    return Math.floor(Date.now() / 1000) + this.forwardedSeconds();
  }

  forward(seconds: number): void {
    this.journal.put('sandbox', { id: 'clock', forwarded: this.forwardedSeconds() + seconds });
  }

  /** To any moment, earlier ones too: for a shop that lives through time that is past. */
  setTo(seconds: number): void {
    this.forward(seconds - this.now());
  }

  private forwardedSeconds(): number {
    return this.journal.get<{ id: string; forwarded: number }>('sandbox', 'clock')?.forwarded ?? 0;
  }
}
