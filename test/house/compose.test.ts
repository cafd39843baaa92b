import { expect } from 'chai';
import { complaintsAbout } from '../../scripts/checking/compose-file.ts';

describe('the compose file’s check', () => {
  it('names what is missing, mistyped or waited for in vain', () => {
    const complaints = complaintsAbout(`
services:
  a:
    imagee: postgres
    ports: [3000]
    volumes: [data:/data]
    depends_on:
      b: { condition: service_healthy }
      c: { condition: service_started }
  b:
    image: postgres
`);
    expect(complaints).to.deep.equal([
      'docker-compose.yml, a: "imagee" is not a key we know.',
      'docker-compose.yml, a: it has neither image nor build.',
      'docker-compose.yml, a: port "3000" is not of the form host:container.',
      'docker-compose.yml, a: volume "data" is not declared.',
      'docker-compose.yml, a: "b" has no healthcheck to wait for.',
      'docker-compose.yml, a: it depends on "c", which is not there.',
    ]);
  });
});
