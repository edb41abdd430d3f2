// Stopping, pausing and going on, and a service that goes away and comes back.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { launchBrowser, openPage } from '../harness/browser.mjs';
import { startRedraft } from '../harness/redraft.mjs';
import { startFirstSession } from '../harness/session.mjs';

let redraft;
let browser;
let page;

before(async () => {
  // Slow enough that there is time to click while an iteration runs.
  redraft = await startRedraft({ demo: 'speed=0.5' });
  browser = await launchBrowser();
  page = await openPage(browser, redraft);
  await startFirstSession(page, redraft, { iterations: 9 });
  await page.getByRole('heading', { level: 1, name: /is running/ }).waitFor();
});
after(async () => {
  await browser?.close();
  await redraft?.stop();
});

test('a session is paused and goes on', async () => {
  await page.getByRole('button', { name: 'Pause' }).click();
  await page.getByRole('heading', { level: 1, name: /[Pp]aused/ }).waitFor();
  await page.getByRole('button', { name: 'Resume' }).click();
  await page.getByRole('heading', { level: 1, name: /is running/ }).waitFor();
});

test('the page says that the service is away, and goes on by itself when it is back', async () => {
  await redraft.stop({ keepHome: true });
  await page.getByText('reconnecting', { exact: true }).waitFor();
  await page.getByText(/^Redraft has not answered since \d\d:\d\d\. What you see is from then/).waitFor();
  redraft = await startRedraft({ demo: 'speed=0.5', home: redraft.home, port: redraft.port });
  await page.getByText('live', { exact: true }).waitFor({ timeout: 30_000 });
  await page.getByText('Redraft answers again.').waitFor();
  await page.getByText(/^Redraft has not answered/).waitFor({ state: 'detached' });
  await page.getByRole('heading', { level: 1, name: /is running/ }).waitFor();
});

test('while nothing is answered, a stream that hangs is not called live', async () => {
  const nothing = (route) => route.abort();
  await page.route('**/api/**', nothing);
  await page.getByText(/^Redraft has not answered since/).waitFor({ timeout: 40_000 });
  await page.getByText('reconnecting', { exact: true }).waitFor();
  await page.unroute('**/api/**', nothing);
  await page.getByText('live', { exact: true }).waitFor();
  await page.getByText('Redraft answers again.').waitFor();
});

test('stopping asks first, and then stops', async () => {
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  const question = page.getByRole('group', { name: /Stop the session/ });
  assert.ok(await question.getByRole('button', { name: 'Keep it' }).evaluate((button) => new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(button === document.activeElement)));
  })), 'the answer that changes nothing has the focus');
  const asked = Date.now();
  await question.getByRole('button', { name: 'Stop it' }).click();
  await page.getByRole('heading', { level: 1, name: /[Ss]topped|[Cc]ancelled/ }).waitFor();
  assert.ok(Date.now() - asked < 3_000, 'within a second or two, also when seen through the page');
  await page.getByRole('link', { name: 'New session' }).waitFor();
});
