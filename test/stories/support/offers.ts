import { expect } from '@playwright/test';
import type { Person } from './people.ts';
import { publishedJpeg } from './photographs.ts';
import { OWN_ORIGIN } from './sign-in.ts';
import { API_URL } from './stack-environment.ts';
import { answerOf, atWork } from './workshop.ts';

const dong = (amount: number) => ({ amount: String(amount), currency: 'VND' });

/** What an artisan offers to make, without a screen. Answers where the shop has it. */
export function offerToMake(
  artisan: Person,
  title: string,
  { price, depositPercent }: { price: number; depositPercent: 30 | 50 | 100 },
): Promise<string> {
  return atWork(artisan, async (api) => {
    const { template } = await answerOf<{ template: { craftSlug: string } }>(api.get(`${API_URL}/studio`));
    const words = { vi: 'Làm theo ý người đặt', en: 'As whoever orders it wishes' };
    const data = {
      ...{ craftSlug: template.craftSlug, title: { vi: title, en: title }, price: dong(price) },
      ...{ story: words, technique: words, materials: words },
    };
    const headers = { 'idempotency-key': crypto.randomUUID() };
    const at = `${API_URL}/studio/offers`;
    const { id, slug } = await answerOf<{ id: string; slug: string }>(api.post(at, { data, headers }));
    await answerOf(
      api.post(`${at}/${id}/photographs?role=front`, {
        data: await publishedJpeg(),
        headers: { 'content-type': 'image/jpeg' },
      }),
    );
    const terms = { leadTimeDays: 5, capacityPerWeek: 20, depositPercent, price: dong(price) };
    await answerOf(api.put(`${at}/${id}/terms`, { data: terms }));
    return slug;
  });
}

/** Its maker accepts an order's work, begins and finishes it. */
export function makeAll(artisan: Person, orderCode: string): Promise<void> {
  return atWork(artisan, async (api) => {
    const open = async () => {
      const { items } = await answerOf<{ items: { id: string; orderCode: string; quantity: number }[] }>(
        api.get(`${API_URL}/studio/work`),
      );
      return items.find((work) => work.orderCode === orderCode);
    };
    await expect.poll(open, `the work for ${orderCode}`).toBeDefined();
    const { id, quantity } = (await open())!;
    const post = (path: string, data?: object) =>
      answerOf(api.post(`${API_URL}/studio/work/${id}/${path}`, { data, headers: OWN_ORIGIN }));
    for (const to of ['accepted', 'started']) await post('moves', { to });
    for (let nth = 0; nth < quantity; nth += 1) await post('pieces');
  });
}
