// From an idea to the next step of a workflow, by clicks alone: conversation, document, iterations, completion.
import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { launchBrowser, openPage } from '../harness/browser.mjs';
import { makeProject } from '../harness/project.mjs';
import { startRedraft } from '../harness/redraft.mjs';
import { waitUntilDone } from '../harness/session.mjs';

const TURN = 'It is your turn';

let redraft;
let browser;
let page;
let project;
let workflow;
let planning;

before(async () => {
  redraft = await startRedraft({ demo: 'speed=5' });
  browser = await launchBrowser();
  page = await openPage(browser, redraft);
  const path = await makeProject(redraft.home, 'shop', { 'CLAUDE.md': '# Rules\n\n- Tests first.\n' });
  const made = await post('/api/projects', { path });
  const steps = ['Design', 'Build plan'].map((name) => ({ name, step_type: 'interactive' }));
  const { id } = await post(`/api/projects/${made.slug}/workflows`, { name: 'Checkout', steps });
  project = { path, page: `${redraft.origin}/projects/${made.slug}` };
  workflow = `${project.page}/workflows/${id}`;
  planning = `${workflow}/planning`;
});
after(async () => {
  await browser?.close();
  await redraft?.stop();
});

test('a workflow that has not begun is started and leads to a conversation', async () => {
  await page.goto(workflow);
  await page.getByText('It has not begun; its first step of 2 is Design.').waitFor();
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await page.getByText('Step 1 of 2: Design.').waitFor();
  await page.getByRole('link', { name: 'Plan it in a conversation' }).click();
  await page.waitForURL(planning);
  await page.getByRole('heading', { level: 1, name: 'What shall be made?' }).waitFor();
});

test('a message is answered, and both are there after a reload', async () => {
  await say('A checkout for a small shop with refunds.');
  await answered(1);
  await page.reload();
  await answered(1);
  await page.getByText('A checkout for a small shop with refunds.', { exact: true }).waitFor();
});

test('what was not sent yet survives a reload', async () => {
  await message().fill('Half a thou');
  await page.reload();
  await page.waitForFunction(() => document.querySelector('.composer textarea')?.value === 'Half a thou');
  await message().fill('');
});

test('an answer is asked for again, and the earlier one is a version beside it', async () => {
  await page.getByRole('button', { name: 'Ask again' }).click();
  await page.getByText('Version 2 of 2').waitFor();
  await yourTurn();
  await page.getByRole('button', { name: 'Earlier' }).click();
  await page.getByText('Version 1 of 2').waitFor();
});

test('a changed message begins a branch, and the earlier one can be gone back to', async () => {
  await page.getByRole('button', { name: 'Change and send again' }).click();
  await page.getByLabel('The changed message').fill('A checkout for a library without payments.');
  await page.getByRole('button', { name: 'Send again', exact: true }).click();
  await page.getByText('A checkout for a library without payments.', { exact: true }).waitFor();
  await yourTurn();
  await page.getByRole('group', { name: 'Versions of this message' }).first().getByRole('button', { name: 'Earlier' }).click();
  await page.getByText('A checkout for a small shop with refunds.', { exact: true }).waitFor();
});

test('a second tab sees the same conversation', async () => {
  const other = await page.context().newPage();
  await other.goto(planning);
  await other.getByText('A checkout for a small shop with refunds.', { exact: true }).waitFor();
  await other.close();
});

test('the conversation becomes a document and guardrails', async () => {
  await page.getByRole('button', { name: 'Write both from the conversation' }).click();
  await page.getByRole('region', { name: 'Document', exact: true }).getByRole('heading').first().waitFor({ timeout: 30_000 });
  await yourTurn();
  await page.getByRole('button', { name: 'Guardrails', exact: true }).click();
  await page.getByRole('region', { name: 'Guardrails', exact: true }).getByRole('heading', { name: 'Guardrails' }).waitFor();
});

test('the document is changed by hand and is a new version', async () => {
  await page.getByRole('button', { name: 'Document', exact: true }).click();
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  const field = page.getByRole('textbox', { name: 'Document' });
  await field.fill(`${await field.inputValue()}\n\n## Written by hand\n\nRefunds take three days.\n`);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('heading', { name: 'Written by hand' }).waitFor();
});

test('three iterations refine the document, and each shows the prompt that it was sent', async () => {
  await page.getByRole('link', { name: 'Refine in iterations' }).click();
  await page.getByLabel('Prompt', { exact: true }).fill('Make the failure cases concrete.');
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await page.waitForURL(/\/sessions\/ps-[0-9a-f]{12}$/);
  await waitUntilDone(page);
  await page.getByRole('link', { name: /Iteration 3, completed/ }).click();
  await page.getByText('The prompt of iteration 3').click();
  await page.locator('.prompts pre').filter({ hasText: 'Make the failure cases concrete.' }).waitFor();
});

test('completing the step leads to the next one', async () => {
  await page.goto(workflow);
  await page.getByRole('button', { name: 'Complete the step' }).click();
  await page.getByRole('button', { name: 'Complete it' }).click();
  await page.getByText('Step 2 of 2: Build plan.').waitFor();
  const steps = page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 2 }) });
  await steps.filter({ hasText: 'Design' }).getByText('completed', { exact: true }).waitFor();
});

test('what was completed is a resource of the project, and its rules can be taken over', async () => {
  await page.getByRole('link', { name: 'Resources of the project' }).click();
  await page.getByRole('region', { name: 'Design documents' }).getByRole('link').first().waitFor();
  await page.getByRole('button', { name: 'Take over CLAUDE.md' }).click();
  await page.getByRole('button', { name: 'Take over CLAUDE.md' }).waitFor({ state: 'detached' });
  assert.ok((await readdir(join(project.path, '.redraft', 'resources'))).length >= 3);
});

test('a resource is added, changed, compared with what it was, and deleted', async () => {
  await page.getByText('Add a resource').click();
  await page.getByLabel('File', { exact: true }).fill('glossary.md');
  await page.getByLabel('Text', { exact: true }).fill('# Glossary\n\nA refund gives money back.\n');
  await page.getByRole('button', { name: 'Add it' }).click();
  await page.waitForURL(/\/resources\/glossary\.md$/);
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await page.getByLabel('Text', { exact: true }).fill('# Glossary\n\nA refund gives all money back.\n');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('button', { name: /^Compare version \d+ with the present one$/ }).click();
  await page.locator('.diff .line.add').first().waitFor();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await page.getByRole('button', { name: 'Delete it' }).click();
  await page.waitForURL(/\/resources$/);
});

test('the next step begins with a conversation of its own', async () => {
  await page.goto(planning);
  await page.getByRole('heading', { level: 1, name: 'What shall be made?' }).waitFor();
});

test('nothing went wrong in the page on all of this way', () => {
  assert.deepEqual(page.troubles, []);
});

function message() {
  return page.getByLabel('Your message');
}

async function say(text) {
  await message().fill(text);
  await message().press('Control+Enter');
}

function yourTurn() {
  return page.getByRole('heading', { level: 1, name: TURN }).waitFor({ timeout: 30_000 });
}

async function answered(count) {
  await yourTurn();
  const answers = page.getByRole('article').filter({ has: page.getByRole('heading', { name: 'The agent' }) });
  await answers.nth(count - 1).waitFor();
}

async function post(path, data) {
  const answer = await page.context().request.post(redraft.origin + path, { data, headers: { origin: redraft.origin } });
  assert.ok(answer.ok(), `${answer.status()} ${await answer.text()}`);
  return answer.json();
}
