import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { expect } from 'chai';
import { z } from 'zod';
import { requests } from '../../api/requests.js';
import { ALLOWED_ROUTES } from '../../src/modules/accounts/sign-in/allowed-routes.js';
import { handlersOf } from '../support/routes.js';
import { startService, type RunningService } from '../support/service.js';

/** Parts of an address that are only looked up, by their hash or as they are, and never kept. */
const LOOKED_UP = ['cid', 'secret'];

/** Text that nobody can see, or see rightly; `e\u0302` is `ê` in two characters. */
const UNSEEN = /[\u0000-\u001f\u007f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/;
const PROBES = [
  'a\u202Eb',
  'a\u200Bb',
  'a\u2068b\u2069',
  'a\tb',
  'a\r\nb',
  'a\u0007b',
  'e\u0302a',
  '\uFEFF12',
  '0912\u202C345678',
];

interface Place {
  at: string;
  schema: z.core.$ZodType;
}

describe('the requests of the service', () => {
  let service: RunningService;
  let places: Place[];

  before(async () => {
    service = await startService({ jobs: false });
    places = [...schemasOfControllers(service), ...schemasOfSignIn()].flatMap(({ at, schema }) =>
      stringsIn(schema, at),
    );
  });
  after(() => service.stop());

  it('are all described, but for what is only looked up', () => {
    const bare = parametersOf(service).filter(({ schema }) => schema === undefined);
    expect(bare.filter(({ name }) => !LOOKED_UP.includes(name)).map(({ at }) => at)).to.deep.equal([
      // The picture itself.
      'OfficeOffersController.photograph body',
      'StudioOffersController.photograph body',
      'StudioPiecesController.photograph body',
      // The bank's file itself.
      'OfficeTransfersController.statement body',
      // The picture itself.
      'OrderReturnsController.photograph body',
    ]);
  });

  it('take no field that they do not know', () => {
    const objects = [...schemasOfControllers(service), ...schemasOfSignIn()].flatMap(({ at, schema }) =>
      objectsIn(schema, at),
    );
    const lenient = objects.filter(({ schema }) => !isStrict(schema)).map(({ at }) => at);
    expect(lenient).to.deep.equal([]);
    expect(objects.map(({ at }) => at)).to.include('OrdersController.place body.address');
    expect(objects.length).to.be.greaterThan(25);
  });

  it('are those that whoever asks is held to', () => {
    const read = [...parametersOf(service), ...parametersOfSignIn()].flatMap(({ request, part, schema }) =>
      schema && part !== 'param' && request.includes(' /api/v1/') ? [{ request, part, schema }] : [],
    );
    const asked = Object.entries(requests).flatMap(([request, parts]) =>
      Object.entries(parts).map(([part, schema]) => ({
        request: request.replace(' ', ' /api/v1'),
        part,
        schema: schema as z.core.$ZodType,
      })),
    );
    const nameOf = ({ request, part }: { request: string; part: string }) => `${request} ${part}`;
    expect(asked.map(nameOf).sort()).to.deep.equal(read.map(nameOf).sort());
    for (const one of asked) {
      const its = read.find((other) => nameOf(other) === nameOf(one));
      expect(its?.schema, nameOf(one)).to.equal(one.schema);
    }
  });

  it('hold many texts', () => {
    expect(places.length).to.be.greaterThan(40);
    expect(places.map(({ at }) => at)).to.include('OrdersController.place body.buyer.name');
  });

  it('let no text through that cannot be seen, or that is not composed', () => {
    const let_through = places.flatMap(({ at, schema }) =>
      PROBES.flatMap((probe) => {
        const { success, data } = z.safeParse(schema, probe);
        if (!success || typeof data !== 'string') return [];
        const isPlain = !UNSEEN.test(data.replaceAll('\n', '')) && data === data.normalize('NFC');
        return isPlain ? [] : [`${at} ${JSON.stringify(probe)} ${JSON.stringify(data)}`];
      }),
    );
    expect(let_through).to.deep.equal([]);
  });

  it('let no text through that has no end', () => {
    const endless = ['a', '0', '1', '0x' + '0'.repeat(2)].map(
      (start) => start + start.at(-1)!.repeat(20_000),
    );
    const let_through = places.filter(({ schema }) =>
      endless.some((text) => z.safeParse(schema, text).success),
    );
    expect(let_through.map(({ at }) => at)).to.deep.equal([]);
  });
});

interface Parameter {
  at: string;
  name: string;
  /** Method and path, as in `POST /api/v1/orders`. */
  request: string;
  part: 'body' | 'query' | 'param';
  schema: z.core.$ZodType | undefined;
}

/** What every method of every controller takes of a request, as Nest itself keeps it. */
function parametersOf(service: RunningService): Parameter[] {
  return handlersOf(service).flatMap(({ controller, name: handler, request }) => {
    const given = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, handler) ?? {}) as Record<
      string,
      { data?: unknown; schema?: z.core.$ZodType }
    >;
    return Object.entries(given).flatMap(([key, { data, schema }]) => {
      const kind = Number(key.split(':')[0]);
      const part = (
        {
          [RouteParamtypes.BODY]: 'body',
          [RouteParamtypes.QUERY]: 'query',
          [RouteParamtypes.PARAM]: 'param',
        } as const
      )[kind];
      if (!part) return [];
      const name = typeof data === 'string' ? data : part;
      return [{ at: `${controller.name}.${handler} ${name}`, name, request, part, schema }];
    });
  });
}

