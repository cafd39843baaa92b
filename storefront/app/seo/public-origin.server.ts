/** Where people reach the shop, for canonical addresses; without PUBLIC_URL this machine. */
export const publicOrigin = new URL(process.env.PUBLIC_URL ?? 'http://localhost:3000').origin;
