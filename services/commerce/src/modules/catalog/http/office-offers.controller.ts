import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import type { z } from 'zod';
import {
  beginOfferForRequest,
  editionRequest,
  type EditionRequest,
  offer,
  offerList,
  offerMakers,
  offerPath,
  offerPhotographPath,
  offerSearch,
  offerTerms,
  type BeginOfferForRequest,
  type Offer,
  type OfferList,
  type OfferMakers,
  type OfferPath,
  type OfferPhotographPath,
  type OfferSearch,
  type OfferTerms,
} from '../../../../api/offers.js';
import { photographQuery } from '../../../../api/studio.js';
import { Answers } from '../../../platform/http/answers.js';
import { Idempotent, type IdempotentRequest } from '../../../platform/http/idempotency.js';
import { CurrentActor, RequireRole, type OfficerActor } from '../../accounts/index.js';
import { pictureBody } from '../../media/index.js';
import { OffersQueries } from '../data/offers.queries.js';
import { AddOfferPhotograph } from '../use-cases/add-offer-photograph.js';
import { BeginOffer } from '../use-cases/begin-offer.js';
import { DiscardOffer } from '../use-cases/discard-offer.js';
import { RemoveOfferPhotograph } from '../use-cases/remove-offer-photograph.js';
import { SetEdition } from '../use-cases/set-edition.js';
import { SetOfferTerms } from '../use-cases/set-offer-terms.js';
import { StopOffer } from '../use-cases/stop-offer.js';

/** What the artisans of the own cooperative offer to make; an officer may say it for who has no telephone at hand. */
@Controller('api/v1/office/offers')
@RequireRole('officer')
export class OfficeOffersController {
  constructor(
    private readonly offers: OffersQueries,
    private readonly beginOffer: BeginOffer,
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
    @CurrentActor() actor: OfficerActor,
    @Query({ schema: offerSearch }) search: OfferSearch,
  ): Promise<OfferList> {
    return this.offers.list(actor, search);
  }

  @Get('makers')
  @Answers(offerMakers)
  makers(@CurrentActor() actor: OfficerActor): Promise<OfferMakers> {
    return this.offers.makers(actor);
  }

  @Post()
  @Answers(offer, 201)
  async begin(
    @CurrentActor() actor: OfficerActor,
    @Body({ schema: beginOfferForRequest }) { artisanId, ...words }: BeginOfferForRequest,
    @Idempotent() request: IdempotentRequest,
  ): Promise<Offer> {
    const { id } = await this.beginOffer.once(request, { actor, artisanId, words });
    return this.offers.one(actor, id);
  }

  @Get(':id')
  @Answers(offer)
  one(@CurrentActor() actor: OfficerActor, @Param({ schema: offerPath }) { id }: OfferPath): Promise<Offer> {
    return this.offers.one(actor, id);
  }

  @Delete(':id')
  @HttpCode(204)
  async discard(
    @CurrentActor() actor: OfficerActor,
    @Param({ schema: offerPath }) { id }: OfferPath,
  ): Promise<void> {
    await this.discardOffer.execute({ actor, id });
  }

  @Put(':id/terms')
  @Answers(offer)
  async setTerms(
    @CurrentActor() actor: OfficerActor,
    @Param({ schema: offerPath }) { id }: OfferPath,
    @Body({ schema: offerTerms }) terms: OfferTerms,
  ): Promise<Offer> {
    await this.setOfferTerms.execute({ actor, id, terms });
    return this.offers.one(actor, id);
  }

  @Put(':id/edition')
  @Answers(offer)
  async number(
    @CurrentActor() actor: OfficerActor,
    @Param({ schema: offerPath }) { id }: OfferPath,
    @Body({ schema: editionRequest }) { pieces }: EditionRequest,
  ): Promise<Offer> {
    await this.setEdition.execute({ actor, id, pieces });
    return this.offers.one(actor, id);
  }

  @Post(':id/stop')
  @Answers(offer)
  async stop(
    @CurrentActor() actor: OfficerActor,
    @Param({ schema: offerPath }) { id }: OfferPath,
  ): Promise<Offer> {
    await this.stopOffer.execute({ actor, id });
    return this.offers.one(actor, id);
  }

  @Post(':id/photographs')
  @Answers(offer, 201)
  async photograph(
    @CurrentActor() actor: OfficerActor,
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
    @CurrentActor() actor: OfficerActor,
    @Param({ schema: offerPhotographPath }) { id, cid }: OfferPhotographPath,
  ): Promise<Offer> {
    await this.removePhotograph.execute({ actor, id, cid });
    return this.offers.one(actor, id);
  }
}
