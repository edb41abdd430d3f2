// What others wrote is shown and never obeyed: names, prompts, documents, answers and notes made of markup and scripts,
// on every page that shows them.
import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { launchBrowser, openPage } from '../harness/browser.mjs';
import { poll, startRedraft } from '../harness/redraft.mjs';
import { startStranger } from '../harness/stranger.mjs';

let browser;
let redraft;
let stranger;
before(async () => {
  browser = await launchBrowser();
  redraft = await startRedraft();
  stranger = await startStranger();
});
after(async () => {
  await browser?.close();
  await redraft?.stop();
  await stranger?.stop();
});

/** Each calls `evil()`, or fetches from the stranger, where something takes it for more than text. */
function corpus(origin) {
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

async function call(page, method, path, data) {
  const answer = await page.context().request.fetch(`${redraft.origin}/api${path}`, { method, data, headers: { origin: redraft.origin } });
  assert.ok(answer.ok(), `${method} ${path}: ${answer.status()} ${await answer.text()}`);
  return answer.status() === 204 ? undefined : answer.json();
}

/** One line, and short enough for a name. */
const nameOf = (text) => text.replace(/[\u0000-\u001f\u007f\u2028]+/g, ' ').slice(0, 90).trim();

/** A project in which everything that can be named or written is made of the corpus; the pages that show it. */
async function fill(page, texts) {
  const all = texts.join('\n\n');
  const folder = join(redraft.home, '<img src=x onerror=evil()>');
  await mkdir(folder);
  const file = `"><svg onload=evil()> ${nameOf(texts[1]).replaceAll('/', '')}.md`;
  await writeFile(join(folder, file), `# Plan\n\n${all}\n`);
  const { slug } = await call(page, 'POST', '/projects', { path: folder });
  const project = `/projects/${slug}`;
  await call(page, 'PATCH', project, { name: nameOf(texts[4]) });
  await call(page, 'POST', `${project}/resources`, { file_name: 'rules.md', content: all, kind: 'guardrails' });
  const steps = texts.map((text) => ({ name: nameOf(text), step_type: 'interactive', config: { design_doc_path: file } }));
  const made = await call(page, 'POST', `${project}/workflows`, { name: nameOf(texts[0]), description: all.slice(0, 1900), steps: steps.slice(0, 20) });
  const workflow = `${project}/workflows/${made.id}`;
  const session = await call(page, 'POST', `${workflow}/planning/iterate`, {
    prompt: `${all}\ndemo: lines=3`, iterations: 2, agent: 'demo', stop_when: { phrase: nameOf(texts[4]) },
  });
  const running = `${workflow}/planning/iterate/${session.id}`;
  await poll(30_000, async () => (await call(page, 'GET', running)).run_status === 'completed');
  const revisions = await call(page, 'GET', `${workflow}/planning/revisions`);
  const talk = await call(page, 'POST', `${project}/workflows`, { name: nameOf(texts[3]) });
  const planning = `${project}/workflows/${talk.id}/planning`;
  await call(page, 'GET', planning);
  await call(page, 'POST', `${planning}/message`, { content: all });
  await poll(30_000, async () => (await call(page, 'GET', planning)).run_status === 'completed');
  await call(page, 'PATCH', `${planning}/artifacts`, { design_doc: all, guardrails: all });
  const waiting = await call(page, 'POST', `${project}/workflows`, { name: 'Notes' });
  const noted = `${project}/workflows/${waiting.id}`;
  const last = await call(page, 'POST', `${noted}/planning/iterate`, { prompt: 'demo: hang=text', iterations: 3, agent: 'demo' });
  for (const text of texts.slice(0, 10)) await call(page, 'POST', `${noted}/planning/iterate/${last.id}/notes`, { content: text });
  const tabs = ['document', 'changes', 'iterations', 'live'].map((tab) => `${workflow}/sessions/${session.id}?tab=${tab}`);
  return [
    '/', '/projects/new', project, `${project}/resources`, `${project}/resources/rules.md`, workflow, `${workflow}/new`, ...tabs,
    `${workflow}/revisions/${revisions[0].id}`, `${workflow}/planning`, planning, `${planning}?tab=talk`, `${planning}?tab=results`,
    `${noted}/sessions/${last.id}`, `${noted}/sessions/${last.id}?tab=iterations`, '/limits',
    `/${encodeURIComponent(texts[1])}`, `/projects/${encodeURIComponent(texts[3])}`,
  ];
}

test('markup and scripts in every field are text on every page', async () => {
  const texts = corpus(stranger.origin('127.0.0.1'));
  const page = await openPage(browser, redraft);
  const pages = await fill(page, texts);
  const obeyed = [];
  await page.exposeFunction('evil', () => { obeyed.push(page.url()); });
  page.on('dialog', (dialog) => { obeyed.push(`a dialog at ${page.url()}`); dialog.dismiss(); });
  page.on('request', (request) => { if (!request.url().startsWith(`${redraft.origin}/`)) obeyed.push(`${page.url()} asked for ${request.url()}`); });
  let shown = '';
  for (const address of pages) {
    await page.goto(redraft.origin + address);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
    for (const summary of await page.locator('main summary').all()) await summary.click({ timeout: 2_000 }).catch(() => {});
    shown += await page.locator('body').innerText();
    const alive = await page.evaluate(() => ({
      scripts: [...document.querySelectorAll('script')].filter((script) => !script.src.startsWith(location.origin)).length,
      handlers: [...document.querySelectorAll('*')].flatMap((element) => element.getAttributeNames().filter((name) => name.startsWith('on'))),
      foreign: document.querySelectorAll('main :is(iframe, object, embed, base, meta, link, style, math, form[action^="http"], img[src^="http"])').length,
      links: [...document.querySelectorAll('a[href]')].filter((link) => !/^https?:|^mailto:/.test(link.href)).map((link) => link.href),
      blank: [...document.querySelectorAll('a[target="_blank"]')].filter((link) => !link.rel.includes('noopener')).length,
    }));
    assert.deepEqual(alive, { scripts: 0, handlers: [], foreign: 0, links: [], blank: 0 }, address);
  }
  assert.deepEqual(obeyed, []);
  assert.deepEqual(stranger.asked, []);
  assert.deepEqual(page.troubles.filter((trouble) => !/status of 404/.test(trouble)), []);
  for (const text of ['<script>evil()</script>', '<img src=x onerror=evil()>', '<svg/onload=evil()>']) {
    assert.ok(shown.includes(text), `${text} is shown as it was written`);
  }
  await page.context().close();
});
