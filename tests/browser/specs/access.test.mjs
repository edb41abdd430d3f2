// Access: tokens with a scope, signed-in browsers, the audit log, and what a browser sees that may only look.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { violations } from '../harness/axe.mjs';
import { launchBrowser, openPage } from '../harness/browser.mjs';
import { startRedraft } from '../harness/redraft.mjs';
import { startFirstSession, waitUntilDone } from '../harness/session.mjs';

const LOOKS = ['light', 'dark'].flatMap((scheme) => [390, 1440].map((width) => ({ scheme, width, height: 900 })));

let browser;
before(async () => { browser = await launchBrowser(); });
after(async () => { await browser?.close(); });

/** The status of a request with this token. */
async function statusWith(redraft, token, path) {
  return (await fetch(`${redraft.origin}/api${path}`, { headers: { authorization: `Bearer ${token}` } })).status;
}

const part = (page, name) => page.getByRole('region', { name });

test('a token is made, shown once, used and revoked, and the log tells of it', async () => {
  const redraft = await startRedraft();
  try {
    const page = await openPage(browser, redraft);
    await page.getByRole('link', { name: 'Access' }).click();
    await page.getByRole('heading', { level: 1, name: 'Access' }).waitFor();
    await part(page, 'Tokens').getByText('local', { exact: true }).waitFor();
    await page.locator('summary', { hasText: 'Make a token' }).click();
    await page.getByLabel('Name').fill('bad name');
    await page.getByRole('button', { name: 'Make it' }).click();
    await page.getByRole('alert').getByText(/letters, digits/).waitFor();
    await page.getByLabel('Name').fill('ci');
    await page.getByLabel('Scope').selectOption('operate');
    await page.getByLabel('Good for days').fill('30');
    await page.getByRole('button', { name: 'Make it' }).click();
    const token = await page.locator('.secret code').innerText();
    assert.match(token, /^redraft_[0-9a-f]{64}$/);
    await page.getByText('it is shown this once').waitFor();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Copy', exact: true }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), token);
    assert.deepEqual([await statusWith(redraft, token, '/projects'), await statusWith(redraft, token, '/tokens')], [200, 403]);

    await page.reload();
    const line = part(page, 'Tokens').getByRole('listitem').filter({ hasText: 'ci' });
    await line.getByText('operate').waitFor();
    await line.getByText(/used .* from 127\.0\.0\.1/).waitFor();
    assert.ok(!(await page.content()).includes(token), 'shown once');
    await part(page, 'Browsers').getByText(/with the token of the environment/).waitFor();
    await line.getByRole('button', { name: 'Revoke' }).click();
    await line.getByRole('button', { name: 'Revoke it' }).click();
    await line.waitFor({ state: 'detached' });
    assert.equal(await statusWith(redraft, token, '/projects'), 401);

    await page.reload();
    const log = part(page, 'Audit log').getByRole('listitem');
    await log.filter({ hasText: 'revoke token' }).getByText('tokens/ci').waitFor();
    const told = await log.locator('strong').allInnerTexts();
    assert.deepEqual(told.slice(0, 3), ['list projects', 'revoke token', 'list tokens']);
    assert.deepEqual(page.troubles.filter((one) => !one.includes('422')), []);
  } finally {
    await redraft.stop();
  }
});

