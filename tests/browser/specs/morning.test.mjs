// The start page at a glance, the morning report by keys and by buttons, the estimate, and a session as a file.
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { violations } from '../harness/axe.mjs';
import { launchBrowser, openPage } from '../harness/browser.mjs';
import { makeProject } from '../harness/project.mjs';
import { poll, startRedraft } from '../harness/redraft.mjs';
import { startStranger } from '../harness/stranger.mjs';

const LOOKS = ['light', 'dark'].flatMap((scheme) => [390, 1440].map((width) => ({ scheme, width, height: 900 })));

let browser;
let redraft;
let page;
let project;
before(async () => {
  browser = await launchBrowser();
  redraft = await startRedraft();
  page = await openPage(browser, redraft);
  const folder = await makeProject(redraft.home, 'night');
  project = `/projects/${(await call('POST', '/projects', { path: folder })).slug}`;
});
after(async () => {
  await browser?.close();
  await redraft?.stop();
});

async function call(method, path, data) {
  const answer = await page.context().request.fetch(`${redraft.origin}/api${path}`, { method, data, headers: { origin: redraft.origin } });
  assert.ok(answer.ok(), `${method} ${path}: ${answer.status()} ${await answer.text()}`);
  return answer.status() === 204 ? undefined : answer.json();
}

/** A session on a document of its own, at its end. */
async function ran(name, prompt, iterations = 1) {
  const steps = [{ name: 'Plan', step_type: 'interactive', config: { design_doc_path: `${name}.md` } }];
  const { id } = await call('POST', `${project}/workflows`, { name, steps });
  const workflow = `${project}/workflows/${id}`;
  const session = await call('POST', `${workflow}/planning/iterate`, { prompt, iterations, agent: 'demo' });
  const path = `${workflow}/planning/iterate/${session.id}`;
  await poll(60_000, async () => ['completed', 'error'].includes((await call('GET', path)).run_status));
  return { workflow, session: session.id, path, page: `${workflow}/sessions/${session.id}` };
}

/** No violation and no sideways scroll in any look. */
async function assertUsable(address) {
  for (const look of LOOKS) {
    const other = await openPage(browser, redraft, look);
    await other.goto(redraft.origin + address);
    await other.getByRole('heading', { level: 1 }).waitFor();
    await other.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
    assert.deepEqual(await violations(other), [], `${address} ${look.scheme} ${look.width}`);
    const [inner, outer] = await other.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
    assert.ok(inner <= outer, `${address}: ${inner} of ${outer} px`);
    assert.deepEqual(other.troubles, []);
    await other.context().close();
  }
}

const line = (name) => page.locator('.morning-line').filter({ hasText: name });

