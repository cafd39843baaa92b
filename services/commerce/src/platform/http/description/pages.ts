/** One file of the description: where it is answered, and under what name it lies in the folder. */
export interface DescriptionPage {
  path: string;
  file: string;
  type: string;
}

const HTML = 'text/html; charset=utf-8';
const SCRIPT = 'application/javascript; charset=utf-8';

/** `/api/openapi.json` for machines, `/api/docs` for people, with what its page loads. */
export const DESCRIPTION_PAGES: readonly DescriptionPage[] = [
  { path: '/api/openapi.json', file: 'openapi.json', type: 'application/json; charset=utf-8' },
  { path: '/api/docs-yaml', file: 'openapi.yaml', type: 'text/yaml; charset=utf-8' },
  { path: '/api/docs', file: 'docs.html', type: HTML },
  // Below a slash the same links lead elsewhere.
  { path: '/api/docs/', file: 'docs-below.html', type: HTML },
  { path: '/api/docs/swagger-ui-init.js', file: 'swagger-ui-init.js', type: SCRIPT },
  { path: '/api/docs/swagger-ui-bundle.js', file: 'swagger-ui-bundle.js', type: SCRIPT },
  {
    path: '/api/docs/swagger-ui-standalone-preset.js',
    file: 'swagger-ui-standalone-preset.js',
    type: SCRIPT,
  },
  { path: '/api/docs/swagger-ui.css', file: 'swagger-ui.css', type: 'text/css; charset=utf-8' },
  { path: '/api/docs/favicon-16x16.png', file: 'favicon-16x16.png', type: 'image/png' },
  { path: '/api/docs/favicon-32x32.png', file: 'favicon-32x32.png', type: 'image/png' },
];

/** Written by `npm run build`. Found by the package's name: a bundle lies elsewhere than what the compiler makes. */
export const DESCRIPTION_FOLDER = new URL(
  '.',
  import.meta.resolve('@daulang/commerce/description/openapi.json'),
);
