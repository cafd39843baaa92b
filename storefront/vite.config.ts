import { reactRouter } from '@react-router/dev/vite';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';

const commerceUrl = process.env.COMMERCE_URL ?? 'http://127.0.0.1:3001';

export default defineConfig({
  plugins: [tailwindcss(), reactRouter()],
  resolve: { tsconfigPaths: true },
  // A font or a picture inside the stylesheet would be loaded by everyone, needed or not.
  build: { assetsInlineLimit: 0 },
  // What the schemas and the protocol import is taken from beside them: the root may hold another major of it.
  // Of the icons the server would else keep all, 7 MB of heap, for the fifty that it shows.
  ssr: { noExternal: ['zod', 'canonicalize', /^@noble\//, /^multiformats/, 'lucide-react'] },
  // Only for `npm run dev`: what server/commerce-pipe.ts does in the real server.
  server: { proxy: { '/api': commerceUrl, '/ipfs': commerceUrl, '/rpc': commerceUrl } },
});
