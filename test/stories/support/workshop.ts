import { type APIRequestContext, expect, request } from '@playwright/test';
import type { Person } from './people.ts';
import { publishedJpeg } from './photographs.ts';
import { OWN_ORIGIN, signIn } from './sign-in.ts';
import { API_URL } from './stack-environment.ts';

/** Somebody at work elsewhere, on a device of their own without a screen. */
export async function atWork<Result>(
  person: Person,
  work: (api: APIRequestContext) => Promise<Result>,
): Promise<Result> {
  const api = await request.newContext({ extraHTTPHeaders: OWN_ORIGIN });
  try {
    await signIn(api, person);
    return await work(api);
  } finally {
    await api.dispose();
  }
}

/** An artisan's drafts with one photograph each, in the order of the titles. Answers their ids. */
export function drafts(artisan: Person, titles: string[]): Promise<string[]> {
  return atWork(artisan, async (api) => {
    const { template } = await answerOf<{ template: { craftSlug: string } }>(api.get(`${API_URL}/studio`));
    const ids: string[] = [];
    for (const title of titles) {
      const data = {
        craftSlug: template.craftSlug,
        title: { vi: title, en: title },
        materials: { vi: 'Vật liệu của câu chuyện', en: 'Of the story’s stuff' },
        technique: { vi: 'Làm tay', en: 'By hand' },
        dimensionsMm: null,
        weightGrams: null,
        madeOn: '2026-11-20',
        price: { amount: '350000', currency: 'VND' },
      };
      const headers = { 'idempotency-key': crypto.randomUUID() };
      const { id } = await answerOf<{ id: string }>(api.post(`${API_URL}/studio/pieces`, { data, headers }));
      await answerOf(
        api.post(`${API_URL}/studio/pieces/${id}/photographs?role=front`, {
          data: await publishedJpeg(),
          headers: { 'content-type': 'image/jpeg' },
        }),
      );
      ids.push(id);
    }
    return ids;
  });
}

/** Drafts that their cooperative vouches for, so that they lie in its inspection queue. */
export async function piecesToInspect(artisan: Person, officer: Person, titles: string[]): Promise<string[]> {
  const ids = await drafts(artisan, titles);
  await atWork(officer, async (api) => {
    const reason = { vi: 'Người làm chưa có máy để ký.', en: 'The maker has no device to sign with yet.' };
    for (const id of ids) {
      const answer = await api.post(`${API_URL}/office/pieces/${id}/vouch`, { data: { reason } });
      expect(answer.status(), await answer.text()).toBe(204);
    }
  });
  return ids;
}

/** The JSON of an answer that is expected to be good. */
export async function answerOf<Body>(asked: ReturnType<APIRequestContext['get']>): Promise<Body> {
  const answer = await asked;
  expect(answer.ok(), `${answer.status()} ${answer.url()}: ${await answer.text()}`).toBe(true);
  return (await answer.json()) as Body;
}
