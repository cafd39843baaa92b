import { StripeError } from './stripe-error.js';

export type ParamValue = string | ParamValue[] | { [name: string]: ParamValue };

/**
 * The parameters of one request, as nested form fields. Each is asked for by name; `end()` refuses what nobody
 * asked for, since a parameter that is silently ignored would hide a mistake until production.
 */
export class Params {
  private readonly asked = new Set<string>();

  constructor(
    private readonly values: { [name: string]: ParamValue },
    private readonly prefix = '',
  ) {}

  name(name: string): string {
    return this.prefix ? `${this.prefix}[${name}]` : name;
  }

  has(name: string): boolean {
    return this.values[name] !== undefined;
  }

  text(name: string, most = 5_000): string | null {
    const value = this.take(name);
    if (value === undefined || value === '') return null;
    if (typeof value !== 'string') throw this.wrong(name, 'Invalid string');
    if (value.length > most) throw this.wrong(name, 'Invalid string: too long');
    return value;
  }

  requiredText(name: string): string {
    return this.text(name) ?? this.missing(name);
  }

  /** A whole number from `min` on; null when it was not given. */
  integer(name: string, min: number): number | null {
    const text = this.text(name);
    if (text === null) return null;
    if (!/^-?\d{1,15}$/.test(text)) {
      throw this.wrong(name, `Invalid integer: ${text}`, 'parameter_invalid_integer');
    }
    if (Number(text) < min) {
      throw this.wrong(
        name,
        `This value must be greater than or equal to ${min}.`,
        'parameter_invalid_integer',
      );
    }
    return Number(text);
  }

  requiredInteger(name: string, min: number): number {
    return this.integer(name, min) ?? this.missing(name);
  }

  oneOf<T extends string>(name: string, choices: readonly T[]): T | null {
    const text = this.text(name);
    if (text === null) return null;
    const choice = choices.find((it) => it === text);
    if (choice === undefined) {
      throw this.wrong(name, `Invalid ${this.name(name)}: must be one of ${choices.join(', ')}`);
    }
    return choice;
  }

  url(name: string): string | null {
    const text = this.text(name);
    // Stripe's own placeholder is no URL character; it is put back when the buyer returns.
    if (text !== null && !/^https?:/.test(URL.parse(text.replaceAll(/[{}]/g, ''))?.protocol ?? '')) {
      throw this.wrong(name, 'Not a valid URL', 'url_invalid');
    }
    return text;
  }

  group(name: string): Params | null {
    const value = this.take(name);
    if (value === undefined || value === '') return null;
    if (typeof value === 'string' || Array.isArray(value)) throw this.wrong(name, 'Invalid object');
    return new Params(value, this.name(name));
  }

  list(name: string): Params[] {
    return this.items(name).map((item, index) => {
      if (typeof item === 'string' || Array.isArray(item)) throw this.wrong(name, 'Invalid array');
      return new Params(item, `${this.name(name)}[${index}]`);
    });
  }

  texts(name: string): string[] {
    return this.items(name).map((item) =>
      typeof item === 'string' ? item : this.fail(name, 'Invalid array'),
    );
  }

  /** Names and values of the integrator's own, within Stripe's limits. */
  metadata(name = 'metadata'): Record<string, string> {
    const value = this.take(name);
    if (value === undefined || value === '') return {};
    if (typeof value === 'string' || Array.isArray(value)) throw this.wrong(name, 'Invalid object');
    const entries = Object.entries(value);
    if (entries.length > 50) throw this.wrong(name, 'Metadata can have up to 50 keys.');
    return Object.fromEntries(
      entries.map(([key, text]) => {
        if (key.length > 40 || typeof text !== 'string' || text.length > 500) {
          throw this.wrong(`${name}[${key}]`, 'Metadata keys have up to 40 characters, values up to 500.');
        }
        return [key, text];
      }),
    );
  }

  /** @throws StripeError for the first parameter that was sent and never asked for */
  end(): void {
    const unknown = Object.keys(this.values).find((name) => !this.asked.has(name) && name !== 'expand');
    if (unknown !== undefined) {
      throw this.wrong(
        unknown,
        `Received unknown parameter: ${this.name(unknown)} (or one the sandbox does not know yet)`,
        'parameter_unknown',
      );
    }
  }

  wrong(name: string, message: string, code?: string): StripeError {
    return new StripeError('invalid_request_error', message, { param: this.name(name), code });
  }

  private items(name: string): ParamValue[] {
    const value = this.take(name);
    if (value === undefined || value === '') return [];
    // A list of more than twenty comes out of the form as an object with numbers for names.
    if (!Array.isArray(value)) {
      if (typeof value === 'string' || Object.keys(value).some((key) => !/^\d+$/.test(key))) {
        throw this.wrong(name, 'Invalid array');
      }
      return Object.values(value);
    }
    return value;
  }

  private take(name: string): ParamValue | undefined {
    this.asked.add(name);
    return this.values[name];
  }

  private fail(name: string, message: string): never {
    throw this.wrong(name, message);
  }

  private missing(name: string): never {
    throw this.wrong(name, `Missing required param: ${this.name(name)}.`, 'parameter_missing');
  }
}
