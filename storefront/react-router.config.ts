import type { Config } from '@react-router/dev/config';

export default {
  ssr: true,
  // The manifest of all routes would tell every buyer's phone about the office; each page learns its neighbours.
  routeDiscovery: { mode: 'lazy' },
} satisfies Config;
