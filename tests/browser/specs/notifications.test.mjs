// Notifications: the number in the title and the dot on the icon, one notification for each happening however many tabs
// are open, and the channels with their tests.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';

import { violations } from '../harness/axe.mjs';
import { launchBrowser, openPage } from '../harness/browser.mjs';
import { poll, startRedraft } from '../harness/redraft.mjs';
import { startFirstSession, waitUntilDone } from '../harness/session.mjs';

const LOOKS = ['light', 'dark'].flatMap((scheme) => [390, 1440].map((width) => ({ scheme, width, height: 900 })));

let browser;
before(async () => { browser = await launchBrowser(); });
after(async () => { await browser?.close(); });

const part = (page, name) => page.getByRole('region', { name });

/** Keeps what this page's code shows as notifications, which a page itself cannot list. */
const KEEP = () => {
  const Native = window.Notification;
  window.told = [];
  window.Notification = class extends Native {
    constructor(title, options) {
      super(title, options);
      window.told.push({ title, body: options.body, tag: options.tag, press: () => this.onclick() });
    }
  };
};

const told = async (pages) => {
  const of = await Promise.all(pages.map((page) => page.evaluate(() => window.told.map(({ title, body, tag }) => ({ title, body, tag })))));
  return of.flat();
};

const icon = (page) => page.locator('link[rel=icon]').getAttribute('href');

