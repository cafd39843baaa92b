import { expect } from 'chai';
import { WEBHOOK_EVENTS } from '../../scripts/stack/webhook-events.ts';
import {
  effectOfEvent,
  LISTED_EVENTS,
} from '../../services/commerce/src/modules/payments/domain/provider-events.ts';

describe('the events that the sandbox sends to the service', () => {
  it('are those that have an effect there', () => {
    const effective = LISTED_EVENTS.filter((type) => typeof effectOfEvent(type) === 'string');
    expect([...WEBHOOK_EVENTS].sort()).to.deep.equal([...effective].sort());
  });
});