test('a night is gone through by keys and by buttons', async () => {
  await ran('Alpha', 'Make it better.\ndemo: lines=3', 2);
  const beta = await ran('Beta', 'Make it better.\ndemo: fail=refused; only=1');
  await ran('Gamma', 'Make it better.\ndemo: lines=2');
  await page.goto(redraft.origin);
  const link = page.getByRole('link', { name: /^Since yesterday 18:00: 2 done, 1 stopped, / });
  await link.waitFor();
  await page.getByRole('region', { name: 'Stopped' }).getByRole('link', { name: /Beta/ }).waitFor();
  await page.getByRole('region', { name: 'Workers' }).getByText('1 worker is alive and free.').waitFor();
  await assertUsable('/');
  await link.click();
  await page.getByRole('heading', { level: 1, name: /2 done, 1 stopped/ }).waitFor();
  await assertUsable('/morning');

  // Keys: the first line is the one that stopped.
  await page.waitForFunction(() => document.querySelector('.palette'));
  await page.keyboard.press('j');
  const focused = () => page.evaluate(() => document.activeElement?.textContent);
  assert.match(await focused(), /^Beta/);
  await page.keyboard.press('j');
  const second = await focused();
  await page.keyboard.press('k');
  assert.match(await focused(), /^Beta/);
  await page.keyboard.press('j');
  await page.keyboard.press('a');
  await page.getByText(/ is accepted\./).waitFor();
  await page.getByRole('heading', { level: 1, name: /1 done, 1 stopped/ }).waitFor();
  assert.notEqual(await focused(), second, 'the focus goes on to the next line');
  assert.match(await focused(), /Alpha|Gamma/);
  await page.keyboard.press('u');
  await page.getByRole('heading', { level: 1, name: /2 done, 1 stopped/ }).waitFor();

  // Buttons do the same.
  await line('Gamma').getByRole('button', { name: 'Accept' }).click();
  await line('Gamma').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Undo (u)' }).click();
  await line('Gamma').waitFor();
  await line('Alpha').getByText('What changed').click();
  await line('Alpha').locator('.line.add').first().waitFor();

  // It leaves before there is an answer, and is back with the reason when it was not taken.
  let answer;
  const held = new Promise((resolve) => { answer = resolve; });
  await page.route('**/accept', async (route) => {
    await held;
    await route.fulfill({ status: 409, contentType: 'application/problem+json', json: { title: 'Conflict', status: 409, detail: 'It goes on meanwhile; look at it first.' } });
  });
  await line('Gamma').getByRole('button', { name: 'Accept' }).click();
  await line('Gamma').waitFor({ state: 'detached' });
  answer();
  await line('Gamma').waitFor();
  await page.getByText('It goes on meanwhile; look at it first.').waitFor();
  await page.unroute('**/accept');
  // So it is when Redraft is gone in that moment.
  await page.context().setOffline(true);
  await line('Gamma').getByRole('button', { name: 'Accept' }).click();
  await page.getByText(/Redraft does not answer/).first().waitFor();
  await line('Gamma').waitFor();
  await page.context().setOffline(false);
  page.troubles.length = 0;

  // A failed one is tried again, and leaves the report until it has ended.
  await page.keyboard.press('k');
  await line('Beta').getByRole('link').focus();
  await page.keyboard.press('r');
  await page.getByText(/“Beta” goes on/).waitFor();
  await poll(60_000, async () => (await call('GET', beta.path)).run_status === 'completed');

  // Enter opens, f forks.
  await page.reload();
  await page.waitForFunction(() => document.querySelector('.palette'));
  await line('Beta').getByRole('link').focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/sessions\/ps-/);
  await page.goBack();
  // A page that one comes to begins at its heading.
  await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
  await line('Beta').getByRole('link').focus();
  await page.keyboard.press('f');
  await page.getByRole('heading', { level: 1, name: 'Fork a session' }).waitFor();
  await page.getByText(/earlier iterations? .* took .* for \d+\./).waitFor();
  assert.deepEqual(page.troubles, []);
});

test('a night in which nobody worked says so and what to do', async () => {
  await page.goto(`${redraft.origin}/morning?since=2999-01-01T00:00:00.000Z`);
  await page.getByText(/Nothing ran: no session was started/).waitFor();
  await page.getByText('No session ended in this time, and none needs you.').waitFor();
  await page.getByRole('button', { name: 'A week' }).click();
  await line('Alpha').waitFor();
  assert.deepEqual(page.troubles, []);
});

test('the start page follows what happens without being reloaded', async () => {
  await page.goto(redraft.origin);
  await page.getByText('live', { exact: true }).waitFor();
  const { session } = await ran('Delta', 'Make it better.\ndemo: lines=2');
  await page.getByRole('region', { name: 'Done since yesterday' }).locator(`a[href$="${session}"]`).waitFor({ timeout: 10_000 });
  assert.deepEqual(page.troubles, []);
});

