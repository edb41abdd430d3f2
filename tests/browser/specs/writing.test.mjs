// The document edited in place, comments on its lines, prompts that are kept: by mouse and by keyboard.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { violations } from '../harness/axe.mjs';
import { launchBrowser, openPage } from '../harness/browser.mjs';
import { poll, startRedraft } from '../harness/redraft.mjs';
import { startFirstSession, waitUntilDone } from '../harness/session.mjs';

const LOOKS = ['light', 'dark'].flatMap((scheme) => [390, 1440].map((width) => ({ scheme, width, height: 900 })));

let browser;
before(async () => { browser = await launchBrowser(); });
after(async () => { await browser?.close(); });

/** No violation and no sideways scroll in any look, once `open` has opened what is looked at. */
async function assertUsable(redraft, address, open) {
  for (const look of LOOKS) {
    const page = await openPage(browser, redraft, look);
    await page.goto(address);
    await open(page);
    assert.deepEqual(await violations(page), [], `${address} ${look.scheme} ${look.width}`);
    const [inner, outer] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
    assert.ok(inner <= outer, `${address}: ${inner} of ${outer} px`);
    const directory = process.env.REDRAFT_SHOTS;
    if (directory) await page.screenshot({ path: join(directory, `${open.name}-${look.scheme}-${look.width}.png`) });
    assert.deepEqual(page.troubles, []);
    await page.context().close();
  }
}

const source = (page) => page.getByLabel("The document's Markdown");
const undo = (page) => page.locator('.undo');

async function editor(page) {
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await source(page).waitFor();
  return source(page);
}

async function commenting(page) {
  await page.getByRole('button', { name: 'Comment', exact: true }).click();
  await page.getByRole('button', { name: 'Comment on line 1', exact: true }).waitFor();
}

/** The document's part of the API, as the page asks it. */
async function api(page, address, method, body) {
  const planning = new URL(address).pathname.replace(/\/sessions\/.*$/, '/planning').replace('/projects/', '/api/projects/');
  const answer = await page.context().request.fetch(`${new URL(address).origin}${planning}/document`, { method, data: body, headers: { origin: new URL(address).origin } });
  assert.ok(answer.ok(), `${answer.status()} ${await answer.text()}`);
  return answer.json();
}

