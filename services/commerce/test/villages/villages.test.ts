import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import { craftList, villageList, villagePage } from '../../api/villages.js';
import { ImportVillages, NoteProductCount } from '../../src/modules/villages/index.js';
import { UnitOfWork } from '../../src/platform/unit-of-work.js';
import { problemIn } from '../support/http-client.js';
import { startService, type RunningService } from '../support/service.js';

describe('villages', () => {
  let service: RunningService;

  before(async () => {
    service = await startService({ jobs: false });
    // Compiled, this file lies in services/commerce/dist/test/villages.
    const seed = new URL('../../../../../seed/villages.json', import.meta.url);
    const file: unknown = JSON.parse(await readFile(seed, 'utf8'));
    await service.get(ImportVillages).execute(file);
    await service.get(ImportVillages).execute(file);
  });
  after(() => service.stop());

  it('are listed in the order of their file, each with its craft and place', async () => {
    const { villages } = villageList.parse((await service.client().get('/api/v1/villages')).body);
    expect(villages).to.have.length(20);
    expect(villages[0]).to.deep.include({
      slug: 'thanh-tien',
      name: { vi: 'Làng hoa giấy Thanh Tiên', en: 'Thanh Tien paper-flower village' },
      productCount: 0,
    });
  });

  it('show each fact in both languages, with its sources and what is doubtful', async () => {
    const page = villagePage.parse((await service.client().get('/api/v1/villages/thanh-tien')).body);
    expect(page.facts.length).to.be.greaterThan(3);
    expect(page.facts[2]).to.deep.equal({
      vi: 'Được tỉnh công nhận là làng nghề truyền thống năm 2013',
      en: 'Recognised as a traditional craft village by the province in 2013',
    });
    expect(page.recognitions[0]?.title.vi).to.equal('Làng nghề truyền thống (tỉnh Thừa Thiên Huế)');
    expect(page.season).to.deep.equal({ vi: 'tháng Chạp âm lịch (Tết)', en: '12th lunar month (Tết)' });
    expect(page.doubts).to.deep.equal([
      {
        vi: 'số hộ làm nghề mỗi nguồn, mỗi năm ghi một khác',
        en: 'number of households differs by source and year',
      },
    ]);
    expect(page.sources[0]).to.deep.include({ key: 'thanhtien_vnn' });
    expect(page.sources[0]?.url).to.match(/^https:\/\/vietnamnet\.vn/);
  });

  it('keep the notes of who wrote the file to themselves', async () => {
    const { villages } = villageList.parse((await service.client().get('/api/v1/villages')).body);
    for (const { slug } of villages) {
      const page = villagePage.parse((await service.client().get(`/api/v1/villages/${slug}`)).body);
      for (const { vi, en } of page.doubts) {
        expect(en, slug).to.not.match(
          /price|estimate|show "|ask the community|declaration|lead time|carriers/i,
        );
        expect(vi, slug).to.not.match(/giá|ước tính|giấy phép|công bố|số đo|vận chuyển/);
      }
    }
  });

  it('share their crafts, called as the first of them calls it', async () => {
    const { crafts } = craftList.parse((await service.client().get('/api/v1/crafts')).body);
    const hats = crafts.find(({ slug }) => slug === 'conical-hats');
    expect([hats?.name.vi, hats?.villageCount]).to.deep.equal(['nón lá', 3]);
  });

  it('count the products that the catalogue tells of', async () => {
    await service.get(UnitOfWork).run(async (tx) => {
      const count = (villageSlug: string, products: number) =>
        service.get(NoteProductCount).within(tx, { villageSlug, craftSlug: 'conical-hats', products });
      await count('my-lam', 5);
      await count('tay-ho', 1);
      await count('my-lam', 2);
    });
    const { crafts } = craftList.parse((await service.client().get('/api/v1/crafts')).body);
    expect(crafts.find(({ slug }) => slug === 'conical-hats')?.productCount).to.equal(3);
    const page = villagePage.parse((await service.client().get('/api/v1/villages/my-lam')).body);
    expect(page.productCount).to.equal(2);
  });

  it('that are none are a problem', async () => {
    const unknown = await service.client().get('/api/v1/villages/atlantis');
    expect([unknown.status, problemIn(unknown).code]).to.deep.equal([404, 'villages.village-unknown']);
    expect(problemIn(unknown).params).to.deep.equal({ slug: 'atlantis' });
    const odd = await service.client().get('/api/v1/villages/Kh%C3%B4ng');
    expect([odd.status, problemIn(odd).code]).to.deep.equal([400, 'request.invalid']);
  });
});
