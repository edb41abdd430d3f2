// Understanding what a session changed: who wrote which line, and what the iterations cost.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
  const call = about.locator('.calls li').first();
  await call.waitFor();
  assert.match(await call.innerText(), /^(Edit|Write|MultiEdit) lines? \d+/, 'the call that wrote it');
  assert.match(await call.getByRole('link').getAttribute('href'), /\?tab=live&event=\d+$/);
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
  assert.match(cells.join(' | '), /^[\d,]+ \| \$0\.\d\d \| [\d.]+ k \| \d.* \| [\d,]+ \| \$0\.\d\d$/);
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
  await page.locator('.log-tools select').focus();
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
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /^--- a\/DESIGN\.md\n\+\+\+ b\/DESIGN\.md\n@@ /);
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

/** What a patch makes of a text when git applies it. */
function applied(file, text, patch) {
  const folder = mkdtempSync(join(tmpdir(), 'redraft-patch-'));
  try {
    execFileSync('git', ['init', '--quiet'], { cwd: folder });
    writeFileSync(join(folder, file), text);
    execFileSync('git', ['apply', '--whitespace=nowarn', '-'], { cwd: folder, input: patch });
    return readFileSync(join(folder, file), 'utf8');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const planning = () => session.address.replace('/projects', '/api/projects').replace(/\/sessions\/.*/, '/planning');
const asked = async (path) => (await page.context().request.get(`${planning()}${path}`)).json();

test('git applies what is copied as a patch', async () => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const iterations = await asked(`/iterate/${session.address.split('/').pop()}/iterations`);
  const { before_revision: before, after_revision: last } = { ...iterations[0], after_revision: iterations.at(-1).after_revision };
  const [old, now] = await Promise.all([before, last].map((id) => asked(`/revisions/${id}`)));
  await page.goto(`${session.address.replace(/sessions.*/, '')}revisions/${last}?with=${before}`);
  const copied = async () => {
    await page.getByRole('button', { name: 'Copy as patch' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    return page.evaluate(() => navigator.clipboard.readText());
  };
  assert.equal(applied('DESIGN.md', old.content, await copied()), now.content);
  await page.goto(`${session.address}?tab=changes&iteration=1`);
  const first = await asked(`/revisions/${iterations[0].after_revision}`);
  assert.equal(applied('DESIGN.md', old.content, await copied()), first.content);
});

test('a comparison is shown as the document reads, with signs besides colours', async () => {
  const marks = page.locator('.reading :is(ins, del)');
  await page.goto(`${session.address}?tab=changes&iteration=1`);
  await page.getByRole('button', { name: 'As it reads' }).click();
  await marks.first().waitFor();
  const looks = await marks.evaluateAll((all) => all.map((mark) => [mark.tagName, getComputedStyle(mark).textDecorationLine]));
  for (const [name, line] of looks) assert.equal(line, name === 'INS' ? 'underline' : 'line-through');
  assert.ok((await page.locator('.reading h2, .reading h3').count()) > 0, 'headings are headings');
  await page.getByRole('group', { name: /^Changes/ }).waitFor();
  await page.waitForFunction(() => document.querySelector('.palette'));
  await page.keyboard.press('n');
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute('data-change')), '0');
  await page.getByRole('link', { name: 'Compare versions' }).click();
  await page.waitForURL(/revisions\/\d+\?with=\d+$/);
  await page.getByRole('button', { name: 'As it reads' }).click();
  await marks.first().waitFor();
  assert.equal(await page.getByRole('button', { name: 'Side by side' }).isVisible(), false, 'what does not apply is not offered');
  assert.deepEqual(page.troubles, []);
  await assertUsable(page.url(), 'reading', async (other) => {
    await other.getByRole('button', { name: 'As it reads' }).click();
    await other.locator('.reading :is(ins, del)').first().waitFor();
  });
});

test('long documents and long lines are compared with few nodes, and every change is reached', async () => {
  const line = (n, word) => `Line ${n} says ${word} about payments, addresses and refunds.`;
  const text = (word) => [...Array(10_000).keys()].map((n) => line(n, n % 2 ? word : 'nothing')).concat(`${'long '.repeat(10_000)}${word} ${'line '.repeat(10_000)}`).join('\n\n');
  const put = async (word) => {
    const headers = { origin: redraft.origin };
    const answer = await page.context().request.patch(`${planning()}/artifacts`, { data: { design_doc: text(word) }, headers });
    assert.ok(answer.ok(), `${answer.status()} ${(await answer.text()).slice(0, 300)}`);
    return (await asked('/revisions'))[0].id;
  };
  const [old, now] = [await put('one'), await put('two')];
  const begun = Date.now();
  await page.goto(`${session.address.replace(/sessions.*/, '')}revisions/${now}?with=${old}`);
  await page.locator('.diff .line').first().waitFor();
  const took = Date.now() - begun;
  const nodes = () => page.evaluate(() => document.querySelectorAll('*').length);
  assert.ok((await nodes()) < 8_000, `${await nodes()} nodes`);
  // What is scrolled to stands there, and what was left is let go of.
  await page.locator('.diff .line').first().hover();
  for (let step = 0; step < 12; step += 1) {
    await page.mouse.wheel(0, 2_500);
    await page.waitForFunction(() => [...document.querySelectorAll('.diff .line')].some((line) => {
      const { top, bottom } = line.getBoundingClientRect();
      return bottom > innerHeight / 2 && top < innerHeight;
    }));
  }
  assert.ok((await nodes()) < 8_000, `${await nodes()} nodes after scrolling`);
  await page.waitForFunction(() => document.querySelector('.palette'));
  await page.keyboard.press('p');
  await page.waitForFunction(() => document.activeElement.hasAttribute('data-change'));
  await page.getByText(/^Change [\d,]+ of [\d,]+$/).waitFor();
  assert.ok((await nodes()) < 8_000, `${await nodes()} nodes at the last change`);
  const more = page.getByRole('button', { name: /^… [\d,]+ more characters …$/ }).first();
  await more.scrollIntoViewIfNeeded();
  assert.ok((await page.locator('.diff').innerText()).length < 400_000, 'a long line is folded');
  await more.click();
  await page.getByRole('button', { name: 'Side by side' }).click();
  await page.locator('.diff.split .line').first().waitFor();
  assert.ok((await nodes()) < 10_000, `${await nodes()} nodes side by side`);
  await page.getByRole('button', { name: 'As it reads' }).click();
  await page.locator('.reading :is(ins, del)').first().waitFor();
  assert.ok((await nodes()) < 20_000, `${await nodes()} nodes as it reads`);
  if (process.env.NUMBERS) console.log(`20,000 lines: first lines after ${took} ms`);
  assert.deepEqual(page.troubles, []);
});
