import type { HttpLoad, PlainLoad, Target } from '../load/load.ts';
import type { House } from '../house.ts';

/** What is asked, without how hard and how long. */
export type Asked = Omit<HttpLoad, 'kind' | 'connections' | 'seconds'>;
export type AskedPlainly = Pick<PlainLoad, 'statement' | 'parameters' | 'rows'>;

export interface Scenario {
  /** As it is chosen on the command line. */
  name: string;
  /** As people read it. */
  title: string;
  asked(house: House): Promise<Asked>;
  /** The same rows by one plain statement. */
  plainly?(house: House): Promise<AskedPlainly>;
  /** What happens all the while. @returns what ends it */
  beside?(house: House): () => Promise<void>;
}

/** The service itself, without the storefront before it. */
export const commerceOf = ({ settings }: House): Target => ({
  host: '127.0.0.1',
  port: settings.ports.commerce,
});
export const storefrontOf = ({ settings }: House): Target => ({
  host: '127.0.0.1',
  port: settings.ports.storefront,
});

/** What a program asks with, and what a browser on a phone does. */
export const PROGRAM = ['Accept: application/json', 'Accept-Encoding: identity', 'Accept-Language: vi'];
export const BROWSER = ['Accept: text/html', 'Accept-Encoding: gzip, deflate, br', 'Accept-Language: vi'];

/** As a text stands in JSON. */
export const quoted = (text: string) => JSON.stringify(text);
