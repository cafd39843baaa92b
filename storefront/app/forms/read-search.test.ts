import { productSearch } from '@daulang/commerce/api/catalog';
import { officeParcelSearch } from '@daulang/commerce/api/orders';
import { expect } from 'chai';
import { searchIn } from './read-search';

describe('a search in an address', () => {
  const at = (query: string) => `http://localhost/vi/shop${query}`;

  it('has the fields that the query knows, as they were typed', () => {
    expect(searchIn(at('?q=n%C3%B3n+l%C3%A1&minPrice=500.000&ready=true'), productSearch)).to.deep.equal({
      q: 'nón lá',
      minPrice: '500.000',
      ready: 'true',
    });
  });

  it('leaves behind what links from outside carry', () => {
    expect(searchIn(at('?q=non&utm_source=mail&fbclid=1&gclid=2&__proto__=x'), productSearch)).to.deep.equal({
      q: 'non',
    });
  });

  it('leaves out what was not filled in', () => {
    expect(searchIn(at('?q=&craft=%20&village='), productSearch)).to.deep.equal({});
  });

  it('takes the first of a field that stands there twice', () => {
    expect(searchIn(at('?state=sent&state=packed'), officeParcelSearch)).to.deep.equal({ state: 'sent' });
  });

  it('lets the service judge the values', () => {
    expect(searchIn(at('?sort=cheapest'), productSearch)).to.deep.equal({ sort: 'cheapest' });
  });
});
