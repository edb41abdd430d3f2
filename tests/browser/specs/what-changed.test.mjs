// Understanding what a session changed: who wrote which line, and what the iterations cost.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { violations } from '../harness/axe.mjs';
import { launchBrowser, openPage } from '../harness/browser.mjs';
import { startRedraft } from '../harness/redraft.mjs';
import { startFirstSession, waitUntilDone } from '../harness/session.mjs';

const LOOKS = ['light', 'dark'].flatMap((scheme) => [390, 1440].map((width) => ({ scheme, width, height: 900 })));

let redraft;
let browser;
let page;
let session;

before(async () => {
  redraft = await startRedraft();
  browser = await launchBrowser();
  page = await openPage(browser, redraft);
  session = await startFirstSession(page, redraft, { iterations: 4 });
  await waitUntilDone(page);
});
after(async () => {
  await browser?.close();
  await redraft?.stop();
});

/** No violation and no sideways scroll in any look, after `show` has led to what is looked at. */
async function assertUsable(address, name, show = async () => {}) {
  for (const look of LOOKS) {
    const other = await openPage(browser, redraft, look);
    await other.goto(address);
    await show(other);
    await other.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
    if (process.env.PICTURES) await other.screenshot({ path: `${process.env.PICTURES}/${name}-${look.scheme}-${look.width}.png` });
    assert.deepEqual(await violations(other), [], `${name} ${look.scheme} ${look.width}`);
    const [inner, outer] = await other.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
    assert.ok(inner <= outer, `${name}: ${inner} of ${outer} px`);
    assert.deepEqual(other.troubles, []);
    await other.context().close();
  }
}

test('every line of the document says who wrote it', async () => {
  await page.getByRole('button', { name: 'Who wrote what' }).click();
  const legend = page.getByRole('list', { name: 'Who wrote this document' });
  await legend.getByText('There before').waitFor();
  for (const number of [1, 2, 3, 4]) await legend.getByText(`Iteration ${number}`, { exact: true }).waitFor();
  const marks = page.getByRole('list', { name: 'The document, by who wrote it' }).getByRole('button');
  const named = await marks.evaluateAll((all) => all.map((mark) => [mark.textContent, mark.getAttribute('aria-label')]));
  let next = 1;
  for (const [text, label] of named) {
    const [, who, first, last = first] = label.match(/^(.*), lines? (\d+)(?: to (\d+))?$/);
    assert.equal(Number(first), next, 'the runs follow each other');
    next = Number(last) + 1;
    assert.equal(text, who === 'There before' ? '–' : who.replace('Iteration ', ''), 'told without colour as well');
  }
  const source = await page.locator('.origins pre').allInnerTexts();
  assert.equal(source.join('\n').split('\n').length, next - 1, 'and they are all of the document');
});

test('a mark leads to the iteration by keyboard alone', async () => {
  const marks = page.getByRole('list', { name: 'The document, by who wrote it' }).getByRole('button');
  await marks.first().focus();
  const labels = await marks.evaluateAll((all) => all.map((mark) => mark.getAttribute('aria-label')));
  const steps = labels.findIndex((label) => label.startsWith('Iteration 2,'));
  for (let step = 0; step < steps; step += 1) await page.keyboard.press('ArrowDown');
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute('aria-label')), labels[steps]);
  await page.keyboard.press('Enter');
  assert.equal(await marks.nth(steps).getAttribute('aria-expanded'), 'true');
  const about = page.locator('.of-run');
  assert.notEqual(await about.locator('.summary').innerText(), '', 'the summary of the iteration');
  await about.getByRole('link', { name: 'Its attempts and events' }).click();
  await page.waitForURL(/tab=iterations&iteration=2$/);
  await page.goBack();
  await page.goto(session.address);
  await page.getByRole('button', { name: 'Who wrote what' }).click();
  await page.getByRole('button', { name: /^Iteration 2, / }).first().click();
  await page.locator('.of-run').getByRole('link', { name: 'What it changed' }).click();
  await page.waitForURL(/tab=changes&iteration=2$/);
  await page.locator('.diff .line.add').first().waitFor();
  assert.deepEqual(page.troubles, []);
});

test('who wrote what is readable in every look', async () => {
  await assertUsable(session.address, 'origins', async (other) => {
    await other.getByRole('button', { name: 'Who wrote what' }).click();
    await other.getByRole('button', { name: /^Iteration 3, / }).first().click();
    await other.locator('.of-run').waitFor();
  });
});

