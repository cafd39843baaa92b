import { buildModule } from '@nomicfoundation/ignition-core';

/**
 * The whole of Dấu Làng on one chain. Parameters: `rpIdHash` (SHA-256 of the sealing host's relying party id, 32 bytes),
 * `authority` and `guardian` (addresses). All five contracts are immutable: another parameter is another deployment.
 */
export default buildModule('DauLang', (m) => {
  const webAuthnVerifier = m.contract('WebAuthnVerifier', [m.getParameter('rpIdHash')]);
  const p256Verifier = m.contract('P256Verifier');
  const craftRegistry = m.contract('CraftRegistry', [
    m.getParameter('authority'),
    m.getParameter('guardian'),
    webAuthnVerifier,
    p256Verifier,
  ]);
  const certificateRegistry = m.contract('CertificateRegistry', [craftRegistry]);
  const certificateToken = m.contract('CertificateToken', [certificateRegistry]);
  return { webAuthnVerifier, p256Verifier, craftRegistry, certificateRegistry, certificateToken };
});
