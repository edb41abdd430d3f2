// Markup and scripts of an attacker's choosing, and how it is seen that a page takes them for text.
import assert from 'node:assert/strict';

/** Each calls `evil()`, or fetches from the stranger, where something takes it for more than text. */
export function corpus(origin) {
  return [
    '<script>evil()</script>',
    '<img src=x onerror=evil()>',
    `<img src="${origin}/picture">`,
    '<svg/onload=evil()>',
    '"><script>evil()</script>',
    "'-evil()-'",
    '</textarea></title></style></script><script>evil()</script>',
    '<iframe srcdoc="<script>parent.evil()</script>"></iframe>',
    `<iframe src="${origin}/frame"></iframe>`,
    '<a href="javascript:evil()">a</a>',
    '<details open ontoggle=evil()>',
    '<body onload=evil()>',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=evil()&gt;">',
    `<style>@import "${origin}/style"; * { background: url(${origin}/background) }</style>`,
    `<base href="${origin}/">`,
    `<meta http-equiv=refresh content="0;url=${origin}/refresh">`,
    `<link rel=stylesheet href="${origin}/link">`,
    `<form action="${origin}/form"><button autofocus onfocus=evil()>`,
    '<x onclick=evil() tabindex=1 onfocus=evil() autofocus>',
    '[a](javascript:evil())',
    '[a](data:text/html,<script>evil()</script>)',
    '[a](vbscript:evil)',
    `![a](${origin}/markdown-picture)`,
    '![a](x"onerror="evil())',
    '[a](https://x/"onmouseover="evil())',
    '<javascript:evil()>',
    '[r]: javascript:evil()\n\n[r]',
    '`</code><script>evil()</script>`',
    '```"><script>evil()</script>\ncode\n```',
    '| a |\n|---|\n| <script>evil()</script> |',
    '# <script>evil()</script> {#x onclick=evil()}',
    '${evil()} {{evil()}} <%= evil() %> #{evil()}',
    '\u202Egnp.exe\u202C \uFEFF \u2028 \u001b[31m \u001b]8;;http://x\u0007',
    '&lt;script&gt;evil()&lt;/script&gt; &#60;img src=x onerror=evil()&#62;',
  ];
}

/** One line, and short enough for a name. */
export const nameOf = (text) => text.replace(/[\u0000-\u001f\u007f\u2028]+/g, ' ').slice(0, 90).trim();

export async function call(page, redraft, method, path, data) {
  const answer = await page.context().request.fetch(`${redraft.origin}/api${path}`, { method, data, headers: { origin: redraft.origin } });
  assert.ok(answer.ok(), `${method} ${path}: ${answer.status()} ${await answer.text()}`);
  return answer.status() === 204 ? undefined : answer.json();
}

/** Begins to collect what a page does that text does not do. */
export async function watch(page, redraft) {
  const obeyed = [];
  await page.exposeFunction('evil', () => { obeyed.push(page.url()); });
  page.on('dialog', (dialog) => { obeyed.push(`a dialog at ${page.url()}`); dialog.dismiss(); });
  page.on('request', (request) => { if (!request.url().startsWith(`${redraft.origin}/`)) obeyed.push(`${page.url()} asked for ${request.url()}`); });
  return obeyed;
}

/** Goes to a page, opens what can be opened, and looks that nothing in it is alive; returns what is shown. */
export async function lookAt(page, redraft, address) {
  await page.goto(redraft.origin + address);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
  for (const summary of await page.locator('main summary').all()) await summary.click({ timeout: 2_000 }).catch(() => {});
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
  const alive = await page.evaluate(() => ({
    scripts: [...document.querySelectorAll('script')].filter((script) => !script.src.startsWith(location.origin)).length,
    handlers: [...document.querySelectorAll('*')].flatMap((element) => element.getAttributeNames().filter((name) => name.startsWith('on'))),
    foreign: document.querySelectorAll('main :is(iframe, object, embed, base, meta, link, style, math, form[action^="http"], img[src^="http"])').length,
    links: [...document.querySelectorAll('a[href]')].filter((link) => !/^https?:|^mailto:/.test(link.href)).map((link) => link.href),
    blank: [...document.querySelectorAll('a[target="_blank"]')].filter((link) => !link.rel.includes('noopener')).length,
  }));
  assert.deepEqual(alive, { scripts: 0, handlers: [], foreign: 0, links: [], blank: 0 }, address);
  return page.locator('body').innerText();
}
