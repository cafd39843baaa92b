export {
  certificateRegistryAbi,
  certificateTokenAbi,
  craftRegistryAbi,
} from '@daulang/protocol/generated/abi';
