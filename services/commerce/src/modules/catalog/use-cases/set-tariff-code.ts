import { Injectable } from '@nestjs/common';
import type { SetTariffCodeRequest } from '../../../../api/tariff-codes.js';
import { newId } from '../../../kernel/ids.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import type { OfficerActor } from '../../accounts/index.js';
import { TariffCodesStore } from '../data/tariff-codes.store.js';
import { CraftUnknown } from '../domain/catalog.errors.js';

export interface SetTariffCodeInput {
  officer: Pick<OfficerActor, 'userId' | 'cooperativeId'>;
  said: SetTariffCodeRequest;
}

/** From now on sheets for customs call the cooperative's pieces of a craft by this code; what was printed stays as it was. */
@Injectable()
export class SetTariffCode {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: TariffCodesStore,
  ) {}

  /** @throws CraftUnknown of what it makes nothing of */
  async execute({
    officer: { userId, cooperativeId },
    said: { craft, code },
  }: SetTariffCodeInput): Promise<void> {
    await this.uow.run(async (tx) => {
      if (!(await this.codes.hasCraft(tx, cooperativeId, craft))) throw new CraftUnknown({ craft });
      await this.codes.add(tx, { id: newId(), cooperativeId, craft, code: code || null, setBy: userId });
    });
  }
}
