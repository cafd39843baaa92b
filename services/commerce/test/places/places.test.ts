import { expect } from 'chai';
import { provinceList, wardList } from '../../api/places.js';
import { bringPlacesUpToDate } from '../../src/modules/places/index.js';
import { withConnection } from '../../src/platform/database/connect.js';
import { problemIn } from '../support/http-client.js';
import { freshDatabase } from '../support/postgres.js';
import { startService, type RunningService } from '../support/service.js';

describe('the lists of places', () => {
  let service: RunningService;

  before(async () => {
    service = await startService({ jobs: false });
  });
  after(() => service.stop());

  const wards = async (province: string, q?: string) => {
    const query = new URLSearchParams({ province, ...(q !== undefined && { q }) });
    const answer = await service.client().get(`/api/v1/wards?${query}`);
    expect(answer.status).to.equal(200);
    return wardList.parse(answer.body).wards;
  };
  const names = async (province: string, q?: string) =>
    (await wards(province, q)).map(({ name, former }) =>
      former ? `${former.name}, ${former.district} -> ${name}` : name,
    );

  it('have the 34 provinces, Huế first, with those that are a part of them', async () => {
    const answer = await service.client().get('/api/v1/provinces');
    const { provinces } = provinceList.parse(answer.body);
    expect(provinces).to.have.length(34);
    expect(provinces[0]).to.deep.equal({ code: '46', name: 'Thành phố Huế', former: [] });
    expect(provinces.find(({ code }) => code === '48')?.former).to.deep.equal(['Tỉnh Quảng Nam']);
    expect(answer.headers.get('cache-control')).to.equal('public, max-age=3600');
  });

  it('have all wards of a province, by their names', async () => {
    const all = await names('46');
    expect(all).to.have.length(40);
    expect(all.slice(0, 3)).to.deep.equal(['Xã A Lưới 1', 'Xã A Lưới 2', 'Xã A Lưới 3']);
    expect(await names('46', 'phường')).to.deep.equal(all);
    expect(await names('46', '%')).to.deep.equal(all);
    expect(await names('99')).to.deep.equal([]);
  });

  it('find a ward by the beginning of a word, without marks, and in both places of a tone', async () => {
    for (const q of ['thuan hoa', 'Thuận Hóa', 'thuận hoá', 'P. Thuan Ho'])
      expect((await names('46', q))[0], q).to.equal('Phường Thuận Hoá');
    expect(await names('46', 'hoa')).to.include.members(['Phường Thuận Hoá', 'Phường Hoá Châu']);
    expect(await names('46', 'oa')).to.deep.equal([]);
  });

  it('find what a ward of before is a part of now, behind today’s', async () => {
    expect(await names('46', 'phu hoi')).to.deep.equal([
      'Phường Phú Hội, Quận Thuận Hoá -> Phường Thuận Hoá',
    ]);
    const phuXuan = await names('46', 'Phú Xuân');
    expect(phuXuan[0]).to.equal('Phường Phú Xuân');
    expect(phuXuan).to.include('Xã Phú Xuân, Huyện Phú Vang -> Xã Phú Hồ');
  });

  it('find no more than anybody reads', async () => {
    expect(await wards('79', 'phường 1')).to.have.length.at.most(40);
    expect(await wards('01', 'a')).to.have.length.at.most(40);
  });

  it('are asked for a province by its code', async () => {
    for (const query of ['', '?province=Hue', '?province=46&x=1', `?province=46&q=${'x'.repeat(161)}`]) {
      const answer = await service.client().get(`/api/v1/wards${query}`);
      expect([answer.status, problemIn(answer).code], query).to.deep.equal([400, 'request.invalid']);
    }
  });

  it('are filled once, and anew where the rows are others', async () => {
    const database = await freshDatabase();
    try {
      await withConnection('DATABASE_OWNER_URL', database.ownerUrl, async (client) => {
        const kept = async () => {
          const { rows } = await client.query<{ kept: string }>(
            'select min(xmin::text) as kept from places.wards',
          );
          return rows[0]!.kept;
        };
        const before = await kept();
        await bringPlacesUpToDate(client);
        expect(await kept()).to.equal(before);
        await client.query(`update places.edition set digest = 'of another version'`);
        await client.query(`update places.provinces set name = 'Thừa Thiên Huế' where code = '46'`);
        await bringPlacesUpToDate(client);
        expect(await kept()).to.not.equal(before);
        const { rows } = await client.query(`select name from places.provinces where code = '46'`);
        expect(rows).to.deep.equal([{ name: 'Thành phố Huế' }]);
      });
    } finally {
      await database.drop();
    }
  });
});
