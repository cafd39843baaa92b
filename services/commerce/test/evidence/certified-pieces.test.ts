import { expect } from 'chai';
import type { StudioPiece } from '../../api/studio.js';
import { PieceCertificatesQueries } from '../../src/modules/evidence/data/piece-certificates.queries.js';
import { sealFinally } from '../support/standing.js';
import { anInspectedPiece, serialOf } from '../support/workshop.js';
import { aShopOnChain } from '../support/world.js';

describe('the certificates of pieces that a bank asks about', () => {
  const { service, chain, shop, workshop } = aShopOnChain();
  let piece: StudioPiece;

  before(async function () {
    this.timeout(90_000);
    piece = await anInspectedPiece(service, workshop);
    await sealFinally(service, chain, workshop, [piece]);
  });

  it('are found by public number, and named only while their maker wants to be', async () => {
    const { rows } = await shop.query<{ number: string; maker: string }>(
      `select cooperative_number || '/' || number as number, maker_name as maker
       from certificates.shown_certificates where piece_id = $1`,
      [piece.id],
    );
    const { number, maker } = rows[0]!;
    const { serial } = serialOf(piece);
    const found = () => service.get(PieceCertificatesQueries).byNumbers([number, '999/1']);
    expect([...(await found()).keys()]).to.deep.equal([number]);
    expect((await found()).get(number)).to.include({ serial, maker });
    await shop.query(
      `update accounts.consents set withdrawn_at = now() where purpose = 'name' and given_at is not null`,
    );
    expect((await found()).get(number)).to.include({ serial, maker: null });
    expect(await service.get(PieceCertificatesQueries).byNumbers([])).to.deep.equal(new Map());
  });
});
