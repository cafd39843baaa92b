import { parseHTML } from 'linkedom';
import { createCookie } from 'react-router';
import { builtPages } from '../../server/pages.ts';
import { get, type Got, portOf, startStorefront } from '../../server/support/trial-servers.ts';
import { aHouse } from './shapes/house.ts';
import { TrialCommerce } from './trial-commerce.ts';

/** The service's place; every test begins with a house in which there is one of everything. */
export const commerce = await TrialCommerce.start();

const COOKIE_SECRET = 'a secret of the tests that is long enough';

// Read when the pages' own modules are loaded, as at the start of the storefront.
Object.assign(process.env, {
  COMMERCE_URL: `http://127.0.0.1:${commerce.port}`,
  PUBLIC_URL: 'http://localhost',
  COOKIE_SECRET,
});

/** The real server with the built pages. */
const storefront = await startStorefront(commerce.port, await builtPages());
storefront.on('connection', (socket) => socket.unref());
storefront.unref();
const port = portOf(storefront);

const logged = console.error;

/** To be called in `beforeEach`. */
export function openHouse(): void {
  console.error = logged;
  commerce.reset(aHouse());
}

/** The service breaks every connection; that our server writes about it is as it should be, and not shown here. */
export function fallAsleep(): void {
  console.error = () => undefined;
  commerce.sleep();
}

/** A page as a reader has it. */
export class Page {
  readonly document: Document;
  readonly got: Got;

  constructor(got: Got) {
    this.got = got;
    this.document = parseHTML(got.body).document;
  }

  get status(): number {
    return this.got.status;
  }

  /** Where it sends the reader. */
  get location(): string | undefined {
    return this.got.headers.location;
  }

  get language(): string | null {
    return this.document.documentElement.getAttribute('lang');
  }

  get title(): string {
    return this.document.querySelector('title')?.textContent ?? '';
  }

  /** All that can be read on it, with single spaces. */
  get text(): string {
    const read = this.document.querySelector('main')?.cloneNode(true) as Element | undefined;
    for (const script of read?.querySelectorAll('script, style') ?? []) script.remove();
    return textOf(read);
  }

  all(selector: string): Element[] {
    return [...this.document.querySelectorAll(selector)];
  }

  one(selector: string): Element {
    const found = this.all(selector);
    if (found.length !== 1) throw new Error(`Expected one ${selector}, found ${found.length}.`);
    return found[0]!;
  }

  texts(selector: string): string[] {
    return this.all(selector).map(textOf);
  }

  /** Addresses of links, in their order. */
  links(selector = 'main a'): string[] {
    return this.all(selector).map((it) => it.getAttribute('href') ?? '');
  }

  /** The field with this name, what it is called, what is wrong with it, what stands in it. */
  field(name: string) {
    const element = this.all('input, select, textarea').find(
      (it) => it.getAttribute('name') === name && it.getAttribute('type') !== 'hidden',
    );
    if (!element) throw new Error(`There is no field ${name}.`);
    const described = (element.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean);
    const words = described.map((id) => [id, textOf(this.document.getElementById(id))] as const);
    return {
      element,
      label: this.nameOf(element),
      value: valueOf(element),
      isInvalid: element.getAttribute('aria-invalid') === 'true',
      error: words.find(([id]) => id.endsWith('-error'))?.[1],
      hint: words.find(([id]) => id.endsWith('-hint'))?.[1],
    };
  }

  /** What a hidden field carries. */
  hidden(name: string): string | null {
    const found = this.all('input[type=hidden]').find((it) => it.getAttribute('name') === name);
    return found?.getAttribute('value') ?? null;
  }

  /** The name that a screen reader says for something to be filled in or pressed. */
  nameOf(element: Element): string {
    const said = element.getAttribute('aria-label');
    if (said) return said;
    const by = element.getAttribute('aria-labelledby');
    if (by)
      return by
        .split(' ')
        .map((id) => textOf(this.document.getElementById(id)))
        .join(' ');
    const id = element.getAttribute('id');
    const label = id && this.all('label').find((it) => it.getAttribute('for') === id);
    if (label) return textOf(label);
    const around = element.closest('label');
    return textOf(around ?? (element.tagName === 'BUTTON' || element.tagName === 'A' ? element : null));
  }

  /** Sentences that are said at once: what went wrong, what was done. */
  get alerts(): string[] {
    return this.texts('main [role=alert]');
  }
}

export interface Visit {
  cookie?: string;
  headers?: Record<string, string>;
}

export async function visit(path: string, { cookie, headers = {} }: Visit = {}): Promise<Page> {
  return new Page(await get(port, path, { headers: { ...headers, ...(cookie && { cookie }) } }));
}

/** Sends a form as a browser without scripts does. */
export async function post(
  path: string,
  fields: Record<string, string> | [string, string][],
  { cookie, headers = {} }: Visit = {},
): Promise<Page> {
  const body = new URLSearchParams(fields).toString();
  const got = await get(port, path, {
    method: 'POST',
    headers: {
      ...headers,
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': String(Buffer.byteLength(body)),
      ...(cookie && { cookie }),
    },
    body,
  });
  return new Page(got);
}

/** The same with a file, as a form sends it that takes one. */
export async function postFile(
  path: string,
  fields: Record<string, string>,
  file: { name: string; filename: string; text: string },
): Promise<Page> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  // As some machines call it, where a spreadsheet program is installed.
  form.set(file.name, new File([file.text], file.filename, { type: 'application/vnd.ms-excel' }));
  const sent = new Response(form);
  const body = Buffer.from(await sent.arrayBuffer());
  const headers = {
    'content-type': sent.headers.get('content-type')!,
    'content-length': String(body.length),
  };
  return new Page(await get(port, path, { method: 'POST', headers, body }));
}

/** The cookies that a page set, to be sent along with the next. */
export function cookiesOf({ got }: Page): string {
  return (got.headers['set-cookie'] ?? []).map((it) => it.split(';')[0]).join('; ');
}

/** A cookie as this storefront signs it, for what a browser has kept since another version. */
export async function signed(name: string, value: unknown): Promise<string> {
  const header = await createCookie(name, { secrets: [COOKIE_SECRET] }).serialize(value);
  return header.split(';')[0]!;
}

function valueOf(element: Element): string {
  if (element.tagName === 'TEXTAREA') return element.textContent ?? '';
  if (element.tagName !== 'SELECT') return element.getAttribute('value') ?? '';
  const options = [...element.querySelectorAll('option')];
  const chosen = options.find((it) => it.hasAttribute('selected')) ?? options[0];
  return chosen?.getAttribute('value') ?? '';
}

/** React parts words by comments, people do not hear them. */
function textOf(element: Element | null | undefined): string {
  if (!element) return '';
  return (element.textContent ?? '').replace(/[\s\u00a0]+/g, ' ').trim();
}
