/** Names of the banks that are met most; of any other its number at NAPAS is said. */
const NAMES: Record<string, string> = {
  '970403': 'Sacombank',
  '970405': 'Agribank',
  '970407': 'Techcombank',
  '970415': 'VietinBank',
  '970416': 'ACB',
  '970418': 'BIDV',
  '970422': 'MBBank',
  '970423': 'TPBank',
  '970432': 'VPBank',
  '970436': 'Vietcombank',
  '970437': 'HDBank',
  '970441': 'VIB',
  '970443': 'SHB',
  '970448': 'OCB',
};

export function bankName(bin: string): string {
  return NAMES[bin] ?? bin;
}
