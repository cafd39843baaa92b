import { Injectable } from '@nestjs/common';
import { moneyToWire } from '../../../../api/money.js';
import type { StudioOverview, StudioSales } from '../../../../api/studio.js';
import { Clock } from '../../../kernel/clock.js';
import { invariant } from '../../../kernel/errors.js';
import { zero } from '../../../kernel/money.js';
import { Directory, type StudioActor } from '../../accounts/index.js';
import { PiecesQueries } from '../../catalog/index.js';
import { SigningKeys } from '../../signing/index.js';
import { BooksQueries } from '../../ledger/index.js';
import { SalesQueries, type Sale } from '../../ordering/index.js';
import { deductionsOf } from '../domain/deductions.js';
import { monthOf } from '../domain/month.js';

const SHOWN_SALES = 200;

/** An artisan's first screen, and what they sold with every deduction. */
@Injectable()
export class StudioOverviewQueries {
  constructor(
    private readonly directory: Directory,
    private readonly pieces: PiecesQueries,
    private readonly office: SigningKeys,
    private readonly sales: SalesQueries,
    private readonly books: BooksQueries,
    private readonly clock: Clock,
  ) {}

  async overview({ artisanId, cooperativeId }: StudioActor): Promise<StudioOverview> {
    const { from, to } = monthOf(this.clock.now());
    const [artisan, cooperative, signingKeys, piecesByState, ordersToSend, earned, template, crafts] =
      await Promise.all([
        this.directory.artisan(artisanId),
        this.directory.cooperative(cooperativeId),
        this.office.signingKeyState(artisanId),
        this.pieces.piecesByState(artisanId),
        this.sales.parcelsToSendWith(artisanId),
        this.books.earned(artisanId, from, to),
        this.pieces.template(artisanId),
        this.pieces.crafts(),
      ]);
    invariant(artisan && cooperative, `Artisan ${artisanId} or their cooperative is gone.`);
    const { id, displayName, isDemo } = artisan;
    const { slug, name } = cooperative;
    return {
      artisan: { id, displayName, isDemo },
      cooperative: { slug, name },
      ...signingKeys,
      piecesByState,
      ordersToSend,
      monthEarned: moneyToWire(earned),
      template,
      crafts,
    };
  }

  async soldBy(artisanId: string): Promise<StudioSales> {
    const sales = await this.sales.ofArtisan(artisanId, SHOWN_SALES);
    const shares = await this.books.sharesOf(sales.map((sale) => sale.lineId));
    return {
      sales: sales.map((sale) => {
        const own = shares.filter((share) => share.lineId === sale.lineId);
        const earned = own.find((share) => share.account === 'artisan-payable')?.amount;
        return {
          orderCode: sale.orderCode,
          title: sale.title,
          soldAt: sale.soldAt.toISOString(),
          price: moneyToWire(sale.price),
          deductions: deductionsOf(own).map(({ account, amount }) => ({
            account,
            amount: moneyToWire(amount),
          })),
          // The books follow the sale by a moment.
          earned: moneyToWire(earned ?? zero(sale.price.currency)),
          parcelState: shownState(sale),
        };
      }),
    };
  }
}

function shownState({ orderState, parcelState }: Sale): StudioSales['sales'][number]['parcelState'] {
  if (orderState === 'refunded') return 'refunded';
  return parcelState === 'waiting' || parcelState === 'to-pack' ? 'paid' : parcelState;
}
