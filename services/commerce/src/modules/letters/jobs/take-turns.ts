import { TakesTurns, type TurnTaker } from '../../../platform/jobs/turns.js';
import { SendLetters } from '../use-cases/send-letters.js';
import { WriteLetters } from '../use-cases/write-letters.js';

/** A letter may be a second late; looking costs a statement. */
const EVERY_MS = 1_000;

@TakesTurns(EVERY_MS)
export class WriteNewLetters implements TurnTaker {
  constructor(private readonly writeLetters: WriteLetters) {}

  turn(): Promise<void> {
    return this.writeLetters.execute();
  }
}

@TakesTurns(EVERY_MS)
export class SendMails implements TurnTaker {
  constructor(private readonly sendLetters: SendLetters) {}

  turn(): Promise<void> {
    return this.sendLetters.execute('mail');
  }
}

/** Beside the mails: a silent mail server holds up no text message. */
@TakesTurns(EVERY_MS)
export class SendTexts implements TurnTaker {
  constructor(private readonly sendLetters: SendLetters) {}

  turn(): Promise<void> {
    return this.sendLetters.execute('sms');
  }
}
