import { Module } from '@nestjs/common';
import { FulfilmentModule } from '../fulfilment/index.js';
import { MakingModule } from '../making/index.js';
import { OrderingModule } from '../ordering/index.js';
import { PaymentsModule } from '../payments/index.js';
import { ReturnsModule } from '../returns/index.js';
import { LettersStore } from './data/letters.store.js';
import { ParcelLettersQueries } from './data/parcel-letters.queries.js';
import { ParcelLettersController } from './http/parcel-letters.controller.js';
import { SendMails, SendTexts, WriteNewLetters } from './jobs/take-turns.js';
import { DrawLetter } from './use-cases/draw-letter.js';
import { SendLetterAgain } from './use-cases/send-letter-again.js';
import { SendLetters } from './use-cases/send-letters.js';
import { WriteLetters } from './use-cases/write-letters.js';

@Module({
  imports: [FulfilmentModule, MakingModule, OrderingModule, PaymentsModule, ReturnsModule],
  controllers: [ParcelLettersController],
  providers: [
    DrawLetter,
    LettersStore,
    ParcelLettersQueries,
    SendLetterAgain,
    SendLetters,
    SendMails,
    SendTexts,
    WriteLetters,
    WriteNewLetters,
  ],
})
export class LettersModule {}