test('an exported session runs nothing, asks for nothing, and is usable in light and dark', async () => {
  const stranger = await startStranger();
  try {
    const from = stranger.origin('127.0.0.1');
    const corpus = [
      '<script>evil()</script>', '<img src=x onerror=evil()>', `<img src="${from}/picture">`, '<svg/onload=evil()>', '"><script>evil()</script>',
      '</pre></style></title></textarea><script>evil()</script>', `<iframe src="${from}/frame"></iframe>`, '<iframe srcdoc="<script>parent.evil()</script>"></iframe>',
      '<details open ontoggle=evil()>', '<body onload=evil()>', `<style>@import "${from}/style"; * { background: url(${from}/background) }</style>`,
      `<base href="${from}/">`, `<meta http-equiv=refresh content="0;url=${from}/refresh">`, `<link rel=stylesheet href="${from}/link">`,
      `<form action="${from}/form"><button autofocus onfocus=evil()>`, '<x onclick=evil() tabindex=1 onfocus=evil() autofocus>', '[a](javascript:evil())',
      '[a](data:text/html,<script>evil()</script>)', `![a](${from}/markdown-picture)`, '![a](x"onerror="evil())', '[a](https://x/"onmouseover="evil())',
      '<javascript:evil()>', '[r]: javascript:evil()\n\n[r]', '```"><script>evil()</script>\ncode\n```', '| a |\n|---|\n| <script>evil()</script> |',
      '# <script>evil()</script> {#x onclick=evil()}', '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=evil()&gt;">',
    ];
    const all = corpus.join('\n\n');
    const folder = await makeProject(redraft.home, 'evil');
    await writeFile(join(folder, 'plan.md'), `# Plan\n\n${all}\n`);
    const evil = `/projects/${(await call('POST', '/projects', { path: folder, name: corpus[0] })).slug}`;
    const steps = [{ name: 'Plan', step_type: 'interactive', config: { design_doc_path: 'plan.md' } }];
    const workflow = await call('POST', `${evil}/workflows`, { name: corpus[4], steps });
    const planning = `${evil}/workflows/${workflow.id}/planning`;
    const session = await call('POST', `${planning}/iterate`, { prompt: `${all}\ndemo: lines=3`, iterations: 2, agent: 'demo' });
    await call('POST', `${planning}/iterate/${session.id}/notes`, { content: all }).catch(() => {});
    await poll(60_000, async () => (await call('GET', `${planning}/iterate/${session.id}`)).run_status === 'completed');

    await page.goto(`${redraft.origin}${evil}/workflows/${workflow.id}/sessions/${session.id}?tab=figures`);
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Save as a page' }).click();
    const file = join(redraft.home, 'exported.html');
    await (await download).saveAs(file);
    assert.equal((await download).suggestedFilename(), `${session.id}.html`);
    const written = await readFile(file, 'utf8');
    assert.ok(!/<(script|iframe|img|svg|form|base|link|math)\b/i.test(written));

    // Its own policy would stop a script; that there is none is seen with the policy taken away.
    const bare = join(redraft.home, 'without-policy.html');
    await writeFile(bare, written.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ''));
    for (const [address, look] of [file, bare].flatMap((address) => LOOKS.map((look) => [address, look]))) {
      const context = await browser.newContext({ colorScheme: look.scheme, viewport: { width: look.width, height: look.height } });
      const reader = await context.newPage();
      const obeyed = [];
      await reader.exposeFunction('evil', () => { obeyed.push('a script ran'); });
      reader.on('dialog', (dialog) => { obeyed.push('a dialog'); dialog.dismiss(); });
      reader.on('request', (request) => { if (!request.url().startsWith('file:')) obeyed.push(request.url()); });
      reader.on('console', (message) => { if (message.type() === 'error') obeyed.push(message.text()); });
      await reader.goto(`file://${address}`);
      for (const summary of await reader.locator('summary').all()) await summary.click();
      const alive = await reader.evaluate(() => ({
        handlers: [...document.querySelectorAll('*')].flatMap((element) => element.getAttributeNames().filter((name) => name.startsWith('on'))),
        links: [...document.querySelectorAll('a[href]')].filter((link) => !/^(https?|mailto):/.test(link.href)).map((link) => link.href),
        isStyled: getComputedStyle(document.querySelector('.diff > ins')).display === 'block',
        sideways: document.documentElement.scrollWidth > window.innerWidth,
      }));
      assert.deepEqual(alive, { handlers: [], links: [], isStyled: true, sideways: false }, `${address} ${look.scheme} ${look.width}`);
      assert.deepEqual(obeyed, []);
      if (address === bare) assert.deepEqual(await violations(reader), [], `${look.scheme} ${look.width}`);
      await context.close();
    }
    assert.deepEqual(stranger.asked, []);
    assert.deepEqual(page.troubles, []);
  } finally {
    await stranger.stop();
  }
});
