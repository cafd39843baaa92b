import { expect, type Page } from '@playwright/test';

/** The page of a label says so in its first bytes, and the phone's own check comes to the same. */
export async function expectVerdict(page: Page, verdict: string): Promise<void> {
  const main = page.getByRole('main');
  await expect(main).toHaveAttribute('data-verdict', verdict);
  await expect(main).toHaveAttribute('data-phone-verdict', verdict);
}
