import { createContext, type EntryContext, type LoaderFunction, type ServerBuild } from 'react-router';
import { isScripted } from '~/route-handle';
import type { PlainResponse } from './plain-response';

type ServerRoute = NonNullable<ServerBuild['routes'][string]>;

/** Where a page that was drawn whole leaves its body, for who would else read it out of a stream; null for who would not. */
export const wholeBodyContext = createContext<Pick<PlainResponse, 'body'> | null>(null);

/**
 * The pages without scripts alone, with what stands around them. The router goes through all routes for each page that it
 * draws, and writes what a loader has answered a second time, for scripts that are not there.
 */
export function stillBuild(build: ServerBuild): ServerBuild {
  const ids = new Set(stillRoutesOf(build).flatMap((route) => branchOf(build, route).map(({ id }) => id)));
  const ofStill = <Each>(all: Record<string, Each>) =>
    Object.fromEntries(Object.entries(all).filter(([id]) => ids.has(id)));
  const routes = Object.entries(ofStill(build.routes)).map(([id, route]) => [id, unwritten(route!)] as const);
  return {
    ...build,
    routes: Object.fromEntries(routes),
    assets: { ...build.assets, routes: ofStill(build.assets.routes) },
  };
}

/** The path of each page without scripts, as the router writes it: `/:language/products/:slug`. */
export function pathsOf(build: ServerBuild): string[] {
  return stillRoutesOf(build).map((route) => {
    const parts = branchOf(build, route).map(({ path }) => path);
    return `/${parts.filter(Boolean).join('/')}`;
  });
}

const isStill = ({ module }: ServerRoute) => !isScripted([module.handle]);

const stillRoutesOf = ({ routes }: ServerBuild) =>
  Object.values(routes).filter((route) => route !== undefined && isStill(route)) as ServerRoute[];

/** A route below those around it. */
function branchOf(build: Pick<ServerBuild, 'routes'>, route: ServerRoute): ServerRoute[] {
  const around = build.routes[route.parentId ?? ''];
  return around ? [...branchOf(build, around), route] : [route];
}

/** Where the router does not look when it writes. */
const PAGE = Symbol('what a page is drawn from');

function unwritten(route: ServerRoute): ServerRoute {
  const { loader } = route.module;
  if (!loader || !isStill(route)) return route;
  const quiet: LoaderFunction = async (args) => hidden(await (loader as LoaderFunction)(args));
  return { ...route, module: { ...route.module, loader: quiet } as typeof route.module };
}

/** Of what has a status or headers beside it, the router has to see those: it stays as it is. */
function hidden(answer: unknown): unknown {
  const isPlain = answer instanceof Object && Object.getPrototypeOf(answer) === Object.prototype;
  return isPlain ? Object.defineProperty({}, PAGE, { value: answer }) : answer;
}

/** The answers of the loaders as pages read them. */
export function withUnwritten(entry: EntryContext): EntryContext {
  const { loaderData: hiding, ...context } = entry.staticHandlerContext;
  const loaderData = Object.fromEntries(Object.entries(hiding).map(([id, answer]) => [id, shown(answer)]));
  return { ...entry, staticHandlerContext: { ...context, loaderData } };
}

function shown(answer: unknown): unknown {
  return (answer as { [PAGE]?: unknown } | undefined)?.[PAGE] ?? answer;
}
