import { createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A mail server that takes every letter and keeps it: the commands of RFC 5321 that a client needs. */
export interface SmtpStandIn {
  url: string;
  letters: { to: string; content: string }[];
  /** The next letter is answered so: "try again later", unless said. */
  refuseNext(answer?: string): void;
  /** The next letter is kept, and whoever brought it waits for an answer in vain. Resolves when it is there. */
  takeWithoutAnswer(): Promise<void>;
  stop(): Promise<void>;
}

export async function startSmtpStandIn(): Promise<SmtpStandIn> {
  const letters: SmtpStandIn['letters'] = [];
  const state: State = {};
  const server = createServer((socket) => converse(socket, letters, state));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    letters,
    refuseNext: (answer = '451 try again later') => (state.refusal = answer),
    takeWithoutAnswer: () => new Promise((resolve) => (state.isSilent = resolve)),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

interface State {
  refusal?: string | undefined;
  isSilent?: (() => void) | undefined;
}

function converse(socket: Socket, letters: SmtpStandIn['letters'], state: State): void {
  let buffer = '';
  let to = '';
  let inContent = false;
  const say = (line: string) => socket.write(`${line}\r\n`);
  say('220 stand-in');
  // Whoever is killed in the middle hangs up.
  socket.on('error', () => socket.destroy());
  socket.on('data', (bytes) => {
    buffer += bytes.toString('utf8');
    for (;;) {
      const end = inContent ? '\r\n.\r\n' : '\r\n';
      const at = buffer.indexOf(end);
      if (at < 0) return;
      const text = buffer.slice(0, at);
      buffer = buffer.slice(at + end.length);
      if (inContent) {
        inContent = false;
        letters.push({ to, content: text });
        if (state.isSilent) state.isSilent();
        else say('250 kept');
        state.isSilent = undefined;
      } else if (/^RCPT/i.test(text)) {
        to = /<(.*)>/.exec(text)?.[1] ?? '';
        say(state.refusal ?? '250 ok');
        state.refusal = undefined;
      } else if (/^DATA/i.test(text)) {
        inContent = true;
        say('354 go on');
      } else if (/^QUIT/i.test(text)) {
        say('221 bye');
        socket.end();
      } else {
        say('250 ok');
      }
    }
  });
}
