// The sample project: made from the first page, looked at, and taken away again.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { launchBrowser, openPage } from '../harness/browser.mjs';
import { startRedraft } from '../harness/redraft.mjs';
import { waitUntilDone } from '../harness/session.mjs';

let redraft;
let browser;
let page;

before(async () => {
  redraft = await startRedraft();
  browser = await launchBrowser();
  page = await openPage(browser, redraft);
});
after(async () => {
  await browser?.close();
  await redraft?.stop();
});

test('an empty home offers a sample, which is a session to look at', async () => {
  await page.getByRole('button', { name: 'Look at a sample project' }).click();
  await page.waitForURL(/\/sessions\/ps-[0-9a-f]{12}$/);
  await waitUntilDone(page);
  await page.getByRole('link', { name: /Iteration 1, completed/ }).click();
  await page.getByText('The prompt of iteration 1').click();
  await page.locator('.prompts pre').first().waitFor();
});

test('once it is deleted it is offered again', async () => {
  await page.goto(page.url().replace(/\/workflows\/.*/, ''));
  await page.getByText('Project settings').click();
  await page.getByRole('button', { name: 'Forget this project' }).click();
  await page.getByRole('button', { name: 'Forget it' }).click();
  await page.waitForURL(`${redraft.origin}/`);
  await page.getByRole('button', { name: 'Look at a sample project' }).waitFor();
});

test('nothing went wrong in the page on all of this way', () => {
  assert.deepEqual(page.troubles, []);
});
