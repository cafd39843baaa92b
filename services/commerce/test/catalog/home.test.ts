import { expect } from 'chai';
import { homePage } from '../../api/catalog.js';
import { OfferPieces } from '../../src/modules/catalog/index.js';
import { Database } from '../../src/platform/database/database.js';
import { UnitOfWork } from '../../src/platform/unit-of-work.js';
import { aCooperative, anArtisan, type TestPerson } from '../support/people.js';
import { startService, type RunningService } from '../support/service.js';
import { aDraft, aHat, importVillages } from '../support/workshop.js';

describe('the newest on the first page', () => {
  let service: RunningService;
  let hats: TestPerson;
  let prints: TestPerson;

  before(async () => {
    service = await startService({ jobs: false });
    await importVillages(service);
    hats = await anArtisan()
      .of(await aCooperative().inVillage('tay-ho').at(service))
      .at(service);
    prints = await anArtisan()
      .of(await aCooperative().inVillage('lang-sinh').at(service))
      .at(service);
  });
  after(() => service.stop());

  const shown = async () => {
    const { newest } = homePage.parse((await service.client().get('/api/v1/home')).body);
    return newest.map(({ title }) => title.vi);
  };

  /** As certificates do it at the end of a piece's way; numbers rise, so the last is the newest. */
  let number = 0;
  const offered = async (maker: TestPerson, craftSlug: string, vi: string) => {
    const { id } = await aDraft(maker, aHat({ craftSlug, title: { vi, en: vi } }));
    number += 1;
    await service
      .get(Database)
      .query('update catalog.pieces set cooperative_number = 1, number = $2 where id = $1', [id, number]);
    const offer = (onSale: boolean) =>
      service.get(UnitOfWork).run((tx) => service.get(OfferPieces).within(tx, { pieceIds: [id], onSale }));
    await offer(true);
    return { withdraw: () => offer(false) };
  };

  it('are of many crafts: the newest of each, before the second of any', async () => {
    await offered(prints, 'folk-prints', 'Tranh cũ');
    const print = await offered(prints, 'folk-prints', 'Tranh mới');
    await offered(hats, 'conical-hats', 'Nón một');
    await offered(hats, 'conical-hats', 'Nón hai');
    await offered(hats, 'conical-hats', 'Nón ba');
    expect(await shown()).to.deep.equal(['Nón ba', 'Tranh mới', 'Nón hai', 'Tranh cũ', 'Nón một']);

    await print.withdraw();
    expect(await shown()).to.deep.equal(['Nón ba', 'Tranh cũ', 'Nón hai', 'Nón một', 'Tranh mới']);
  });
});
