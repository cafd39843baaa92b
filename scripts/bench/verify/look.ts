/** One look at a label's page, in milliseconds since it was asked for. */
export interface Look {
  firstPaintMs: number;
  /** When the headline, the word of the verdict, is in view. */
  headlineMs: number;
  /** When the phone has written what it found itself. */
  phoneVerdictMs: number;
  /** Heads and bodies as they were sent. */
  bytes: number;
  requests: number;
  headline: string;
  phoneVerdict: string;
}

/** All looks at one label. */
export interface MeasuredLabel {
  label: string;
  first: Look[];
  second: Look[];
  /** What a page said that it must not. */
  wrong: string[];
}
