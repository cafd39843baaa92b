import { expect, type APIRequestContext } from '@playwright/test';

/** What happens to a payment outside the shop: in the provider's own dashboard, and at the buyer's bank. */
export class Bank {
  /** @param payUrl a page to pay on, for where the provider is */
  constructor(
    private readonly request: APIRequestContext,
    private readonly payUrl: string,
  ) {}

  /** Of what was paid on the page. @param amount all that is left when absent */
  async refund(amount?: number): Promise<void> {
    const form = { payment_intent: await this.payment(), ...(amount && { amount: String(amount) }) };
    const answer = await this.request.post(this.at('/v1/refunds'), { headers: KEY, form });
    expect(answer.status(), await answer.text()).toBe(200);
  }

  /** Decides the dispute about what was paid on the page for its buyer. */
  async loseDispute(): Promise<void> {
    const query = { payment_intent: await this.payment(), limit: '1' };
    const listed = await this.request.get(this.at('/v1/disputes'), { headers: KEY, params: query });
    const { data } = (await listed.json()) as { data: { id: string }[] };
    const answer = await this.request.post(this.at(`/sandbox/disputes/${data[0]?.id}/close`), {
      data: { outcome: 'lost' },
    });
    expect(answer.status(), await answer.text()).toBe(200);
  }

  private async payment(): Promise<string> {
    const session = this.payUrl.split('/').at(-1)!;
    const answer = await this.request.get(this.at(`/v1/checkout/sessions/${session}`), { headers: KEY });
    return ((await answer.json()) as { payment_intent: string }).payment_intent;
  }

  private at(path: string): string {
    return new URL(path, this.payUrl).href;
  }
}

const KEY = { authorization: 'Bearer sk_test_dashboard' };