function parametersOfSignIn(): Parameter[] {
  return Object.entries(ALLOWED_ROUTES).map(([path, { method, body }]) => {
    const request = `${method} /api/v1/auth${path}`;
    return { at: `sign-in${path} body`, name: 'body', request, part: 'body', schema: body };
  });
}

function schemasOfControllers(service: RunningService): Place[] {
  return parametersOf(service).flatMap(({ at, schema }) => (schema ? [{ at, schema }] : []));
}

function schemasOfSignIn(): Place[] {
  return Object.entries(ALLOWED_ROUTES).flatMap(([path, { body }]) =>
    body ? [{ at: `sign-in${path} body`, schema: body }] : [],
  );
}

/** Each text that a schema takes, with its place. A kind of schema that is not known here is an error, never skipped. */
function stringsIn(schema: z.core.$ZodType, at: string): Place[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'string':
      return [{ at, schema }];
    case 'pipe':
      // What a text becomes behind its reader is judged with the reader.
      return isText(def.in) ? [{ at, schema }] : stringsIn(def.in, at);
    case 'object':
      return Object.entries(def.shape).flatMap(([key, inner]) => stringsIn(inner, `${at}.${key}`));
    case 'array':
      return stringsIn(def.element, `${at}[]`);
    case 'record':
      return [...stringsIn(def.keyType, `${at} key`), ...stringsIn(def.valueType, `${at}.*`)];
    case 'tuple':
      return def.items.flatMap((inner, index) => stringsIn(inner, `${at}[${index}]`));
    case 'union':
      return def.options.flatMap((inner) => stringsIn(inner, at));
    case 'optional':
    case 'nullable':
    case 'default':
      return stringsIn(def.innerType, at);
    case 'number':
    case 'boolean':
    case 'enum':
    case 'literal':
    case 'never':
      return [];
    default:
      throw new Error(`${at} is of a kind that this test cannot look into: ${def.type}.`);
  }
}

/** Each object of a schema, however deep. What a schema is made of is looked into as for its texts. */
function objectsIn(schema: z.core.$ZodType, at: string): Place[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object':
      return [
        { at, schema },
        ...Object.entries(def.shape).flatMap(([key, inner]) => objectsIn(inner, `${at}.${key}`)),
      ];
    case 'pipe':
      return [...objectsIn(def.in, at), ...objectsIn(def.out, at)];
    case 'array':
      return objectsIn(def.element, `${at}[]`);
    case 'record':
      return objectsIn(def.valueType, `${at}.*`);
    case 'tuple':
      return def.items.flatMap((inner, index) => objectsIn(inner, `${at}[${index}]`));
    case 'union':
      return def.options.flatMap((inner) => objectsIn(inner, at));
    case 'optional':
    case 'nullable':
    case 'default':
      return objectsIn(def.innerType, at);
    default:
      // `stringsIn` has refused what neither of us can look into.
      return [];
  }
}

/** Whether it refuses a field that it does not know, wherever the others stand. */
function isStrict(schema: z.core.$ZodType): boolean {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const rest = def.type === 'object' ? def.catchall : undefined;
  return rest !== undefined && (rest as z.core.$ZodTypes)._zod.def.type === 'never';
}

function isText(schema: z.core.$ZodType): boolean {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  return def.type === 'string' || (def.type === 'pipe' && isText(def.in));
}
