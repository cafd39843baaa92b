import { API_URL } from './support/stack-environment.ts';
import { expect, test } from './support/fixtures.ts';
import { forThisWidth } from './support/people.ts';

test('no public page tells the code on a label', async ({ request, demo }) => {
  const language = forThisWidth({ phone: 'vi', desktop: 'en' });
  const serial = new URL(demo.verify.genuine).pathname.split('/').at(-1)!;
  const certificate = await request.get(`${API_URL}/certificates/${serial}`);
  const { product, fields } = (await certificate.json()) as {
    product: { slug: string };
    fields: { cooperativeId: string; number: number };
  };
  const inGroups = serial.match(/.{4}/g)!.join('-');
  for (const path of [
    `/${language}`,
    `/${language}/shop`,
    `/${language}/products/${product.slug}`,
    `/${language}/products/${product.slug}.data`,
    `/n/${fields.cooperativeId}/${fields.number}?l=${language}`,
    `/api/v1/products/${product.slug}`,
    `/api/v1/numbers/${fields.cooperativeId}/${fields.number}`,
    '/sitemap.xml',
  ]) {
    const answer = await request.get(path);
    expect(answer.status(), path).toBe(200);
    const text = (await answer.text()).toUpperCase();
    expect(text.includes(serial) || text.includes(inGroups), `the serial on ${path}`).toBe(false);
  }
});
