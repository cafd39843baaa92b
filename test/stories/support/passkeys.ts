import type { CDPSession, Page } from '@playwright/test';

/**
 * A phone's own authenticator for one page (a tab): fingerprint always right, keys kept in it. It stays
 * with the tab when it goes from the shop to the sealing pages and back.
 */
export class Passkeys {
  private readonly session: CDPSession;
  private readonly authenticatorId: string;

  private constructor(session: CDPSession, authenticatorId: string) {
    this.session = session;
    this.authenticatorId = authenticatorId;
  }

  static async on(page: Page): Promise<Passkeys> {
    const session = await page.context().newCDPSession(page);
    await session.send('WebAuthn.enable');
    const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        ctap2Version: 'ctap2_1',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        hasPrf: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    return new Passkeys(session, authenticatorId);
  }

  /** Relying parties of the keys it holds, one for each key. */
  async relyingParties(): Promise<string[]> {
    const { credentials } = await this.session.send('WebAuthn.getCredentials', {
      authenticatorId: this.authenticatorId,
    });
    return credentials.map(({ rpId }) => rpId ?? '');
  }

  /** The next touches are refused, as by a wrong finger. */
  async refuse(): Promise<void> {
    await this.setVerified(false);
  }

  async accept(): Promise<void> {
    await this.setVerified(true);
  }

  private async setVerified(isUserVerified: boolean): Promise<void> {
    await this.session.send('WebAuthn.setUserVerified', {
      authenticatorId: this.authenticatorId,
      isUserVerified,
    });
  }
}
