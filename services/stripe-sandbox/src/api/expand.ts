import type { Request } from 'express';
import type { Sandbox } from '../sandbox.js';
import { StripeError } from '../stripe-error.js';

/** Fields that hold an id, and the kind of object it names. */
const EXPANDABLE: Record<string, string> = {
  payment_intent: 'payment_intent',
  latest_charge: 'charge',
  charge: 'charge',
};

const MAX_DEPTH = 4;

/** Puts objects in place of the ids named by `expand[]`, such as `payment_intent.latest_charge`. */
export function expandWanted(sandbox: Sandbox, answer: object, request: Request): object {
  const source = (request.method === 'POST' ? request.body : request.query) as
    { expand?: unknown } | undefined;
  const wanted = source?.expand === undefined ? [] : [source.expand].flat();
  return wanted.reduce<object>((object, path) => {
    if (typeof path !== 'string' || path.split('.').length > MAX_DEPTH) throw cannot(path);
    return expand(sandbox, object, path.split('.'));
  }, answer);
}

function expand(sandbox: Sandbox, object: object, [field, ...rest]: string[]): object {
  if (field === undefined) return object;
  if (field === 'data' && 'data' in object && Array.isArray(object.data)) {
    return { ...object, data: object.data.map((item: object) => expand(sandbox, item, rest)) };
  }
  if (field === 'line_items' && 'object' in object && object.object === 'checkout.session') {
    return { ...object, line_items: lineItems(sandbox, (object as unknown as { id: string }).id) };
  }
  const kind = EXPANDABLE[field];
  if (!kind || !(field in object)) throw cannot(field);
  const value = (object as Record<string, unknown>)[field];
  if (value === null) return object;
  const whole = typeof value === 'string' ? sandbox.journal.get(kind, value) : (value as object);
  return whole ? { ...object, [field]: expand(sandbox, whole, rest) } : object;
}

export function lineItems(sandbox: Sandbox, sessionId: string): object {
  const { lines } = sandbox.checkout.details(sessionId);
  return {
    object: 'list',
    data: lines,
    has_more: false,
    url: `/v1/checkout/sessions/${sessionId}/line_items`,
  };
}

function cannot(field: unknown): StripeError {
  return new StripeError('invalid_request_error', `This property cannot be expanded (${String(field)}).`, {
    param: 'expand',
  });
}
