import type { OutboxPage } from '../../../../api/accounts.js';

/** A plain page without script; it asks itself again every five seconds. */
export function outboxHtml({ messages }: OutboxPage): string {
  const items = messages.map(
    (message) => `<li><p class="head">${escape(channelNames[message.channel])} → <b>${escape(message.to)}</b>
      <time datetime="${message.createdAt}">${formatTime(message.createdAt)}</time></p>
      ${message.subject ? `<h2>${escape(message.subject)}</h2>` : ''}<p class="text">${withLinks(message.text)}</p>
      ${message.html ? `<p><a href="/api/outbox/${message.id}">Xem như trong hộp thư / See it as a page</a></p>` : ''}</li>`,
  );
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><meta http-equiv="refresh" content="5">
<title>Hộp thư đi · Dấu Làng</title><style>
body{font:16px/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color:#222;background:#faf7f2}
ul{list-style:none;padding:0}li{background:#fff;border:1px solid #ddd;border-radius:8px;padding:.75rem 1rem;margin:0 0 1rem}
.head{color:#555;margin:0}time{float:right}h2{font-size:1rem;margin:.5rem 0 0}.text{white-space:pre-wrap;margin:.5rem 0 0;font-size:1.1rem}
</style></head><body><h1>Hộp thư đi</h1>
<p>Chạy thử: tin nhắn và thư không được gửi đi mà hiện ở đây. / Trial run: messages are shown here instead of being sent.</p>
${items.length > 0 ? `<ul>${items.join('')}</ul>` : '<p>Chưa có tin nào. / Nothing yet.</p>'}
</body></html>`;
}

const channelNames = { sms: 'Tin nhắn', mail: 'Thư' };

/** Addresses of pages can be followed, as in a telephone or a mail program. */
const withLinks = (text: string): string =>
  escape(text).replace(/https?:\/\/[^\s&<>"]+/g, (url) => `<a href="${url}">${url}</a>`);

function formatTime(iso: string): string {
  return new Date(iso).toLocaleTimeString('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh' });
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
