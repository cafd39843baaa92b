import { expect } from 'chai';
import { productDetail } from '../../api/catalog.js';
import { RecordConsent } from '../../src/modules/accounts/index.js';
import { OfferPieces } from '../../src/modules/catalog/index.js';
import { UnitOfWork } from '../../src/platform/unit-of-work.js';
import { aCooperative, anArtisan, type TestPerson } from '../support/people.js';
import { startService, type RunningService } from '../support/service.js';
import { aDraft, importVillages } from '../support/workshop.js';

describe('the maker on a product’s page', () => {
  let service: RunningService;
  let maker: TestPerson;

  before(async () => {
    service = await startService({ jobs: false });
    await importVillages(service);
    maker = await anArtisan()
      .of(await aCooperative().inVillage('tay-ho').at(service))
      .at(service);
    const { id } = await aDraft(maker);
    await service
      .get(UnitOfWork)
      .run((tx) => service.get(OfferPieces).within(tx, { pieceIds: [id], onSale: true }));
  });
  after(() => service.stop());

  const named = async () => {
    const answer = await service.client().get('/api/v1/products/non-la-bai-tho');
    return productDetail.parse(answer.body).maker.displayName;
  };
  const answered = (given: boolean) =>
    service
      .get(RecordConsent)
      .execute({ artisanId: maker.artisanId!, purpose: 'name', given, textVersion: '1' });

  it('is named as long as they agree to it, and no longer', async () => {
    expect(await named()).to.equal(null);
    await answered(false);
    expect(await named()).to.equal(null);
    await answered(true);
    expect(await named()).to.be.a('string');
    await answered(false);
    expect(await named()).to.equal(null);
  });
});