/** Starts a session in the workflow that the page's session belongs to; by the API, as another program would. */
async function startAnother(redraft, address, prompt) {
  const [, slug, workflow] = address.match(/projects\/([^/]+)\/workflows\/([^/]+)\//);
  const answer = await fetch(`${redraft.origin}/api/projects/${slug}/workflows/${workflow}/planning/iterate`, {
    method: 'POST',
    headers: { authorization: `Bearer ${redraft.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ prompt, iterations: 1 }),
  });
  assert.equal(answer.status, 200, await answer.clone().text());
  return (await answer.json()).id;
}

test('of two tabs one tells each happening once, also after a reload, and a click leads to the session', async () => {
  const redraft = await startRedraft();
  try {
    const page = await openPage(browser, redraft);
    const context = page.context();
    await context.addInitScript(KEEP);
    const { address } = await startFirstSession(page, redraft, { iterations: 2 });
    await waitUntilDone(page);
    await context.grantPermissions(['notifications'], { origin: redraft.origin });
    await page.goto(redraft.origin);
    await page.getByRole('link', { name: 'Notifications' }).click();
    await page.getByRole('heading', { level: 1, name: 'Notifications' }).waitFor();
    const here = part(page, 'In this browser');
    await here.getByText(/^Off\./).waitFor();
    await here.getByRole('button', { name: 'Turn on' }).click();
    await here.getByText(/^On: this browser tells you when/).waitFor();
    const other = await context.newPage();
    await other.goto(`${redraft.origin}/limits`);
    await other.getByRole('heading', { level: 1, name: 'Limits' }).waitFor();
    const pages = [page, other];
    // What was over before it was turned on is no news.
    assert.deepEqual(await told(pages), []);

    const session = await startAnother(redraft, address, 'Make it better.');
    const first = await poll(15_000, async () => { const all = await told(pages); return all.length ? all : null; });
    await page.waitForTimeout(1_500);
    assert.deepEqual(await told(pages), first, 'once');
    assert.equal(first.length, 1);
    assert.match(first[0].title, / is done$/);
    assert.match(first[0].body, /iteration.*done.*\nshop$/s);

    // The tab that tells goes: the other one tells from then on, and nothing that was told.
    await other.reload();
    await page.reload();
    await part(page, 'In this browser').getByText(/^On: this browser tells you when/).waitFor();
    await page.waitForTimeout(1_500);
    assert.deepEqual(await told(pages), [], 'nothing is told twice');
    await startAnother(redraft, address, 'Make it better.\ndemo: fail=login');
    const needs = await poll(15_000, async () => { const all = await told(pages); return all.length ? all : null; });
    assert.equal(needs.length, 1);
    assert.match(needs[0].title, / needs you$/);
    for (const one of pages) {
      await poll(10_000, async () => (await one.title()).startsWith('(1) '));
      assert.equal(await icon(one), '/favicon-needs-you.svg');
    }
    assert.equal(await page.title(), '(1) Notifications · Redraft');
    assert.equal(await other.title(), '(1) Limits · Redraft');
    await page.getByRole('link', { name: 'Access' }).click();
    await poll(5_000, async () => (await page.title()) === '(1) Access · Redraft');
    for (const one of pages) {
      if ((await one.evaluate(() => window.told.length)) === 0) continue;
      await one.evaluate(() => window.told[0].press());
      await one.waitForURL(/\/sessions\/ps-[0-9a-f]{12}$/);
      assert.notEqual(new URL(one.url()).pathname.split('/').at(-1), session);
      await one.getByRole('button', { name: 'Stop' }).first().waitFor();
    }
    assert.deepEqual(page.troubles, []);

    // Signed out, nothing is watched.
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await poll(5_000, async () => !(await page.title()).startsWith('('));
    assert.equal(await icon(page), '/favicon.svg');
  } finally {
    await redraft.stop();
  }
});

test('a channel is added, says what came of its test, and is changed and removed', async () => {
  const got = [];
  let status = 500;
  const receiver = createServer((request, answer) => {
    request.resume();
    request.on('end', () => { got.push(request.headers); answer.writeHead(status).end('not now'); });
  });
  await new Promise((resolve) => { receiver.listen(0, '127.0.0.1', resolve); });
  const url = `http://127.0.0.1:${receiver.address().port}/hook?key=s3cret`;
  const redraft = await startRedraft();
  try {
    const page = await openPage(browser, redraft);
    await page.goto(`${redraft.origin}/notifications`);
    const channels = part(page, 'Channels');
    await channels.getByText(/There is none yet/).waitFor();
    await part(page, 'Last messages').getByText('Nothing was told by a channel yet.').waitFor();
    await channels.getByRole('button', { name: 'Add a channel' }).click();
    await page.getByLabel('Name').fill('bad name');
    await page.getByLabel('Address').fill(url);
    await page.getByRole('button', { name: 'Add it' }).click();
    await page.getByRole('alert').getByText(/letters, digits/).waitFor();
    await page.getByLabel('Name').fill('phone');
    for (const label of ['needs you', 'was stopped, and why', 'is done']) await page.getByLabel(label).uncheck();
    await page.getByRole('button', { name: 'Add it' }).click();
    await page.getByRole('alert').getByText('Choose at least one thing that is told.').waitFor();
    await page.getByLabel('is done').check();
    await page.getByRole('button', { name: 'Add it' }).click();
    assert.match(await page.locator('.secret code').innerText(), /^whsec_[A-Za-z0-9+/]{43}=$/);
    const line = channels.getByRole('listitem').filter({ hasText: 'phone' });
    await line.getByText('done; of all projects').waitFor();
    assert.ok(!(await page.content()).includes('s3cret'), 'only where it leads is shown');

    await line.getByRole('button', { name: 'Test' }).click();
    await line.getByText(/The receiver refused: 500 Internal Server Error, “not now”\. It will be tried again at \d\d:\d\d\./).waitFor();
    status = 204;
    const message = part(page, 'Last messages').getByRole('listitem').first();
    await message.getByRole('button', { name: 'Try now' }).click();
    await message.getByText(/The receiver answered 204 in \d+ ms\./).waitFor();
    await line.getByRole('button', { name: 'Test' }).click();
    await line.getByText(/^The receiver answered 204 in \d+ ms\.$/).waitFor();
    assert.equal(got.length, 3);
    assert.match(got[2]['webhook-signature'], /^v1,[A-Za-z0-9+/]{43}=$/);
    assert.equal(got[0]['webhook-id'], got[1]['webhook-id'], 'a repetition has the same id');
    assert.notEqual(got[1]['webhook-id'], got[2]['webhook-id']);

    await line.getByRole('button', { name: 'Change' }).click();
    await page.getByRole('heading', { name: 'Change the channel' }).waitFor();
    await page.getByLabel('Name').fill('watch');
    await page.getByLabel(/^waits for a limit/).check();
    await page.getByRole('button', { name: 'Save' }).click();
    const changed = channels.getByRole('listitem').filter({ hasText: 'watch' });
    await changed.getByText('done, waiting; of all projects').waitFor();
    await changed.getByRole('button', { name: 'Remove' }).click();
    await changed.getByRole('button', { name: 'Remove it' }).click();
    await channels.getByText(/There is none yet/).waitFor();
    assert.deepEqual(page.troubles.filter((line) => !/status of (422|409)/.test(line)), []);
  } finally {
    await redraft.stop();
    receiver.close();
  }
});

test('the page is usable by everyone, in every look, and where nothing may be told', async () => {
  const redraft = await startRedraft();
  try {
    const admin = { authorization: `Bearer ${redraft.token}`, 'content-type': 'application/json' };
    const body = JSON.stringify({ name: 'desk', program: ['true'] });
    const made = await fetch(`${redraft.origin}/api/notifications/channels`, { method: 'POST', headers: admin, body });
    assert.equal(made.status, 201);
    const { channel } = await made.json();
    await fetch(`${redraft.origin}/api/notifications/channels/${channel.id}/test`, { method: 'POST', headers: admin });
    for (const look of LOOKS) {
      const page = await openPage(browser, redraft, look);
      await page.goto(`${redraft.origin}/notifications`);
      await part(page, 'In this browser').getByText(/^(Off\.|This browser was told not to)/).waitFor();
      await part(page, 'Last messages').getByText(/The program ended well/).waitFor();
      await page.getByRole('button', { name: 'Add a channel' }).click();
      await page.getByLabel('Kind').selectOption('command');
      await page.getByLabel('Program and arguments').waitFor();
      assert.deepEqual(await violations(page), [], JSON.stringify(look));
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
      assert.ok(!wide, `nothing is cut off at ${look.width}`);
      if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${look.scheme}-${look.width}.png`, fullPage: true });
      await page.context().close();
    }
  } finally {
    await redraft.stop();
  }
});
