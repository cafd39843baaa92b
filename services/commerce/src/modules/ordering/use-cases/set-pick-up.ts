import { Injectable } from '@nestjs/common';
import type { SetPickUpRequest } from '../../../../api/pick-up.js';
import { Clock } from '../../../kernel/clock.js';
import { newId } from '../../../kernel/ids.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import type { OfficerActor } from '../../accounts/index.js';
import { FindWard } from '../../places/index.js';
import { PickUpPlacesStore } from '../data/pick-up-places.store.js';

/** From now on buyers may fetch the pieces of the officer's cooperative there, or nowhere; what was ordered before stays as it was. */
@Injectable()
export class SetPickUp {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly findWard: FindWard,
    private readonly places: PickUpPlacesStore,
    private readonly clock: Clock,
  ) {}

  /** @throws ProvinceUnknown, WardUnknown, WardElsewhere, WardUnclear, WardOfBefore */
  async execute({ officer, place }: { officer: OfficerActor } & SetPickUpRequest): Promise<void> {
    const found = place && { ...place, ...(await this.findWard.execute({ ...place, at: '/place' })) };
    const now = this.clock.now();
    await this.uow.run((tx) =>
      this.places.add(tx, {
        id: newId(now.getTime()),
        cooperativeId: officer.cooperativeId,
        validFrom: now,
        place: found,
        setBy: officer.userId,
      }),
    );
  }
}
