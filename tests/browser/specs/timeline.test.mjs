// A session afterwards: what its time went into, and how it stood at a moment.
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
  redraft = await startRedraft({ demo: 'speed=8' });
  browser = await launchBrowser();
  page = await openPage(browser, redraft);
  session = await startFirstSession(page, redraft, { iterations: 3 });
  await waitUntilDone(page, 120_000);
});
after(async () => {
  await browser?.close();
  await redraft?.stop();
});

const waterfall = () => page.getByRole('region', { name: 'What the time went into' });
const rows = () => waterfall().getByRole('link');
const slider = () => page.getByRole('slider', { name: 'Look back' });

test('the time of a session is drawn as bars with words, on an axis', async () => {
  await page.getByRole('link', { name: 'Timeline', exact: true }).click();
  await page.waitForURL(/tab=timeline/);
  await rows().first().waitFor();
  for (const number of [1, 2, 3]) await waterfall().getByRole('link', { name: new RegExp(`^Iteration ${number}\\b`) }).waitFor();
  await waterfall().getByRole('link', { name: /^Edit.*DESIGN\.md.*, at \d\d:\d\d:\d\d/ }).first().waitFor();
  const ticks = await page.locator('.waterfall-head .tick').allInnerTexts();
  assert.ok(ticks.length > 0 && ticks.every((tick) => /^\d\d:\d\d:\d\d$/.test(tick)), `times of day: ${ticks}`);
  const [first, edit] = await Promise.all(['Iteration 1', 'Edit'].map((name) => page.locator('.waterfall li', { hasText: name }).first().locator('.bar').boundingBox()));
  assert.ok(edit.x >= first.x && edit.x + edit.width <= first.x + first.width + 1, 'what an iteration did lies below its bar');
  assert.deepEqual(page.troubles, []);
});

test('bars are gone through by key, and lead to their events', async () => {
  await rows().first().focus();
  const focused = () => page.evaluate(() => document.activeElement.id);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.waitForFunction(() => document.activeElement.id === 'span-2');
  await page.keyboard.press('End');
  await page.waitForFunction(() => document.activeElement.id !== 'span-2' && document.activeElement.id.startsWith('span-'));
  const last = Number((await focused()).slice(5));
  await page.keyboard.press('Home');
  await page.waitForFunction(() => document.activeElement.id === 'span-0');
  const drawn = await page.locator('.waterfall li').count();
  assert.ok(drawn <= Math.min(last + 1, 90), `${drawn} of ${last + 1} rows are drawn`);
  await waterfall().getByRole('link', { name: /^Edit/ }).first().focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/tab=live&event=\d+$/);
  const event = page.url().match(/event=(\d+)/)[1];
  const answer = await page.context().request.get(`${session.address.replace('/projects', '/api/projects').replace('/sessions/', '/planning/iterate/')}/events/${event}`);
  assert.equal((await answer.json()).tool_name, 'Edit');
  await page.goBack();
  await page.waitForURL(/tab=timeline/);
});

test('an iteration is looked at alone', async () => {
  await waterfall().getByRole('link', { name: /^Iteration 2\b/ }).click();
  await page.waitForURL(/tab=timeline&iteration=2$/);
  await page.getByRole('link', { name: 'The whole session' }).waitFor();
  assert.equal(await waterfall().getByRole('link', { name: /^Iteration [13]\b/ }).count(), 0);
  const bar = await page.locator('.waterfall .bar.iteration').first().boundingBox();
  const track = await page.locator('.waterfall li .track').first().boundingBox();
  assert.ok(bar.width > track.width * 0.9, 'it fills the axis');
  await page.getByRole('link', { name: 'The whole session' }).click();
  await page.waitForURL(/tab=timeline$/);
});

