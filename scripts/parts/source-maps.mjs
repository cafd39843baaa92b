/**
 * Stack traces that name our own TypeScript. Loaded with `--import`, because `--enable-source-maps` would read the maps
 * of every library too.
 */
import { setSourceMapsSupport } from 'node:module';

setSourceMapsSupport(true, { nodeModules: false, generatedCode: false });
