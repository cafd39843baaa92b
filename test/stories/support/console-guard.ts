import type { BrowserContext, Page } from '@playwright/test';

/**
 * React Router gives up reading an answer that nobody waits for any more, the price of a cart that was just ordered, and lets the
 * browser tell of it. Nobody sees anything of it.
 */
const GIVEN_UP = /AbortError: BodyStreamBuffer was aborted/;

/** Collects what a page complains about, so that a story fails on an error nobody looked at. */
export class ConsoleGuard {
  private readonly complaints: string[] = [];
  private readonly expected: RegExp[] = [GIVEN_UP];

  constructor(context: BrowserContext) {
    this.listen(context);
  }

  /** Listens to one more browser of the story as well. */
  listen(context: BrowserContext): void {
    for (const page of context.pages()) this.watch(page);
    context.on('page', (page) => this.watch(page));
  }

  /** A complaint that belongs to the story, such as the 404 of a page that is asked for in vain. */
  expectComplaint(pattern: RegExp): void {
    this.expected.push(pattern);
  }

  get unexpected(): string[] {
    return this.complaints.filter((complaint) => !this.expected.some((pattern) => pattern.test(complaint)));
  }

  private watch(page: Page): void {
    page.on('pageerror', (error) => this.complaints.push(`${page.url()}: ${error.stack ?? error.message}`));
    page.on('console', (message) => {
      if (message.type() !== 'error' && message.type() !== 'warning') return;
      this.complaints.push(`${page.url()}: ${message.text()} (${message.location().url})`);
    });
  }
}