test('a table says the same', async () => {
  await rows().first().waitFor();
  await page.getByText('As a table').click();
  const table = page.getByRole('region', { name: 'The timeline as a table' });
  await table.getByRole('rowheader', { name: 'Iteration 3' }).waitFor();
  const api = session.address.replace('/projects', '/api/projects').replace('/sessions/', '/planning/iterate/');
  const { spans } = await (await page.context().request.get(`${api}/timeline`)).json();
  assert.equal(await table.getByRole('row').count(), spans.length + 1, 'a row for each span, and the head');
  assert.deepEqual(page.troubles, []);
});

test('one goes back to a moment: document, figures and events as they were, by a link that others can open', async () => {
  await page.goto(`${session.address}?tab=timeline`);
  const then = page.getByRole('region', { name: 'How the session stood at this moment' });
  await slider().focus();
  await page.keyboard.press('Home');
  await page.waitForURL(/tab=timeline&at=\d+$/);
  await then.getByText('Iteration 1 was running').waitFor();
  await then.getByText('The document as it was when the session began.').waitFor();
  await then.getByText('Payments are confirmed at once.').waitFor();
  await then.getByText('$0.00', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Later (n)' }).click();
  const first = page.url();
  await page.waitForURL((url) => url.href !== first);
  await page.locator('h1').click();
  await page.waitForFunction(() => document.querySelector('.palette'));
  await page.keyboard.press('p');
  await page.waitForURL(first);

  // The end of the second iteration.
  const stops = Number(await slider().getAttribute('max'));
  for (let step = 0; step < stops; step += 1) {
    await slider().press('ArrowRight');
    if (/Iteration 2 is complete/.test(await slider().getAttribute('aria-valuetext'))) break;
  }
  await then.getByText('Iteration 2 was complete.').waitFor();
  await then.getByText('The document as iteration 2 left it.').waitFor();
  const shared = page.url();
  const other = await openPage(browser, redraft);
  await other.goto(shared);
  await other.getByText('The document as iteration 2 left it.').waitFor();
  assert.match(await other.locator('.around [aria-current]').innerText(), /iteration complete|document/);
  await other.context().close();

  const fork = await then.getByRole('link', { name: 'Fork from here' }).getAttribute('href');
  const version = (await then.getByRole('link', { name: /^Version \d+$/ }).innerText()).match(/\d+/)[0];
  assert.match(fork, new RegExp(`new\\?fork=${version}&from=ps-`));
  await page.getByRole('button', { name: 'Back to now' }).click();
  await page.waitForURL(/tab=timeline$/);
  await then.waitFor({ state: 'detached' });
  await page.goBack();
  await then.waitFor();
  await then.getByRole('button', { name: 'Restore this version' }).click();
  await then.getByRole('button', { name: 'Restore it' }).click();
  await page.waitForURL(/tab=timeline$/);
  assert.deepEqual(page.troubles, []);
});

test('the timeline is readable in every look', async () => {
  const api = session.address.replace('/projects', '/api/projects').replace('/sessions/', '/planning/iterate/');
  const { spans } = await (await page.context().request.get(`${api}/timeline`)).json();
  const edit = spans.find((span) => span.name === 'Edit').event_id;
  for (const [name, query] of [['timeline', ''], ['then', `&at=${edit}`], ['timeline-iteration', '&iteration=2']]) {
    for (const look of LOOKS) {
      const other = await openPage(browser, redraft, look);
      await other.goto(`${session.address}?tab=timeline${query}`);
      await other.locator('.waterfall .bar').first().waitFor();
      await other.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
      if (process.env.PICTURES) await other.screenshot({ path: `${process.env.PICTURES}/${name}-${look.scheme}-${look.width}.png` });
      assert.deepEqual(await violations(other), [], `${name} ${look.scheme} ${look.width}`);
      const [inner, outer] = await other.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
      assert.ok(inner <= outer, `${name}: ${inner} of ${outer} px`);
      assert.deepEqual(other.troubles, []);
      await other.context().close();
    }
  }
});