test('the document is edited in place, saved with the keyboard, and a save is undone', async () => {
  const redraft = await startRedraft();
  try {
    const page = await openPage(browser, redraft);
    const { path, address } = await startFirstSession(page, redraft, { iterations: 2 });
    await waitUntilDone(page);
    const field = await editor(page);
    await page.waitForFunction(() => document.activeElement.tagName === 'TEXTAREA');
    assert.deepEqual(await source(page).evaluate((text) => [text.selectionStart, text.scrollTop]), [0, 0], 'one begins at the beginning');
    const before = await field.inputValue();
    await field.fill(`# Mine\n\nA *new* text.\n\n${before}`);
    await page.getByRole('region', { name: 'Preview' }).getByRole('heading', { name: 'Mine' }).waitFor();
    await page.getByText('Not saved yet; this browser keeps it meanwhile.').waitFor();
    assert.match(await page.title(), /^• /);
    // Tab goes on to the next control and puts nothing into the text.
    await field.press('Tab');
    assert.notEqual(await page.evaluate(() => document.activeElement?.tagName), 'TEXTAREA');
    await field.press('Control+s');
    await undo(page).getByText(/^Saved as version \d+\.$/).waitFor();
    assert.doesNotMatch(await page.title(), /^• /);
    assert.match(await readFile(join(path, 'DESIGN.md'), 'utf8'), /^# Mine\n/);
    // The line is announced, stays for ten seconds at least, and is reached with the keyboard.
    const shownAt = Date.now();
    assert.equal(await undo(page).getByRole('status').count(), 1);
    await page.waitForTimeout(10_500);
    assert.ok(await undo(page).isVisible(), `gone after ${Date.now() - shownAt} ms`);
    await page.keyboard.press('Tab');
    const reached = await poll(10_000, async () => {
      if (await page.evaluate(() => document.activeElement?.closest('.undo') !== null)) return true;
      await page.keyboard.press('Tab');
      return false;
    });
    assert.ok(reached);
    await page.keyboard.press('Enter');
    await undo(page).getByText('The version before is back.').waitFor();
    assert.equal(await field.inputValue(), before);
    assert.equal(await readFile(join(path, 'DESIGN.md'), 'utf8'), before);
    // Nothing is unsaved, so nothing is asked.
    await field.press('Escape');
    await field.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Edit', exact: true }).waitFor();
    await assertUsable(redraft, address, editor);
    assert.deepEqual(page.troubles, []);
  } finally {
    await redraft.stop();
  }
});

test('what was typed and not saved is offered again after a reload, with its age', async () => {
  const redraft = await startRedraft();
  try {
    const page = await openPage(browser, redraft);
    await startFirstSession(page, redraft, { iterations: 2 });
    await waitUntilDone(page);
    let field = await editor(page);
    const text = await field.inputValue();
    await field.fill(`${text}\nNot saved.\n`);
    await field.press('Escape');
    const question = page.getByRole('group', { name: 'Leave the editor' });
    await question.getByText('Your text is not saved. This browser keeps it').waitFor();
    await question.getByRole('button', { name: 'Stay' }).click();
    await page.waitForTimeout(500);
    await page.reload();
    field = await editor(page);
    assert.equal(await field.inputValue(), text);
    const found = page.getByRole('group', { name: 'An unsaved text' });
    await found.getByText(/A text of yours was not saved\. It is less than a minute old\./).waitFor();
    // Until it is decided nothing can be typed over it.
    assert.equal(await field.getAttribute('readonly'), '');
    await found.getByRole('button', { name: 'Go on with it' }).click();
    assert.equal(await field.inputValue(), `${text}\nNot saved.\n`);
    await page.getByRole('button', { name: 'Close', exact: true }).first().click();
    await question.getByRole('button', { name: 'Save and close' }).click();
    await field.waitFor({ state: 'detached' });
    await page.getByText('Not saved.').waitFor();
    field = await editor(page);
    assert.equal(await page.getByRole('group', { name: 'An unsaved text' }).count(), 0);
    // Thrown away, and back again.
    await field.fill('Else.\n');
    await field.blur();
    await page.reload();
    await editor(page);
    await found.getByRole('button', { name: 'Throw it away' }).click();
    await undo(page).getByRole('button', { name: 'Undo' }).click();
    await found.waitFor();
    assert.deepEqual(page.troubles, []);
  } finally {
    await redraft.stop();
  }
});

test('a document that moved on meanwhile is shown beside the own text, and both are joined or the own one is kept', async () => {
  const redraft = await startRedraft();
  try {
    const page = await openPage(browser, redraft);
    const { path, address } = await startFirstSession(page, redraft, { iterations: 2 });
    await waitUntilDone(page);
    const { revision_id: first } = await api(page, address, 'GET');
    const start = await api(page, address, 'PUT', { content: 'one\n\ntwo\n\nthree\n', base_revision: first });
    await page.reload();
    const field = await editor(page);
    const second = await api(page, address, 'PUT', { content: 'ONE\n\ntwo\n\nthree\n', base_revision: start.revision_id });
    await field.fill('one\n\ntwo\n\nTHREE\n');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    const conflict = page.getByRole('group', { name: 'The document has moved on' });
    await conflict.getByText(`Version ${second.revision_id} was written while you typed`).waitFor();
    assert.equal(await conflict.locator('pre').textContent(), 'ONE\n\ntwo\n\nthree\n');
    assert.equal(await field.inputValue(), 'one\n\ntwo\n\nTHREE\n');
    if (process.env.REDRAFT_SHOTS) await page.screenshot({ path: join(process.env.REDRAFT_SHOTS, 'conflict.png') });
    assert.deepEqual(await violations(page), []);
    await conflict.getByRole('button', { name: 'Join both' }).click();
    await page.getByText('Both texts are one now. Look it over, then save it.').waitFor();
    assert.equal(await field.inputValue(), 'ONE\n\ntwo\n\nTHREE\n');
    await field.press('Control+s');
    await undo(page).getByText(/^Saved as version/).waitFor();
    assert.equal(await readFile(join(path, 'DESIGN.md'), 'utf8'), 'ONE\n\ntwo\n\nTHREE\n');

    // The same line on both sides: the marks have to be decided before it is saved.
    const now = await api(page, address, 'GET');
    const theirs = await api(page, address, 'PUT', { content: 'ONE\n\n2\n\nTHREE\n', base_revision: now.revision_id });
    await field.fill('ONE\n\nTwo\n\nTHREE\n');
    await field.press('Control+s');
    await conflict.getByRole('button', { name: 'Join both' }).click();
    await page.getByText(/but for one place that both changed/).waitFor();
    await field.press('Control+s');
    await page.getByText(/In 1 place both texts still stand against each other/).waitFor();
    await field.fill('ONE\n\nTwo and 2\n\nTHREE\n');
    await field.press('Control+s');
    await poll(10_000, async () => (await api(page, address, 'GET')).content === 'ONE\n\nTwo and 2\n\nTHREE\n');
    await page.locator('.manuscript').getByText(/^Saved as version/).waitFor();

    // Mine over theirs, which stays a version.
    const base = await api(page, address, 'GET');
    assert.ok(base.revision_id > theirs.revision_id);
    const lost = await api(page, address, 'PUT', { content: 'Theirs\n', base_revision: base.revision_id });
    await field.fill('Mine\n');
    await field.press('Control+s');
    await conflict.getByRole('button', { name: 'Save mine over it' }).click();
    await poll(10_000, async () => (await api(page, address, 'GET')).content === 'Mine\n');
    await page.goto(`${address.replace(/\/sessions\/.*$/, '')}/revisions/${lost.revision_id}`);
    await page.getByText('Theirs').first().waitFor();
    assert.deepEqual(page.troubles.filter((line) => !line.includes('409')), []);
  } finally {
    await redraft.stop();
  }
});

test('lines are commented on by mouse and by keyboard, and the next iteration uses the comments', async () => {
  const redraft = await startRedraft({ demo: 'speed=0.5' });
  try {
    const page = await openPage(browser, redraft);
    const { address } = await startFirstSession(page, redraft, { iterations: 2 });
    await page.getByRole('heading', { level: 1, name: /Iteration 1 of 2 is running/ }).waitFor();
    // While it stands still nothing is used under the hand of who comments.
    await page.getByRole('button', { name: 'Pause', exact: true }).click();
    await page.getByRole('button', { name: 'Resume', exact: true }).waitFor();
    await commenting(page);
    const line = (number) => page.getByRole('button', { name: `Comment on line ${number}`, exact: true });
    const card = (text) => page.getByRole('group', { name: 'Comment', exact: true }).filter({ hasText: text });
    const field = page.locator('#comment');
    await line(3).click();
    await field.fill('Say how fast.');
    await page.locator('.comment').getByRole('button', { name: 'Comment', exact: true }).click();
    await card('Say how fast.').getByText('Waits for iteration 1.').waitFor();
    // Shift takes in the lines between; the form can be left, and what was typed is still there.
    await line(5).click();
    await line(7).click({ modifiers: ['Shift'] });
    await page.getByText('Comment on lines 5 to 7').waitFor();
    await field.fill('Too short.');
    await page.keyboard.press('Escape');
    await field.waitFor({ state: 'detached' });
    // The focus goes back to the line first.
    await page.locator('[data-line="7"] > button:focus').waitFor();
    // The keyboard: four lines down, two more with Shift.
    await line(1).focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown']) await page.keyboard.press(key);
    await page.keyboard.press('Enter');
    await page.getByText('Comment on lines 5 to 7').waitFor();
    assert.equal(await field.inputValue(), 'Too short.');
    await field.press('Control+Enter');
    await card('Too short.').getByRole('button', { name: 'Edit' }).click();
    await page.getByLabel('What the comment says').fill('Far too short.');
    await page.getByRole('button', { name: 'Change it' }).click();
    await card('Far too short.').getByText(/changed/).first().waitFor();
    await card('Far too short.').getByRole('button', { name: 'Take it back' }).click();
    await card('Far too short.').waitFor({ state: 'detached' });
    await undo(page).getByText('The comment is taken back.').waitFor();
    await undo(page).getByRole('button', { name: 'Undo' }).click();
    await card('Far too short.').waitFor();
    await assertUsable(redraft, address, commenting);
    await page.getByRole('button', { name: 'Resume', exact: true }).click();
    await card('Say how fast.').getByText('Used by iteration 1.').waitFor({ timeout: 90_000 });
    assert.equal(await card('Say how fast.').getByRole('button', { name: 'Take it back' }).count(), 0);
    await page.getByRole('button', { name: 'Done', exact: true }).click();
    await page.goto(`${address}?iteration=1`);
    await page.getByText('The prompt of iteration 1').click();
    await page.locator('pre').filter({ hasText: 'About lines 5-7 of the document' }).filter({ hasText: 'Far too short.' }).first().waitFor();
    assert.deepEqual(page.troubles, []);
  } finally {
    await redraft.stop();
  }
});

test('comments on a session that has ended are offered to the next one, with templates and earlier prompts', async () => {
  const redraft = await startRedraft();
  try {
    const page = await openPage(browser, redraft);
    const { address } = await startFirstSession(page, redraft, { iterations: 2, prompt: 'An earlier prompt.' });
    await waitUntilDone(page);
    await commenting(page);
    await page.getByRole('button', { name: 'Comment on line 1', exact: true }).click();
    await page.locator('#comment').fill('Another title.');
    await page.locator('.comment').getByRole('button', { name: 'Comment', exact: true }).click();
    await page.locator('.comment').getByText('Waits for the next session.').waitFor();

    const fresh = `${address.replace(/\/sessions\/.*$/, '')}/new`;
    await page.goto(fresh);
    const offer = page.getByLabel('1 comment on the document waits: give it to the first iteration');
    await offer.waitFor();
    assert.ok(await offer.isChecked());
    const prompt = page.getByLabel('Prompt', { exact: true });
    async function sources(on) { await on.getByText('Begin with a template or an earlier prompt').click(); await on.getByText('Make it concrete').waitFor(); }
    await sources(page);
    const template = (name) => page.getByRole('listitem').filter({ hasText: name });
    await template('Make it concrete').getByText('Make it concrete').click();
    await template('Make it concrete').getByRole('button', { name: 'Use it' }).click();
    assert.match(await prompt.inputValue(), /^Make the document concrete enough/);
    // An earlier prompt takes its place, which can be undone.
    await template('An earlier prompt.').getByRole('button', { name: 'Use it' }).click();
    await poll(5_000, async () => (await prompt.inputValue()) === 'An earlier prompt.');
    await undo(page).getByRole('button', { name: 'Undo' }).click();
    await poll(5_000, async () => (await prompt.inputValue()).startsWith('Make the document concrete'));
    // Kept under a name, changed, deleted and brought back.
    await prompt.fill('Ours alone.');
    await page.getByRole('button', { name: 'Keep the prompt as a template' }).click();
    await page.getByLabel('Name of the template').fill('Ours');
    assert.equal(await page.getByLabel('What it says').inputValue(), 'Ours alone.');
    await page.getByRole('button', { name: 'Keep it' }).click();
    const ours = page.getByRole('listitem').filter({ has: page.locator('summary', { hasText: 'of this project' }) });
    const unfold = async () => { if (!(await ours.locator('details').evaluate((one) => one.open))) await ours.locator('summary').click(); };
    await ours.waitFor();
    await unfold();
    await ours.getByRole('button', { name: 'Edit' }).click();
    await page.getByLabel('What it says').fill('Ours, changed.');
    await page.getByRole('button', { name: 'Keep it' }).click();
    await page.getByLabel('What it says').waitFor({ state: 'detached' });
    await unfold();
    await ours.getByText('Ours, changed.').waitFor();
    await ours.getByRole('button', { name: 'Delete' }).click();
    await ours.waitFor({ state: 'detached' });
    await undo(page).getByText("The template 'Ours' is deleted.").waitFor();
    await undo(page).getByRole('button', { name: 'Undo' }).click();
    await ours.waitFor();
    await assertUsable(redraft, fresh, sources);

    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await page.waitForURL(/\/sessions\/ps-[0-9a-f]{12}$/);
    await waitUntilDone(page);
    await page.goto(`${page.url()}?iteration=1`);
    await page.getByText('The prompt of iteration 1').click();
    await page.getByText(/About line 1 of the document/).first().waitFor();
    assert.deepEqual(page.troubles, []);
  } finally {
    await redraft.stop();
  }
});

test("a workflow's page edits its document without a session", async () => {
  const redraft = await startRedraft();
  try {
    const page = await openPage(browser, redraft);
    const { path, address } = await startFirstSession(page, redraft, { iterations: 2 });
    await waitUntilDone(page);
    const workflow = address.replace(/\/sessions\/.*$/, '');
    await page.goto(workflow);
    async function opened(on) { await on.getByRole('button', { name: 'Edit the document' }).click(); await source(on).waitFor(); }
    await opened(page);
    await source(page).fill('# By hand\n');
    await source(page).press('Control+s');
    await undo(page).getByText(/^Saved as version/).waitFor();
    assert.equal(await readFile(join(path, 'DESIGN.md'), 'utf8'), '# By hand\n');
    await source(page).press('Escape');
    await page.getByRole('button', { name: 'Edit the document' }).waitFor();
    await assertUsable(redraft, workflow, opened);
    assert.deepEqual(page.troubles, []);
  } finally {
    await redraft.stop();
  }
});
