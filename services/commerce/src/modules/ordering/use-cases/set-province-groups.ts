import { Injectable } from '@nestjs/common';
import type { ProvinceGroup, SetProvinceGroupsRequest } from '../../../../api/shipping.js';
import { Clock } from '../../../kernel/clock.js';
import { newId } from '../../../kernel/ids.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import type { OfficerActor } from '../../accounts/index.js';
import { RequireProvinces } from '../../places/index.js';
import { ProvinceGroupsStore } from '../data/province-groups.store.js';

/** From now on each province is as near to the officer's cooperative as they say; what was ordered before stays as it was. */
@Injectable()
export class SetProvinceGroups {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly requireProvinces: RequireProvinces,
    private readonly groups: ProvinceGroupsStore,
    private readonly clock: Clock,
  ) {}

  /** @throws ProvinceUnknown */
  async execute({ officer, provinces }: { officer: OfficerActor } & SetProvinceGroupsRequest): Promise<void> {
    await this.requireProvinces.execute(
      provinces.map(({ code }, nth) => ({ code, at: `/provinces/${nth}/code` })),
    );
    const codesIn = (its: ProvinceGroup) =>
      provinces.filter(({ group }) => group === its).map(({ code }) => code);
    const now = this.clock.now();
    await this.uow.run((tx) =>
      this.groups.add(tx, {
        id: newId(now.getTime()),
        cooperativeId: officer.cooperativeId,
        validFrom: now,
        inner: codesIn('inner'),
        near: codesIn('near'),
        setBy: officer.userId,
      }),
    );
  }
}
