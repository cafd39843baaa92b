import { Body, Controller, Post } from '@nestjs/common';
import { beginOfferRequest, offer, type BeginOfferRequest, type Offer } from '../../../../api/offers.js';
import { Answers } from '../../../platform/http/answers.js';
import { Idempotent, type IdempotentRequest } from '../../../platform/http/idempotency.js';
import { CurrentActor, RequireRole, type StudioActor } from '../../accounts/index.js';
import { OffersController } from './offers.controller.js';

/** What an artisan offers to make; who acts for them may say it for them. */
@Controller('api/v1/studio/offers')
@RequireRole('artisan', 'helper')
export class StudioOffersController extends OffersController {
  @Post()
  @Answers(offer, 201)
  async begin(
    @CurrentActor() actor: StudioActor,
    @Body({ schema: beginOfferRequest }) words: BeginOfferRequest,
    @Idempotent() request: IdempotentRequest,
  ): Promise<Offer> {
    const { id } = await this.beginOffer.once(request, { actor, artisanId: actor.artisanId, words });
    return this.offers.one(actor, id);
  }
}
