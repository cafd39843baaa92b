import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import type { OfficerActor } from '../../accounts/index.js';
import { LettersStore } from '../data/letters.store.js';

export interface SendLetterAgainInput {
  parcelId: string;
  letterId: string;
  officer: Pick<OfficerActor, 'cooperativeId'>;
}

/**
 * An officer has a letter tried again that was given up: the address was mended, or the server is back. Asked twice it
 * goes out once; one that waits, went out or is another cooperative's stays as it is.
 */
@Injectable()
export class SendLetterAgain {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly letters: LettersStore,
    private readonly clock: Clock,
  ) {}

  async execute({ parcelId, letterId, officer }: SendLetterAgainInput): Promise<void> {
    const { cooperativeId } = officer;
    await this.uow.run(async (tx) => {
      await this.letters.tryAnew(tx, { id: letterId, parcelId, cooperativeId }, this.clock.now());
    });
  }
}
