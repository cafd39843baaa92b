/** Where rules get the time from, so that a test can name the moment. An abstract class serves as its own Nest token. */
export abstract class Clock {
  abstract now(): Date;
}

export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}
