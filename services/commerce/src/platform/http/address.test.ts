import { expect } from 'chai';
import type { FastifyRequest } from 'fastify';
import { addressPseudonym } from './address.js';

const pseudonym = (ip: string, secret = 'secret') => addressPseudonym({ ip } as FastifyRequest, secret);

describe('an address’s pseudonym', () => {
  it('is the same for the same address and tells nothing without the secret', () => {
    expect(pseudonym('203.0.113.7')).to.equal(pseudonym('203.0.113.7'));
    expect(pseudonym('203.0.113.7')).not.to.equal(pseudonym('203.0.113.8'));
    expect(pseudonym('203.0.113.7')).not.to.equal(pseudonym('203.0.113.7', 'another'));
    expect(pseudonym('203.0.113.7')).not.to.contain('203');
  });

  it('is one for a household’s IPv6 network', () => {
    expect(pseudonym('2001:db8:1:2::1')).to.equal(pseudonym('2001:db8:1:2:ffff:1:2:3'));
    expect(pseudonym('2001:db8:1:2::1')).not.to.equal(pseudonym('2001:db8:1:3::1'));
    expect(pseudonym('::1')).not.to.equal(pseudonym('::ffff:203.0.113.7'));
  });
});
