import { Body, Delete, Get, HttpCode, Injectable, Param, Post, Put, Query } from '@nestjs/common';
import type { z } from 'zod';
import {
  editionRequest,
  type EditionRequest,
  offer,
  offerList,
  offerPath,
  offerPhotographPath,
  offerSearch,
  offerTerms,
  type Offer,
  type OfferList,
  type OfferPath,
  type OfferPhotographPath,
  type OfferSearch,
  type OfferTerms,
} from '../../../../api/offers.js';
import { photographQuery } from '../../../../api/studio.js';
import { Answers } from '../../../platform/http/answers.js';
import { CurrentActor } from '../../accounts/index.js';
import { pictureBody } from '../../media/index.js';
import { OffersQueries } from '../data/offers.queries.js';
import type { OfferActor } from '../domain/offer.js';
import { AddOfferPhotograph } from '../use-cases/add-offer-photograph.js';
import { BeginOffer } from '../use-cases/begin-offer.js';
import { DiscardOffer } from '../use-cases/discard-offer.js';
import { RemoveOfferPhotograph } from '../use-cases/remove-offer-photograph.js';
import { SetEdition } from '../use-cases/set-edition.js';
import { SetOfferTerms } from '../use-cases/set-offer-terms.js';
import { StopOffer } from '../use-cases/stop-offer.js';

/** What studio and office do alike with what is offered to be made: each sees its own, whatever is asked for. */
@Injectable()
export abstract class OffersController {
  constructor(
    protected readonly offers: OffersQueries,
    protected readonly beginOffer: BeginOffer,
    private readonly setOfferTerms: SetOfferTerms,
    private readonly setEdition: SetEdition,
    private readonly stopOffer: StopOffer,
    private readonly discardOffer: DiscardOffer,
    private readonly addPhotograph: AddOfferPhotograph,
    private readonly removePhotograph: RemoveOfferPhotograph,
  ) {}

  @Get()
  @Answers(offerList)
  list(
    @CurrentActor() actor: OfferActor,
    @Query({ schema: offerSearch }) search: OfferSearch,
  ): Promise<OfferList> {
    return this.offers.list(actor, search);
  }

  @Get(':id')
  @Answers(offer)
  one(@CurrentActor() actor: OfferActor, @Param({ schema: offerPath }) { id }: OfferPath): Promise<Offer> {
    return this.offers.one(actor, id);
  }

  @Delete(':id')
  @HttpCode(204)
  async discard(
    @CurrentActor() actor: OfferActor,
    @Param({ schema: offerPath }) { id }: OfferPath,
  ): Promise<void> {
    await this.discardOffer.execute({ actor, id });
  }

  @Put(':id/terms')
  @Answers(offer)
  async setTerms(
    @CurrentActor() actor: OfferActor,
    @Param({ schema: offerPath }) { id }: OfferPath,
    @Body({ schema: offerTerms }) terms: OfferTerms,
  ): Promise<Offer> {
    await this.setOfferTerms.execute({ actor, id, terms });
    return this.offers.one(actor, id);
  }

  @Put(':id/edition')
  @Answers(offer)
  async number(
    @CurrentActor() actor: OfferActor,
    @Param({ schema: offerPath }) { id }: OfferPath,
    @Body({ schema: editionRequest }) { pieces }: EditionRequest,
  ): Promise<Offer> {
    await this.setEdition.execute({ actor, id, pieces });
    return this.offers.one(actor, id);
  }

  @Post(':id/stop')
  @Answers(offer)
  async stop(
    @CurrentActor() actor: OfferActor,
    @Param({ schema: offerPath }) { id }: OfferPath,
  ): Promise<Offer> {
    await this.stopOffer.execute({ actor, id });
    return this.offers.one(actor, id);
  }

  @Post(':id/photographs')
  @Answers(offer, 201)
  async photograph(
    @CurrentActor() actor: OfferActor,
    @Param({ schema: offerPath }) { id }: OfferPath,
    @Query({ schema: photographQuery }) { role }: z.infer<typeof photographQuery>,
    @Body() body: unknown,
  ): Promise<Offer> {
    await this.addPhotograph.execute({ actor, id, role, bytes: pictureBody(body) });
    return this.offers.one(actor, id);
  }

  @Delete(':id/photographs/:cid')
  @Answers(offer)
  async takeBack(
    @CurrentActor() actor: OfferActor,
    @Param({ schema: offerPhotographPath }) { id, cid }: OfferPhotographPath,
  ): Promise<Offer> {
    await this.removePhotograph.execute({ actor, id, cid });
    return this.offers.one(actor, id);
  }
}
