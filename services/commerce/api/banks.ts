/** A bank, or a wallet that takes transfers as one, as people know it. */
export interface Bank {
  /** Six digits, given by NAPAS: what stands in the text of a VietQR code. */
  bin: string;
  /** What stands on its branches and its app. */
  shortName: string;
  /** In full, as on its papers. */
  name: string;
}

const bank = (bin: string, shortName: string, name: string): Bank => ({ bin, shortName, name });

/**
 * Who takes a transfer by VietQR, those first that most people have an account with, then by their short names. Checked
 * on 2026-11-30 against lists that others publish; banks are renamed (MBV was OceanBank, Vikki DongA), a BIN stays.
 */
export const BANKS: readonly Bank[] = [
  bank('970436', 'Vietcombank', 'Ngân hàng TMCP Ngoại thương Việt Nam'),
  bank('970415', 'VietinBank', 'Ngân hàng TMCP Công thương Việt Nam'),
  bank('970418', 'BIDV', 'Ngân hàng TMCP Đầu tư và Phát triển Việt Nam'),
  bank('970405', 'Agribank', 'Ngân hàng Nông nghiệp và Phát triển Nông thôn Việt Nam'),
  bank('970422', 'MB Bank', 'Ngân hàng TMCP Quân đội'),
  bank('970407', 'Techcombank', 'Ngân hàng TMCP Kỹ thương Việt Nam'),
  bank('970416', 'ACB', 'Ngân hàng TMCP Á Châu'),
  bank('970432', 'VPBank', 'Ngân hàng TMCP Việt Nam Thịnh Vượng'),
  bank('970403', 'Sacombank', 'Ngân hàng TMCP Sài Gòn Thương Tín'),
  bank('970423', 'TPBank', 'Ngân hàng TMCP Tiên Phong'),
  bank('970437', 'HDBank', 'Ngân hàng TMCP Phát triển Thành phố Hồ Chí Minh'),
  bank('970441', 'VIB', 'Ngân hàng TMCP Quốc tế Việt Nam'),
  bank('970443', 'SHB', 'Ngân hàng TMCP Sài Gòn – Hà Nội'),
  bank('970425', 'ABBANK', 'Ngân hàng TMCP An Bình'),
  bank('970409', 'Bac A Bank', 'Ngân hàng TMCP Bắc Á'),
  bank('970438', 'BAOVIET Bank', 'Ngân hàng TMCP Bảo Việt'),
  bank('970454', 'BVBank', 'Ngân hàng TMCP Bản Việt'),
  bank('546034', 'Cake', 'Ngân hàng số Cake của VPBank'),
  bank('422589', 'CIMB', 'Ngân hàng TNHH MTV CIMB Việt Nam'),
  bank('533948', 'Citibank', 'Ngân hàng Citibank – Chi nhánh Hà Nội'),
  bank('970446', 'Co-opBank', 'Ngân hàng Hợp tác xã Việt Nam'),
  bank('796500', 'DBS', 'Ngân hàng DBS – Chi nhánh Thành phố Hồ Chí Minh'),
  bank('970431', 'Eximbank', 'Ngân hàng TMCP Xuất Nhập khẩu Việt Nam'),
  bank('970408', 'GPBank', 'Ngân hàng TNHH MTV Kỷ Nguyên Thịnh Vượng'),
  bank('970442', 'Hong Leong', 'Ngân hàng TNHH MTV Hong Leong Việt Nam'),
  bank('458761', 'HSBC', 'Ngân hàng TNHH MTV HSBC (Việt Nam)'),
  bank('970455', 'IBK Hà Nội', 'Ngân hàng Công nghiệp Hàn Quốc – Chi nhánh Hà Nội'),
  bank('970456', 'IBK TP.HCM', 'Ngân hàng Công nghiệp Hàn Quốc – Chi nhánh Thành phố Hồ Chí Minh'),
  bank('970434', 'IVB', 'Ngân hàng TNHH Indovina'),
  bank('668888', 'KBank', 'Ngân hàng Đại chúng TNHH Kasikornbank'),
  bank('970467', 'KEB Hana Hà Nội', 'Ngân hàng KEB Hana – Chi nhánh Hà Nội'),
  bank('970466', 'KEB Hana TP.HCM', 'Ngân hàng KEB Hana – Chi nhánh Thành phố Hồ Chí Minh'),
  bank('970452', 'Kienlongbank', 'Ngân hàng TMCP Kiên Long'),
  bank('970462', 'Kookmin Hà Nội', 'Ngân hàng Kookmin – Chi nhánh Hà Nội'),
  bank('970463', 'Kookmin TP.HCM', 'Ngân hàng Kookmin – Chi nhánh Thành phố Hồ Chí Minh'),
  bank('970449', 'LPBank', 'Ngân hàng TMCP Lộc Phát Việt Nam'),
  bank('970414', 'MBV', 'Ngân hàng TNHH MTV Việt Nam Hiện Đại'),
  bank('970426', 'MSB', 'Ngân hàng TMCP Hàng Hải Việt Nam'),
  bank('970428', 'Nam A Bank', 'Ngân hàng TMCP Nam Á'),
  bank('970419', 'NCB', 'Ngân hàng TMCP Quốc Dân'),
  bank('801011', 'Nonghyup', 'Ngân hàng Nonghyup – Chi nhánh Hà Nội'),
  bank('970448', 'OCB', 'Ngân hàng TMCP Phương Đông'),
  bank('970430', 'PGBank', 'Ngân hàng TMCP Thịnh vượng và Phát triển'),
  bank('970439', 'Public Bank', 'Ngân hàng TNHH MTV Public Việt Nam'),
  bank('970412', 'PVcomBank', 'Ngân hàng TMCP Đại chúng Việt Nam'),
  bank('971133', 'PVcomBank Pay', 'Ngân hàng số của PVcomBank'),
  bank('970400', 'SAIGONBANK', 'Ngân hàng TMCP Sài Gòn Công Thương'),
  bank('970429', 'SCB', 'Ngân hàng TMCP Sài Gòn'),
  bank('970440', 'SeABank', 'Ngân hàng TMCP Đông Nam Á'),
  bank('970424', 'Shinhan Bank', 'Ngân hàng TNHH MTV Shinhan Việt Nam'),
  bank('970410', 'Standard Chartered', 'Ngân hàng TNHH MTV Standard Chartered (Việt Nam)'),
  bank('963388', 'Timo', 'Ngân hàng số Timo của BVBank'),
  bank('546035', 'Ubank', 'Ngân hàng số Ubank của VPBank'),
  bank('970458', 'UOB', 'Ngân hàng TNHH MTV United Overseas Bank (Việt Nam)'),
  bank('999888', 'VBSP', 'Ngân hàng Chính sách xã hội'),
  bank('970444', 'VCBNeo', 'Ngân hàng TNHH MTV Ngoại thương Công nghệ số'),
  bank('970427', 'VietABank', 'Ngân hàng TMCP Việt Á'),
  bank('970433', 'Vietbank', 'Ngân hàng TMCP Việt Nam Thương Tín'),
  bank('971005', 'Viettel Money', 'Viettel Money, ví của Tổng công ty Dịch vụ số Viettel'),
  bank('970406', 'Vikki Bank', 'Ngân hàng TNHH MTV Số Vikki'),
  bank('971011', 'VNPT Money', 'VNPT Money, ví của Tổng công ty Truyền thông VNPT'),
  bank('970421', 'VRB', 'Ngân hàng Liên doanh Việt – Nga'),
  bank('970457', 'Woori Bank', 'Ngân hàng TNHH MTV Woori Việt Nam'),
];

const shortNames = new Map(BANKS.map(({ bin, shortName }) => [bin, shortName]));

/**
 * What a bank is called; its BIN when the list does not know it, because a transfer to it is one all the same.
 *
 * @example bankName('970436') gives 'Vietcombank'
 */
export const bankName = (bin: string): string => shortNames.get(bin) ?? bin;