test('the page of access is usable in every look, and older entries come when they are asked for', async () => {
  const redraft = await startRedraft();
  try {
    const headers = { authorization: `Bearer ${redraft.token}`, 'content-type': 'application/json' };
    const send = (method, path, body) => fetch(`${redraft.origin}/api${path}`, { method, headers, body });
    for (const [name, scope] of [['ci', 'operate'], ['a-wall-display-in-the-corridor-of-the-second-floor', 'read']]) {
      assert.equal((await send('POST', '/tokens', JSON.stringify({ name, scope, expires_in_secs: 86_400 }))).status, 201);
    }
    for (let number = 0; number < 120; number += 1) await send('DELETE', `/tokens/none-${number}`);
    for (const look of LOOKS) {
      const page = await openPage(browser, redraft, look);
      await page.goto(`${redraft.origin}/access`);
      await part(page, 'Audit log').getByText('tokens/none-119').waitFor();
      assert.equal(await page.getByText('tokens/none-9', { exact: true }).count(), 0);
      await page.locator('summary', { hasText: 'Make a token' }).click();
      if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/access-${look.scheme}-${look.width}.png`, clip: { x: 0, y: 0, width: look.width, height: 1600 }, fullPage: true });
      assert.deepEqual(await violations(page), [], `${look.scheme} ${look.width}`);
      const [inner, outer] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
      assert.ok(inner <= outer, `${inner} of ${outer} px`);
      await page.getByRole('button', { name: 'Show older entries' }).click();
      await page.getByText('tokens/none-9', { exact: true }).waitFor();
      assert.deepEqual(page.troubles, []);
      await page.context().close();
    }
  } finally {
    await redraft.stop();
  }
});

/** Presses everything that can be seen, page after page of those that links lead to; returns their paths. */
async function pressEverything(page, redraft) {
  const waiting = ['/'];
  const seen = new Set(waiting);
  const follow = async () => {
    const links = await page.locator('a[href]:visible').evaluateAll((all) => all.map((a) => new URL(a.href)).map((a) => [a.origin, a.pathname]));
    for (const [origin, path] of links) {
      if (origin !== redraft.origin || path.startsWith('/api') || seen.has(path)) continue;
      seen.add(path);
      waiting.push(path);
    }
  };
  for (let path = waiting.shift(); path; path = waiting.shift()) {
    await page.goto(`${redraft.origin}${path}`);
    await page.locator('main h1').waitFor();
    await page.waitForLoadState('networkidle', { timeout: 2_000 }).catch(() => {});
    await follow();
    if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/viewer${path.replaceAll('/', '_')}.png`, fullPage: true });
    for (const summary of await page.locator('summary:visible').all()) await summary.click();
    const buttons = await page.locator('main button:visible:enabled').all();
    for (const button of buttons) if (await button.isVisible()) await button.click({ timeout: 2_000 }).catch(() => {});
    await follow();
  }
  return [...seen];
}

test('a browser that may only look is told so, sees nothing that would change something, and ends with its token', async () => {
  const redraft = await startRedraft();
  try {
    const owner = await openPage(browser, redraft);
    const { address } = await startFirstSession(owner, redraft, { iterations: 2 });
    await waitUntilDone(owner);
    const headers = { authorization: `Bearer ${redraft.token}`, 'content-type': 'application/json' };
    const made = await fetch(`${redraft.origin}/api/tokens`, { method: 'POST', headers, body: JSON.stringify({ name: 'viewer', scope: 'read' }) });
    const { token } = await made.json();

    const page = await openPage(browser, redraft, { signIn: 'none' });
    await page.getByLabel('Token').fill(token);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText(/signed in to look \(scope 'read'\)/).waitFor();
    page.troubles.length = 0;
    const changing = [];
    page.on('request', (request) => { if (request.method() !== 'GET') changing.push(`${request.method()} ${request.url()} on ${page.url()}`); });
    const seen = await pressEverything(page, redraft);
    assert.deepEqual(changing, []);
    for (const part of [new URL(address).pathname, '/limits', '/access']) assert.ok(seen.includes(part), `${part} of ${seen}`);
    assert.deepEqual(page.troubles.filter((one) => !one.includes('403')), []);
    // The service refuses it all the same, to who writes requests by hand.
    const status = await page.evaluate(async () => (await fetch('/api/limits', { method: 'PUT', body: '{}', headers: { 'content-type': 'application/json' } })).status);
    assert.equal(status, 403);

    await owner.goto(`${redraft.origin}/access`);
    const line = part(owner, 'Tokens').getByRole('listitem').filter({ hasText: 'viewer' });
    await line.getByRole('button', { name: 'Revoke' }).click();
    await line.getByRole('button', { name: 'Revoke it' }).click();
    await line.waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();

    await owner.getByRole('button', { name: 'Sign out everywhere' }).click();
    await owner.getByRole('button', { name: 'Sign out all' }).click();
    await owner.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
  } finally {
    await redraft.stop();
  }
});