test('the figures say in one sentence what the last iterations brought, and in a table what each did', async () => {
  await page.goto(session.address);
  await page.getByRole('link', { name: 'Figures', exact: true }).click();
  await page.waitForURL(/tab=figures/);
  await page.getByText(/^Iteration 4 made \d+ % of all changes, for \$0\.\d\d of \$0\.\d\d\.$/).waitFor();
  const rows = page.getByRole('region', { name: 'The figures of each iteration' }).getByRole('row');
  assert.equal(await rows.count(), 5, 'a head and four iterations');
  const cells = await rows.nth(1).getByRole('cell').allInnerTexts();
  assert.match(cells.join(' | '), /^[\d,]+ \| \$0\.\d\d \| [\d.]+ k \| \d.* \| \$0\.\d\d$/);
  const heights = await page.locator('.economics figure').first().locator('rect').evaluateAll((all) => all.map((bar) => bar.getBoundingClientRect().height));
  const changed = await rows.locator('td:nth-child(2)').allInnerTexts();
  const most = changed.map((text) => Number(text.replace(',', ''))).reduce((best, value, at, all) => (value > all[best] ? at : best), 0);
  assert.equal(heights.indexOf(Math.max(...heights)), most, 'the highest bar is the largest change');
  await rows.nth(2).getByRole('link', { name: '2', exact: true }).click();
  await page.waitForURL(/tab=changes&iteration=2$/);
  assert.deepEqual(page.troubles, []);
});

test('the figures are readable in every look', async () => {
  await assertUsable(`${session.address}?tab=figures`, 'figures', (other) => other.locator('.economics rect').first().waitFor());
});

test('the changes of an iteration are gone through by key, and its versions compared', async () => {
  await page.goto(`${session.address}?tab=changes&iteration=1`);
  const steps = page.getByRole('group', { name: /^Changes/ });
  const [, count] = (await steps.getByText(/^\d+ changes?$/).innerText()).match(/^(\d+)/);
  assert.ok(Number(count) > 1, 'the first iteration changes several places');
  // Keys come after the page.
  await page.waitForFunction(() => document.querySelector('.palette'));
  const focused = () => page.evaluate(() => document.activeElement.getAttribute('data-change'));
  await page.keyboard.press('n');
  assert.equal(await focused(), '0');
  await page.keyboard.press('n');
  assert.equal(await focused(), '1');
  await steps.getByText(`Change 2 of ${count}`).waitFor();
  await page.keyboard.press('p');
  await page.keyboard.press('p');
  assert.equal(await focused(), String(count - 1), 'before the first comes the last');
  await page.getByLabel('Find').first().focus();
  await page.keyboard.press('n');
  assert.notEqual(await focused(), '0', 'a key in a field belongs to the field');
  await page.getByRole('link', { name: 'Compare versions' }).click();
  await page.waitForURL(/revisions\/\d+\?with=\d+$/);
  await page.getByText(/^From version \d+ to version \d+\.$/).waitFor();
});

test('any two versions are compared: folded, side by side, without white space, as a patch', async () => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const newest = await page.getByLabel('Compare', { exact: true }).locator('option').first().getAttribute('value');
  const oldest = await page.getByLabel('with', { exact: true }).locator('option').last().getAttribute('value');
  await page.getByLabel('Compare', { exact: true }).selectOption(newest);
  await page.waitForURL(new RegExp(`revisions/${newest}`));
  await page.getByLabel('with', { exact: true }).selectOption(oldest);
  await page.waitForURL(new RegExp(`revisions/${newest}\\?with=${oldest}$`));
  await page.getByText(`From version ${oldest} to version ${newest}.`).waitFor();
  const diff = page.locator('.compared .diff');
  await diff.locator('.line.add ins').first().waitFor();
  await page.waitForFunction(() => document.querySelector('.palette'));
  await page.keyboard.press('n');
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute('data-change')), '0');
  await page.getByRole('button', { name: 'Side by side' }).click();
  await page.locator('.diff.split').waitFor();
  const [left, right] = await diff.locator('.line').filter({ has: page.locator('del') }).first().locator('.side').allInnerTexts();
  assert.ok(left.startsWith('-') && right.startsWith('+'), `${left} beside ${right}`);
  await page.getByRole('button', { name: 'Ignore white space' }).click();
  await diff.locator('.side.add').first().waitFor();
  await page.getByRole('button', { name: 'Copy as patch' }).click();
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /^--- a\/document\.md\n\+\+\+ b\/document\.md\n@@ /);
  const fold = diff.getByRole('button', { name: /^Show [\d,]+ unchanged lines?$/ }).first();
  const previous = String(Number(newest) - 1);
  await page.getByLabel('with', { exact: true }).selectOption(previous);
  await page.getByText(`From version ${previous} to version ${newest}.`).waitFor();
  const folded = Number((await fold.innerText()).match(/\d+/)[0]);
  const before = await diff.locator('.line').count();
  await fold.click();
  assert.equal(await diff.locator('.line').count(), before + folded, 'what stayed opens');
  await page.getByLabel('with', { exact: true }).selectOption(oldest);
  await page.getByText(`From version ${oldest} to version ${newest}.`).waitFor();
  const shared = page.url();
  await page.reload();
  await page.getByText(`From version ${oldest} to version ${newest}.`).waitFor();
  assert.equal(await page.getByLabel('with', { exact: true }).inputValue(), oldest, 'the address holds both versions');
  assert.deepEqual(page.troubles, []);
  await assertUsable(shared, 'compared', (other) => other.locator('.compared .line.add').first().waitFor());
  await assertUsable(shared, 'split', async (other) => {
    await other.getByRole('button', { name: 'Side by side' }).click();
    await other.locator('.diff.split .side.add').first().waitFor();
  });
});
