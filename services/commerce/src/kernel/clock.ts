/** Where rules get the time from, so that a test can name the moment. An abstract class serves as its own Nest token. */
export abstract class Clock {
  abstract now(): Date;
}

export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}

/** A clock that stands still until it is told otherwise. */
export class SettableClock extends Clock {
  constructor(private current: Date) {
    super();
  }

  now(): Date {
    return new Date(this.current);
  }

  set(moment: Date): void {
    this.current = moment;
  }

  forward(milliseconds: number): void {
    this.current = new Date(this.current.getTime() + milliseconds);
  }
}
