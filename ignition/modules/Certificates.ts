import { buildModule } from '@nomicfoundation/ignition-core';

/**
 * A new line of certificates for the cooperatives of a CraftRegistry that is there: parameter `craftRegistry` (address).
 * Its authority, guardian and verifiers stay what they are.
 */
export default buildModule('Certificates', (m) => {
  const certificateRegistry = m.contract('CertificateRegistry', [m.getParameter('craftRegistry')]);
  const certificateToken = m.contract('CertificateToken', [certificateRegistry]);
  return { certificateRegistry, certificateToken };
});
