import { expect } from 'chai';
import type { SealDone } from '../../api/seal.js';
import type { OfficeReturn } from '../../api/returns.js';
import type { StudioPiece } from '../../api/studio.js';
import { FollowTokens } from '../../src/modules/returns/index.js';
import { actsOn } from '../support/chain-acts.js';
import { eventually } from '../support/eventually.js';
import { type Answer, problemIn } from '../support/http-client.js';
import { aNewCode, askForNewCode, drawNewCode, openNewCodePage } from '../support/new-codes.js';
import { anOfficer } from '../support/people.js';
import { inStock, type TestProduct } from '../support/products.js';
import {
  aDelivered,
  anArrivedReturn,
  foundAll,
  officeReturnOf,
  returnsOf,
  stepReturn,
} from '../support/returns.js';
import { certificateOf, sealFinally } from '../support/standing.js';
import {
  aHat,
  anInspectedPiece,
  assertionWith,
  aWorkshop,
  hiddenCodeOf,
  serialOf,
  settled,
} from '../support/workshop.js';
import { aShopOnChain } from '../support/world.js';

const codeOf = (answer: Answer<unknown>): string => problemIn(answer).code;

describe('the new code of a scratched piece', () => {
  const { chain, shop, service, workshop } = aShopOnChain({ jobs: true, spare: 1 });
  let pieces: StudioPiece[];
  let order: { secret: string; code: string };
  let opened: OfficeReturn;
  let number: string;

  before(async function () {
    this.timeout(90_000);
    pieces = [];
    for (let index = 0; index < 2; index += 1) pieces.push(await anInspectedPiece(service, workshop));
    await sealFinally(service, chain, workshop, pieces);
    const [piece] = pieces as [StudioPiece];
    await eventually('it is for sale', async () => (await inStock(shop, productOf(piece))) === 1);
    order = await aDelivered(shop, officer(), productOf(piece));
    opened = await anArrivedReturn(shop, officer(), order);
    number = opened.pieces[0]!.number;
  });

  const officer = () => workshop.officers[0]!;
  const second = () => workshop.officers[1]!;
  const productOf = (piece: StudioPiece): TestProduct => ({
    id: piece.productId,
    slug: '',
    price: BigInt(aHat().price.amount),
    pieceIds: [piece.id],
    artisan: workshop.artisan,
  });
  const open = (who = officer()) => openNewCodePage(service, who, opened.id, number);

  it('is not drawn before the piece was found scratched, nor for a piece that is none of it', async () => {
    expect(codeOf(await askForNewCode(officer(), opened.id, number))).to.equal('returns.new-code-not-wanted');
    await stepReturn(officer(), opened.id, 'inspect', foundAll(opened, 'scratched'));
    expect(codeOf(await askForNewCode(officer(), opened.id, '999/9'))).to.equal(
      'returns.new-code-not-wanted',
    );
  });

  it('is drawn by officers of the cooperative alone who have a key', async () => {
    const other = (await aWorkshop(service, chain, { village: 'thuy-lap' })).officers[0]!;
    expect(codeOf(await askForNewCode(other, opened.id, number))).to.equal('returns.return-not-found');
    expect((await askForNewCode(workshop.artisan, opened.id, number)).status).to.equal(403);
    const path = `/api/v1/office/returns/${opened.id}/new-code`;
    expect((await service.client().post(path, { number })).status).to.equal(401);
    const keyless = await anOfficer().of(workshop.cooperative).at(service);
    expect(codeOf(await askForNewCode(keyless, opened.id, number))).to.equal('certificates.no-signing-key');
  });

  it('is taken under the signature of whom the page was opened for, of this very address, once', async () => {
    const page = await open();
    expect(page.ticket).to.deep.include({
      purpose: 'new-code',
      number,
      serial: serialOf(pieces[0]!).serial,
      wasDrawn: false,
    });
    const drawn = aNewCode(page, officer());
    const others = aNewCode(page, second()).body;
    expect(codeOf(await page.post('new-code', others))).to.equal('certificates.no-signing-key');
    const elsewhere = { ...drawn.body, claimKey: `0x${'4'.repeat(40)}` };
    expect(codeOf(await page.post('new-code', elsewhere))).to.equal('certificates.signature-refused');
    const unsigned = { ...drawn.body, assertion: assertionWith(officer().key, `0x${'11'.repeat(32)}`) };
    expect(codeOf(await page.post('new-code', unsigned))).to.equal('certificates.signature-refused');
    expect(codeOf(await page.post('new-code', { ...drawn.body, code: drawn.code }))).to.equal(
      'request.invalid',
    );
    expect(codeOf(await page.post('signature', { assertion: drawn.body.assertion }))).to.equal(
      'certificates.ticket-for-other-purpose',
    );
    expect((await officeReturnOf(officer(), opened.id)).newCodes, 'nothing half-done stays').to.deep.equal(
      [],
    );

    const done = await page.post<SealDone>('new-code', drawn.body);
    expect(done.status, JSON.stringify(done.body)).to.equal(200);
    expect(new URL(done.body.returnUrl).pathname).to.equal(`/vi/office/returns/${opened.id}`);
    expect(codeOf(await page.post('new-code', drawn.body))).to.equal('certificates.ticket-used');
    const shown = await officeReturnOf(officer(), opened.id);
    expect(shown.pieces[0]!.tokenAddress).to.equal(drawn.address);
    expect(shown.newCodes.map((each) => each.number)).to.deep.equal([number]);
    expect(shown.newCodes[0]!.by).to.be.a('string').and.not.equal('');
  });

  it('leaves nothing of itself in the database but its address', async () => {
    const page = await open();
    const drawn = aNewCode(page, officer());
    await page.post('new-code', drawn.body);
    const { rows } = await shop.query<{ row: string }>('select c::text as row from returns.new_codes c');
    const kept = rows.map(({ row }) => row).join();
    expect(kept).to.contain(drawn.address);
    for (const secret of [drawn.code, drawn.secret.slice(2)]) expect(kept).not.to.contain(secret);
  });

  it('gives way to a later one, whoever draws it, until the token was moved to it', async () => {
    const first = await drawNewCode(service, officer(), opened.id, number);
    const page = await open(second());
    expect(page.ticket).to.deep.include({ wasDrawn: true });
    const later = await drawNewCode(service, second(), opened.id, number);
    const shown = await officeReturnOf(officer(), opened.id);
    expect(shown.pieces[0]!.tokenAddress).to.equal(later.address);
    expect((await returnsOf(shop, order)).returns[0]!.pieces[0]!.tokenAddress).to.equal(later.address);
    expect(shown.newCodes.length).to.be.greaterThan(2);

    // To the first one: that is not where it is awaited, and the label that counts is the later one's.
    const certificate = await certificateOf(service, pieces[0]!);
    await actsOn(service, chain).claim(certificate, hiddenCodeOf(pieces[0]!), first.secret);
    await settled(service, 'recorded');
    await chain.mine(6);
    await settled(service, 'recorded');
    await service.get(FollowTokens).execute();
    expect((await officeReturnOf(officer(), opened.id)).state).to.equal('waiting-for-token');

    const waiting = await open();
    await actsOn(service, chain).move(certificate, first.secret, later.address, 0);
    await settled(service, 'recorded');
    expect(codeOf(await askForNewCode(officer(), opened.id, number))).to.equal('returns.token-already-moved');
    const tooLate = await waiting.post('new-code', aNewCode(waiting, officer()).body);
    expect(codeOf(tooLate)).to.equal('returns.token-already-moved');

    await chain.mine(6);
    await settled(service, 'recorded');
    await service.get(FollowTokens).execute();
    expect((await officeReturnOf(officer(), opened.id)).state).to.equal('settled');
    expect(codeOf(await askForNewCode(officer(), opened.id, number))).to.equal('returns.new-code-not-wanted');
    const settledMeanwhile = await waiting.post('new-code', aNewCode(waiting, officer()).body);
    expect(codeOf(settledMeanwhile)).to.equal('returns.new-code-not-wanted');
  });
});
