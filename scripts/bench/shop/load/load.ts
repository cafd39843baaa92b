/** What the load's process is asked, and what it answers. */

/** Whom a question is asked. */
export interface Target {
  host: string;
  port: number;
}

export interface Question {
  path: string;
  /** What the answer must hold, as it stands in the body. */
  holds: string;
}

/** A schema of the service's api by which every so many answers are read whole. */
export type AnswerShape = 'productPage' | 'productDetail' | 'certificateAnswer' | 'homePage';

export interface HttpLoad {
  kind: 'http';
  target: Target;
  /** Of these one is drawn for each request. */
  questions: Question[];
  /** Lines of the head beside host and the reader's address, `name: value`. */
  headers: string[];
  shape?: AnswerShape;
  connections: number;
  seconds: number;
}

/** The same rows by a plain prepared statement, for what there is to win. */
export interface PlainLoad {
  kind: 'plain';
  databaseUrl: string;
  statement: string;
  /** Of these one is drawn for each run. */
  parameters: unknown[][];
  /** How many rows each run must find at least. */
  rows: number;
  connections: number;
  seconds: number;
}

/** Buyers who order, pay and look until their order says that it is paid. */
export interface BuyLoad {
  kind: 'buy';
  commerce: Target;
  /** Ids, in the order in which they are bought. */
  products: string[];
  buyers: number;
  /** So long they begin new orders; those begun are brought to their end. */
  seconds: number;
}

/** All at once for one product that has fewer pieces than buyers. */
export interface RushLoad {
  kind: 'rush';
  commerce: Target;
  product: string;
  pieces: number;
  buyers: number;
}

export type Load = HttpLoad | PlainLoad | BuyLoad | RushLoad;

export interface Measured {
  done: number;
  seconds: number;
  /** Milliseconds. */
  p50: number;
  p95: number;
  p99: number;
  /** What was wrong with answers, and how often; empty when all were right. */
  wrong: Record<string, number>;
  /** Processor seconds of the load itself, which runs on the same cores. */
  ownSeconds: number;
}

export type LoadMessage = { load: Load } | { measured: Measured } | { failed: string };
