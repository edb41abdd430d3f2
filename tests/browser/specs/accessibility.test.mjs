// Every page in each of its states, in every look and at every width: usable by keyboard and by ear, readable, with
// targets that can be hit, and without a sideways scroll.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { violations } from '../harness/axe.mjs';
import { launchBrowser, openPage } from '../harness/browser.mjs';
import { lowActions, moving, settled, sideways, smallTargets } from '../harness/look.mjs';
import { startRedraft } from '../harness/redraft.mjs';
import { startWorld } from '../harness/world.mjs';

/** What axe-core is asked in; what is narrower or larger has the same page, and only its room is measured. */
const LOOKS = [
  ...['light', 'dark'].flatMap((scheme) => [390, 1440].map((width) => ({ name: `${scheme}, ${width} px`, scheme, width, axe: true }))),
  { name: 'forced colours, 1440 px', width: 1440, forced: true, axe: true },
  { name: '360 px', width: 360 },
  { name: '1440 px at 200 %', width: 720, height: 450, scale: 2 },
];

/** How many pages are looked at side by side. */
const LANES = 2;

let browser;
let world;
let empty;
let states;
let axeMs = 0;
let axeRuns = 0;
const began = Date.now();

before(async () => {
  browser = await launchBrowser();
  [empty, world] = await Promise.all([startRedraft(), startWorld()]);
  const of = world.pages;
  const none = `${of.project}/workflows/wf-000000000000`;
  const onFilled = (name, address, prepare) => ({ name, redraft: world.redraft, address, prepare });
  states = [
    { name: 'first start', redraft: empty, address: '/' },
    { name: 'new project, empty', redraft: empty, address: '/projects/new' },
    ...['home', 'morning', 'notifications', 'limits', 'access', 'search', 'searchEmpty', 'keys', 'newProject', 'project', 'bare', 'trust', 'workflow', 'newSession', 'revision', 'comparison', 'talkWorkflow', 'planningEmpty', 'resources', 'resourcesEmpty', 'resource']
      .map((name) => onFilled(name, of[name])),
    ...['talk', 'results'].map((tab) => onFilled(`planning, ${tab}`, `${of.talk}?tab=${tab}`)),
    onFilled('planning, iterations', `${of.workflow}/planning`),
    ...['document', 'changes', 'timeline', 'figures', 'iterations', 'live'].map((tab) => onFilled(`session, ${tab}`, `${of.done}?tab=${tab}`)),
    ...['running', 'waiting', 'needsYou', 'failed'].map((state) => onFilled(`session, ${state}`, of[state])),
    onFilled('session, running, live', `${of.running}?tab=live`),
    onFilled('session, failed, iterations', `${of.failed}?tab=iterations`),
    ...[['project', '/projects/no-such-project'], ['workflow', none], ['planning', `${none}/planning`], ['new session', `${none}/new`],
      ['session', `${of.workflow}/sessions/ps-000000000000`], ['revision', `${of.workflow}/revisions/999999`], ['resources', '/projects/no-such-project/resources'],
      ['resource', `${of.resources}/none.md`], ['page', '/nowhere/at/all']].map(([name, address]) => onFilled(`no such ${name}`, address)),
    onFilled('palette', of.done, openPalette),
    onFilled('palette, nothing but the search', of.home, async (page) => { await openPalette(page); await page.getByRole('combobox').fill('zzz qqq'); }),
    onFilled('question', of.running, async (page) => { await page.getByRole('button', { name: 'Stop', exact: true }).click(); }),
    onFilled('settings open', of.bare, async (page) => { for (const one of await page.locator('main summary').all()) await one.click(); }),
  ];
});
after(async () => {
  await browser?.close();
  await empty?.stop();
  await world?.redraft.stop();
  console.log(`axe-core: ${axeRuns} runs in ${Math.round(axeMs / 1000)} s of ${Math.round((Date.now() - began) / 1000)} s`);
});

for (const look of LOOKS) {
  test(`nothing is in anyone's way: ${look.name}`, { timeout: 240_000 }, async () => {
    const found = [];
    const waiting = [...states];
    await Promise.all(Array.from({ length: LANES }, async () => {
      const open = new Map();
      for (let state = waiting.shift(); state; state = waiting.shift()) {
        const { name, redraft, address, prepare } = state;
        if (!open.has(redraft)) open.set(redraft, await openPage(browser, redraft, look));
        const page = open.get(redraft);
        await page.goto(redraft.origin + address);
        await settled(page);
        await prepare?.(page);
        found.push(...(await faults(page, look)).map((fault) => `${name}: ${fault}`));
        await picture(page, `${name}-${look.name}`);
      }
      for (const page of open.values()) await page.context().close();
    }));
    assert.deepEqual(found, []);
  });
}

