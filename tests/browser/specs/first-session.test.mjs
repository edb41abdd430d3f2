// From an empty home to a refined document, by clicks alone.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { launchBrowser, openPage } from '../harness/browser.mjs';
import { DOCUMENT } from '../harness/project.mjs';
import { poll, startRedraft } from '../harness/redraft.mjs';
import { startFirstSession, waitUntilDone } from '../harness/session.mjs';

let redraft;
let browser;
let page;
let session;

before(async () => {
  redraft = await startRedraft({ demo: 'speed=2' });
  browser = await launchBrowser();
  page = await openPage(browser, redraft, { signIn: 'link' });
});
after(async () => {
  await browser?.close();
  await redraft?.stop();
});

test('the first start leads from an empty home to a running session', async () => {
  session = await startFirstSession(page, redraft);
  await page.getByText('live', { exact: true }).waitFor();
  await page.getByRole('heading', { level: 1, name: /Iteration \d of 3 is running/ }).waitFor();
});

test('the agent is seen at work while it works', async () => {
  const log = page.getByRole('log');
  await log.getByText('Read', { exact: false }).first().waitFor();
  await log.getByText('Edit', { exact: false }).first().waitFor();
  await waitUntilDone(page);
});

test('each of the three iterations shows what it changed', async () => {
  const changes = page.getByRole('navigation', { name: 'Parts of the session' }).getByRole('link', { name: 'Changes' });
  await changes.click();
  const seen = new Set();
  for (const number of [1, 2, 3]) {
    await page.getByRole('link', { name: new RegExp(`Iteration ${number}, completed`) }).click();
    await page.getByText(`Iteration ${number}`, { exact: true }).waitFor();
    const diff = page.locator('.diff');
    await diff.locator('.line.add').first().waitFor();
    seen.add(await diff.innerText());
  }
  assert.equal(seen.size, 3, 'no two iterations changed the same');
});

test('the refined document is in the file of the user', async () => {
  const text = await poll(10_000, async () => {
    const now = await readFile(join(session.path, 'DESIGN.md'), 'utf8');
    return now === DOCUMENT ? null : now;
  });
  assert.match(text, /^# Checkout redesign$/m, 'it is still the same document');
});

test('an earlier version is restored into the file and the others are kept', async () => {
  const last = await readFile(join(session.path, 'DESIGN.md'), 'utf8');
  await page.getByRole('link', { name: /Iteration 1, completed/ }).click();
  await page.getByRole('link', { name: 'Document', exact: true }).click();
  await page.getByRole('button', { name: 'Restore this version' }).click();
  await page.getByRole('button', { name: 'Restore it' }).click();
  const first = await poll(10_000, async () => {
    const now = await readFile(join(session.path, 'DESIGN.md'), 'utf8');
    return now === last ? null : now;
  });
  assert.notEqual(first, DOCUMENT, 'it is what the first iteration made, not what was there before');
  await page.getByRole('link', { name: /Iteration 3, completed/ }).click();
  await page.getByRole('button', { name: 'Restore this version' }).waitFor();
});

test('a deep link opens the same place again, also after a reload', async () => {
  await page.goto(`${session.address}?tab=changes&iteration=2`);
  for (let time = 0; time < 2; time += 1) {
    await page.locator('.diff .line.add').first().waitFor();
    const chosen = page.getByRole('link', { name: /Iteration 2, completed/ });
    assert.equal(await chosen.getAttribute('aria-current'), 'true');
    await page.reload();
  }
});

test('the start page leads back to the session', async () => {
  await page.getByRole('link', { name: 'Redraft', exact: true }).click();
  await page.getByRole('region', { name: 'Done since yesterday' }).getByRole('link').first().click();
  await page.waitForURL(session.address);
});

test('nothing went wrong in the page on all of this way', () => {
  assert.deepEqual(page.troubles, []);
});
