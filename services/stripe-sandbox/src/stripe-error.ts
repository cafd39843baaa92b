export type StripeErrorType = 'invalid_request_error' | 'card_error' | 'idempotency_error' | 'api_error';

interface Facts {
  status?: number;
  code?: string;
  param?: string;
  declineCode?: string;
  paymentIntent?: unknown;
}

/** A refusal as Stripe words it on the wire. */
export class StripeError extends Error {
  readonly status: number;

  constructor(
    readonly type: StripeErrorType,
    message: string,
    private readonly facts: Facts = {},
  ) {
    super(message);
    this.status = facts.status ?? (type === 'card_error' ? 402 : 400);
  }

  body(): object {
    const { code, param, declineCode, paymentIntent } = this.facts;
    return {
      error: {
        type: this.type,
        message: this.message,
        ...(code && { code, doc_url: `https://docs.stripe.com/error-codes/${code.replaceAll('_', '-')}` }),
        ...(param && { param }),
        ...(declineCode && { decline_code: declineCode }),
        ...(paymentIntent ? { payment_intent: paymentIntent } : {}),
      },
    };
  }
}

/** `No such checkout session: 'cs_…'`, as Stripe says it. */
export function noSuch(what: string, id: string, param = 'id'): StripeError {
  return new StripeError('invalid_request_error', `No such ${what}: '${id}'`, {
    status: 404,
    code: 'resource_missing',
    param,
  });
}
