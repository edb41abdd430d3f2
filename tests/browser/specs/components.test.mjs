// The parts that pages are made of: the tests in Rust that only a browser can run, and the page of all components, which
// is in no release, in every look.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { violations } from '../harness/axe.mjs';
import { launchBrowser, openPage } from '../harness/browser.mjs';
import { sideways, smallTargets } from '../harness/look.mjs';
import { startRedraft } from '../harness/redraft.mjs';
import { serve } from '../harness/serve.mjs';

let browser;
let redraft;
before(async () => {
  browser = await launchBrowser();
  redraft = await startRedraft();
});
after(async () => {
  await browser?.close();
  await redraft?.stop();
});

async function open(look = {}) {
  const page = await openPage(browser, redraft, look);
  await serve(page, process.env.REDRAFT_UNITS);
  await page.goto(`${redraft.origin}/components.html`);
  await page.getByRole('heading', { level: 1, name: 'Components' }).waitFor();
  return page;
}

test('what only a browser can test of the parts that pages are made of', async () => {
  const page = await openPage(browser, redraft);
  await serve(page, process.env.REDRAFT_UNITS);
  const printed = [];
  page.on('console', (line) => printed.push(line.text()));
  page.on('pageerror', (error) => printed.push(error.stack));
  await page.goto(`${redraft.origin}/units.html`);
  await page.waitForFunction(() => document.title !== 'running', null, { timeout: 60_000 }).catch(() => {});
  const output = await page.locator('#output').textContent();
  assert.equal(await page.title(), 'passed', `${output}\n${printed.join('\n')}`);
  console.log(output.trim().split('\n').at(-1));
});

test('a release does not have the page', async () => {
  const page = await openPage(browser, redraft);
  await page.goto(`${redraft.origin}/dev/components`);
  await page.getByRole('heading', { level: 1, name: 'There is no such page' }).waitFor();
});

test('every component is usable in every look', async () => {
  for (const look of [{ scheme: 'light' }, { scheme: 'dark', width: 390 }, { forced: true }]) {
    const page = await open(look);
    assert.deepEqual(await violations(page), [], JSON.stringify(look));
    assert.deepEqual(await smallTargets(page), [], JSON.stringify(look));
    assert.equal(await sideways(page), 0);
    if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/components-${look.scheme ?? 'forced'}.png`, fullPage: true });
    await page.context().close();
  }
});

test('components do what they say', async () => {
  const page = await open();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await page.waitForFunction(() => document.activeElement?.textContent === 'Cancel');
  await page.keyboard.press('Enter');
  await page.getByText('Agreed to 0 times').waitFor();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await page.getByRole('button', { name: 'Delete it' }).click();
  await page.getByText('Agreed to 1 times').waitFor();
  assert.ok(await page.getByRole('button', { name: 'At work' }).isDisabled());
  const out = page.getByRole('button', { name: 'Out', exact: true });
  await out.click();
  assert.equal(await out.getAttribute('aria-pressed'), 'true');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByText('Sent 0 times').waitFor();
  await page.getByLabel('Has to be filled in').fill('It');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByText('Sent 1 times').waitFor();
  await page.getByText('It was not taken: there is one already.').waitFor();
  await page.getByRole('region', { name: 'What went wrong' }).getByRole('button', { name: 'Try again' }).first().click();
  await page.getByText('Tried 1 times').waitFor();
  await page.getByText('More settings').click();
  await page.getByText('What is seldom wanted.').waitFor();
  await page.context().close();
});