test('who may only look sees pages without what would change something, in every look', async () => {
  for (const look of LOOKS.filter(({ axe }) => axe)) {
    const page = await openPage(browser, world.redraft, { ...look, token: world.reader });
    for (const name of ['home', 'project', 'done', 'running', 'limits', 'access']) {
      await page.goto(world.redraft.origin + world.pages[name]);
      await settled(page);
      await page.getByText('You are signed in to look').waitFor();
      assert.deepEqual(await faults(page, look), [], `${name}, ${look.name}`);
      assert.equal(await page.locator('[data-needs]:visible').count(), 0, name);
      await picture(page, `reader-${name}-${look.name}`);
    }
    await page.context().close();
  }
});

test('signing in, waiting and failing are designed states in every look', async () => {
  for (const look of LOOKS.filter(({ axe }) => axe)) {
    const stranger = await openPage(browser, world.redraft, { ...look, signIn: 'nothing' });
    await stranger.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
    assert.deepEqual(await faults(stranger, look), [], `sign in, ${look.name}`);
    await picture(stranger, `sign-in-${look.name}`);
    await stranger.context().close();

    const page = await openPage(browser, world.redraft, look);
    await page.route('**/api/glance*', () => {});
    await page.route('**/api/projects', () => {});
    await page.goto(`${world.redraft.origin}/`);
    await page.getByRole('heading', { level: 1, name: 'Sessions' }).waitFor();
    await page.getByText('Loading…').first().waitFor();
    assert.deepEqual(await faults(page, look), [], `loading, ${look.name}`);
    await picture(page, `loading-${look.name}`);
    await page.unrouteAll({ behavior: 'ignoreErrors' });

    await page.route('**/api/projects', (route) => route.fulfill({ status: 503, json: { detail: 'The database is busy: try again.' } }));
    await page.goto(`${world.redraft.origin}/`);
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    assert.deepEqual(await faults(page, look), [], `failed, ${look.name}`);
    await picture(page, `failed-${look.name}`);
    await page.unrouteAll({ behavior: 'ignoreErrors' });

    await page.context().close();
  }
});

test('being away is a designed state in every look', async () => {
  const page = await openPage(browser, world.redraft);
  await page.goto(world.redraft.origin);
  await settled(page);
  await page.waitForFunction(() => document.querySelector('.palette'));
  await page.context().setOffline(true);
  await page.getByText(/^Redraft has not answered since/).waitFor({ timeout: 40_000 });
  await inEveryLook(page, 'away');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Limits' }).click();
  await page.getByRole('heading', { level: 1, name: 'This page did not come' }).waitFor();
  await inEveryLook(page, 'a page away');
  await page.context().setOffline(false);
  await page.getByText('Redraft answers again.').waitFor();
  await page.getByText(/^Redraft has not answered since/).waitFor({ state: 'detached' });
  await page.context().close();
});

test('nothing moves for who asks for less motion', async () => {
  const page = await openPage(browser, world.redraft);
  for (const name of ['running', 'home', 'talk', 'comparison']) {
    await page.goto(world.redraft.origin + world.pages[name]);
    await settled(page);
    assert.deepEqual(await moving(page), [], name);
  }
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await page.goto(world.redraft.origin + world.pages.running);
  await page.locator('.progress .running').waitFor();
  assert.notDeepEqual(await moving(page), [], 'the measurement sees what moves');
  await page.context().close();
});

/** Looks at a page that stays, in one look after the other. */
async function inEveryLook(page, name) {
  for (const look of LOOKS.filter(({ axe }) => axe)) {
    await page.setViewportSize({ width: look.width, height: 900 });
    await page.emulateMedia({ colorScheme: look.scheme ?? 'light', forcedColors: look.forced ? 'active' : 'none' });
    assert.deepEqual(await faults(page, look), [], `${name}, ${look.name}`);
    await picture(page, `${name}-${look.name}`);
  }
}

async function openPalette(page) {
  await page.waitForFunction(() => document.querySelector('.palette'));
  await page.keyboard.press('Control+k');
  await page.getByRole('listbox', { name: 'What fits' }).getByRole('option').first().waitFor();
}

async function faults(page, look) {
  const found = [];
  if (look.axe) {
    const start = Date.now();
    found.push(...(await violations(page)));
    axeMs += Date.now() - start;
    axeRuns += 1;
  }
  const wider = await sideways(page);
  if (wider > 0) found.push(`the page is ${wider} px wider than the screen`);
  found.push(...(await smallTargets(page)));
  if (look.width <= 390) found.push(...(await lowActions(page)));
  return found;
}

async function picture(page, name) {
  if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/${name.replace(/[^a-z0-9]+/gi, '-')}.png` });
}
