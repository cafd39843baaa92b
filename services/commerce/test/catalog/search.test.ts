import { readdir, readFile } from 'node:fs/promises';
import { expect } from 'chai';
import { productPage, type ProductPage, suggestionList } from '../../api/catalog.js';
import type { Bilingual } from '../../api/text.js';
import { dong } from '../support/dong.js';
import { AddArtisan, RecordConsent } from '../../src/modules/accounts/index.js';
import { CreateProduct } from '../../src/modules/catalog/index.js';
import { aCooperative } from '../support/people.js';
import { startService, type RunningService } from '../support/service.js';
import { importVillages } from '../support/workshop.js';

interface SeedFile {
  village: string;
  technique: Bilingual;
  materials: Bilingual;
  products: { title: Bilingual; story: Bilingual }[];
}

const seed = new URL('../../../../../seed/', import.meta.url);
const readJson = async <T>(name: string): Promise<T> =>
  JSON.parse(await readFile(new URL(name, seed), 'utf8')) as T;

/** The demo shop's own words: what a visitor types is tried on what they would find. */
describe('a search among all the villages’ goods', () => {
  let service: RunningService;
  const artisans = new Map<string, { id: string; name: string }>();

  before(async () => {
    service = await startService({ jobs: false });
    await importVillages(service);
    const { villages } = await readJson<{ villages: { slug: string; craft: { slug: string } }[] }>(
      'villages.json',
    );
    const people = await readJson<{ artisans: { village: string; displayName: string }[] }>('people.json');
    const files = (await readdir(new URL('products/', seed))).sort();
    for (const file of files) {
      const { village, technique, materials, products } = await readJson<SeedFile>(`products/${file}`);
      const craftSlug = villages.find(({ slug }) => slug === village)!.craft.slug;
      const name = people.artisans.find((it) => it.village === village)!.displayName;
      const artisanId = await anArtisanNamed(name, village);
      artisans.set(village, { id: artisanId, name });
      for (const { title, story } of products) {
        const facts = { title, story, technique, materials, craftSlug, price: dong(100_000n) };
        await service.get(CreateProduct).execute({
          artisanId,
          facts: { ...facts, dimensionsMm: null, weightGrams: null },
          madeToOrder: { capacityPerWeek: 1, leadTimeDays: 7, depositPercent: 100 },
          pictures: [],
        });
      }
    }
  });
  after(() => service.stop());

  const anArtisanNamed = async (displayName: string, village: string, slug = `nguoi-lam-${village}`) => {
    const { id: cooperativeId } = await aCooperative().inVillage(village).at(service);
    const artisanId = await service.get(AddArtisan).execute({
      cooperativeId,
      slug,
      displayName,
      villageSlug: village,
      craftSlug: null,
      bio: { vi: '', en: '' },
      isDemo: true,
    });
    await consent(artisanId, true);
    return artisanId;
  };
  const consent = (artisanId: string, given: boolean) =>
    service.get(RecordConsent).execute({ artisanId, purpose: 'name', given, textVersion: '1' });
  const find = async (q: string, more = '') => {
    const answer = await service
      .client()
      .get<ProductPage>(`/api/v1/products?limit=48&q=${encodeURIComponent(q)}${more}`);
    expect(answer.status, JSON.stringify(answer.body)).to.equal(200);
    return productPage.parse(answer.body);
  };
  const bare = (text: string) =>
    text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').toLowerCase();
  const titles = (page: ProductPage) => page.items.map(({ title }) => title);
  const crafts = (page: ProductPage) => [...new Set(page.items.map(({ craft }) => craft.slug))];
  const villages = (page: ProductPage) => [...new Set(page.items.map(({ village }) => village.slug))];

  it('finds hats and only hats for "non la", those first that say so themselves', async () => {
    for (const q of ['non la', 'nón lá', 'Nón Lá', 'nón lá'.normalize('NFD')]) {
      const page = await find(q);
      expect(crafts(page), q).to.deep.equal(['conical-hats']);
      expect(page.total, q).to.equal(19);
      expect(page.facets.crafts, q).to.have.length(1);
      const say = titles(page).map(({ vi }) => vi.startsWith('Nón lá'));
      expect(say.slice(0, 8), q).to.deep.equal(Array(8).fill(true));
      expect(say.slice(8), q).to.not.include(true);
    }
  });

  it('takes English singular and plural for one', async () => {
    const all = (page: ProductPage) =>
      titles(page)
        .map(({ en }) => en)
        .sort();
    for (const [one, many] of [
      ['hat', 'hats'],
      ['basket', 'baskets'],
      ['knife', 'knives'],
      ['leaf hat', 'leaf hats'],
      ['scarf', 'scarves'],
      ['wrestler', 'wrestlers'],
      ['paper flower', 'paper flowers'],
    ] as const) {
      const [singular, plural] = [await find(one), await find(many)];
      expect(singular.total, one).to.be.greaterThan(1);
      expect(all(plural), many).to.deep.equal(all(singular));
    }
    expect(crafts(await find('hats'))).to.deep.equal(['conical-hats']);
    expect(crafts(await find('hat'))).to.deep.equal(['conical-hats']);
    expect(crafts(await find('knives'))).to.deep.equal(['blacksmith']);
  });

  it('finds a village’s pieces by its name, with and without marks', async () => {
    for (const [q, village] of [
      ['Phước Tích', 'phuoc-tich'],
      ['phuoc tich', 'phuoc-tich'],
      ['Thuỷ Xuân', 'thuy-xuan'],
      ['Thủy Xuân', 'thuy-xuan'],
      ['làng Chuồn', 'an-truyen'],
      ['Tây Hồ', 'tay-ho'],
      ['bao la', 'bao-la'],
    ] as const) {
      const page = await find(q);
      expect(page.items[0]?.village.slug, q).to.equal(village);
      expect(page.total, q).to.be.at.least(6);
    }
    expect(villages(await find('nón Đốc Sơ'))).to.deep.equal(['doc-so']);
  });

  it('finds a maker’s pieces by their name, and no more once they take the name back', async () => {
    const { id, name } = artisans.get('hien-luong')!;
    for (const q of [name, bare(name), name.split(' ').slice(-2).join(' ')]) {
      const page = await find(q);
      expect(villages(page), q).to.include('hien-luong');
      expect(
        page.items.filter(({ village }) => village.slug === 'hien-luong'),
        q,
      ).to.have.length(6);
    }
    await consent(id, false);
    expect(villages(await find(name))).to.not.include('hien-luong');
    await consent(id, true);
  });

  it('looks among the materials only where no title, craft, village or maker says it', async () => {
    expect(crafts(await find('cinnamon powder'))).to.deep.equal(['incense']);
    expect(crafts(await find('bamboo hat'))).to.deep.equal(['conical-hats']);
    expect(titles(await find('silk')).every(({ en }) => /silk/i.test(en))).to.equal(true);
  });

  it('lets the last word be unfinished, and forgives a slip', async () => {
    const page = await find('nón bài th');
    expect(crafts(page)).to.deep.equal(['conical-hats']);
    expect(page.items[0]?.title.vi).to.include('Nón bài thơ');
    expect(titles(await find('liemm gat')).map(({ vi }) => vi)).to.include('Liềm gặt');
  });

  it('is paged by relevance without losing or repeating a piece', async () => {
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const query: string = `q=non%20la&limit=5${cursor && `&cursor=${cursor}`}`;
      const { body }: { body: ProductPage } = await service.client().get(`/api/v1/products?${query}`);
      seen.push(...body.items.map(({ id }) => id));
      cursor = body.nextCursor;
    }
    expect(seen).to.have.length(19);
    expect(new Set(seen)).to.have.length(19);
  });

  it('keeps to what comes nearest of what is nearly written so', async () => {
    const page = await find('liemm gat');
    expect(page.total).to.be.below(4);
    expect(crafts(page)).to.deep.equal(['blacksmith']);
  });

  it('suggests crafts and villages, then makers, then products while somebody types', async () => {
    const suggest = async (q: string) => {
      const answer = await service.client().get(`/api/v1/suggestions?q=${encodeURIComponent(q)}`);
      expect(answer.status, JSON.stringify(answer.body)).to.equal(200);
      return suggestionList.parse(answer.body).suggestions;
    };
    const hats = await suggest('nón');
    expect(hats[0]!.kind).to.equal('craft');
    expect(hats.length).to.be.within(2, 8);
    for (const { text } of hats) expect(bare(text.vi)).to.include('non');
    expect((await suggest('Phuoc Ti'))[0]).to.deep.include({ kind: 'village', slug: 'phuoc-tich' });
    const { id, name } = artisans.get('hien-luong')!;
    expect(await suggest(name)).to.deep.include({
      kind: 'maker',
      text: { vi: name, en: name },
      slug: null,
    });
    await consent(id, false);
    expect((await suggest(name)).map(({ kind }) => kind)).to.not.include('maker');
    await consent(id, true);
    expect((await suggest('hat')).map(({ text }) => text.en).some((en) => /hat/i.test(en))).to.equal(true);
    for (const q of ['', '%', '🪷', 'xe đạp']) expect(await suggest(q), q).to.deep.equal([]);
  });

  it('suggests a name once, however many bear it', async () => {
    const { name } = artisans.get('hien-luong')!;
    const namesake = await anArtisanNamed(name, 'kim-long', 'cung-ten');
    const { body } = await service.client().get(`/api/v1/suggestions?q=${encodeURIComponent(name)}`);
    const makers = suggestionList.parse(body).suggestions.filter(({ kind }) => kind === 'maker');
    expect(makers.map(({ text }) => text.vi)).to.deep.equal([name]);
    await consent(namesake, false);
  });

  it('suggests what was meant where nothing is called like that', async () => {
    const suggest = async (q: string) => {
      const { body } = await service.client().get(`/api/v1/suggestions?q=${encodeURIComponent(q)}`);
      return suggestionList.parse(body).suggestions;
    };
    expect((await suggest('phuoc tichh'))[0]).to.deep.include({ kind: 'village', slug: 'phuoc-tich' });
    const hats = await suggest('nón lá Đốc Sơ xyz');
    expect(hats[0]).to.deep.include({ kind: 'village', slug: 'doc-so' });
    expect(hats.map(({ slug }) => slug)).to.include('conical-hats');
  });

  it('says where only something near was found, and finds nothing for what is like nothing', async () => {
    expect((await find('nón lá')).isNear).to.equal(false);
    expect((await find('liemm gat')).isNear).to.equal(true);
    // One word of three that nobody says; one of two would be half of it.
    expect(crafts(await find('conical hats xyz'))).to.deep.equal(['conical-hats']);
    for (const q of ['xe đạp', 'xe tăng bay', 'nón xyzt', 'zzzzz', '%', '🪷']) {
      const page = await find(q);
      expect([page.total, page.items, page.facets.crafts, page.isNear], q).to.deep.equal([0, [], [], false]);
    }
  });

  it('keeps to the best way however little of it is left by what else is chosen', async () => {
    const page = await find('non la', '&craft=blacksmith');
    expect([page.total, page.isNear]).to.deep.equal([0, false]);
    expect(page.facets.crafts.map(({ slug }) => slug)).to.deep.equal(['conical-hats']);
  });

  it('counts and offers choices among what is found', async () => {
    const all = await find('non la');
    const [village] = all.facets.villages;
    const some = await find('non la', `&village=${village!.slug}`);
    expect(some.total).to.equal(village!.count);
    expect(some.facets.villages).to.deep.equal(all.facets.villages);
    expect(some.facets.ready).to.equal(0);
    const dear = await find('non la', '&minPrice=100.001');
    expect(dear.total).to.equal(0);
    expect(dear.facets.price).to.deep.equal(all.facets.price);
  });
});
