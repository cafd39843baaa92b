import { z } from 'zod';

const hexText = z
  .string()
  .regex(/^0x[0-9a-fA-F]*$/)
  .max(4096);
/** The asker's own mark of a question, given back with the answer. */
const questionId = z.union([z.number(), z.string().regex(/^[\x20-\x7e]{0,64}$/)]);
const blockTag = z.union([z.enum(['latest', 'pending', 'safe', 'finalized']), hexText.max(20)]);

/**
 * POST /rpc?registry=<chain>:<token>: the trusted registry that is asked about, and so the chain. Left out, the one that
 * issues: an address alone may be another contract on another chain.
 */
export const rpcQuery = z.strictObject({
  registry: z
    .string()
    .regex(/^\d{1,15}:0x[0-9a-f]{40}$/)
    .optional(),
});

/**
 * POST /rpc: what a phone asks the chain through us when it has no way of its own. Only reads of our two registries
 * (`eth_call`), and the chain's id and height.
 */
export const rpcRequest = z.discriminatedUnion('method', [
  z.strictObject({
    jsonrpc: z.literal('2.0'),
    id: questionId,
    method: z.literal('eth_call'),
    params: z.tuple([z.strictObject({ to: hexText.max(42), data: hexText }), blockTag.optional()]),
  }),
  z.strictObject({
    jsonrpc: z.literal('2.0'),
    id: questionId,
    method: z.enum(['eth_chainId', 'eth_blockNumber']),
    params: z.array(z.never()).max(0).optional(),
  }),
]);
export type RpcRequest = z.infer<typeof rpcRequest>;
