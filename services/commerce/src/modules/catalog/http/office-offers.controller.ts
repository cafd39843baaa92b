import { Body, Controller, Get, Post } from '@nestjs/common';
import {
  beginOfferForRequest,
  offer,
  offerMakers,
  type BeginOfferForRequest,
  type Offer,
  type OfferMakers,
} from '../../../../api/offers.js';
import { Answers } from '../../../platform/http/answers.js';
import { Idempotent, type IdempotentRequest } from '../../../platform/http/idempotency.js';
import { CurrentActor, RequireRole, type OfficerActor } from '../../accounts/index.js';
import { OffersController } from './offers.controller.js';

/** What the artisans of the own cooperative offer to make; an officer may say it for who has no telephone at hand. */
@Controller('api/v1/office/offers')
@RequireRole('officer')
export class OfficeOffersController extends OffersController {
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
}
