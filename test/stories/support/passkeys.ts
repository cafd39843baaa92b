import type { CDPSession, Page } from '@playwright/test';

/**
 * A phone's own authenticator for one page (a tab): fingerprint always right, keys kept in it. It stays
 * with the tab when it goes from the shop to the sealing pages and back.
 */
export class Passkeys {
  private readonly session: CDPSession;
  private authenticatorId: string;

  private constructor(session: CDPSession, authenticatorId: string) {
    this.session = session;
    this.authenticatorId = authenticatorId;
  }

  static async on(page: Page): Promise<Passkeys> {
    const session = await page.context().newCDPSession(page);
    await session.send('WebAuthn.enable');
    return new Passkeys(session, await addAuthenticator(session));
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
    const { authenticatorId } = this;
    await this.session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
  }

  /** The finger is right again. One refusal too many locks the sensor, so that it is another one with the same keys. */
  async accept(): Promise<void> {
    const { authenticatorId: locked } = this;
    const { credentials } = await this.session.send('WebAuthn.getCredentials', { authenticatorId: locked });
    await this.session.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId: locked });
    const authenticatorId = await addAuthenticator(this.session);
    for (const credential of credentials) {
      await this.session.send('WebAuthn.addCredential', { authenticatorId, credential });
    }
    this.authenticatorId = authenticatorId;
  }
}

async function addAuthenticator(session: CDPSession): Promise<string> {
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
  return authenticatorId;
}
