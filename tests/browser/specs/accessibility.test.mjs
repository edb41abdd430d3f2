// Every page in each of its states, light and dark, on a small and a large screen: usable by keyboard and by ear,
// readable, and without a sideways scroll.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { violations } from '../harness/axe.mjs';
import { launchBrowser, openPage } from '../harness/browser.mjs';
import { makeProject } from '../harness/project.mjs';
import { startRedraft } from '../harness/redraft.mjs';
import { startFirstSession, waitUntilDone } from '../harness/session.mjs';

const LOOKS = ['light', 'dark'].flatMap((scheme) => [390, 1440].map((width) => ({ scheme, width, height: 900 })));

let browser;
let empty;
let filled;
let states;

before(async () => {
  browser = await launchBrowser();
  empty = await startRedraft();
  filled = await startRedraft();
  const page = await openPage(browser, filled);
  const { address } = await startFirstSession(page, filled);
  await waitUntilDone(page);
  const session = new URL(address).pathname;
  const workflow = session.replace(/\/sessions\/.*/, '');
  const project = workflow.replace(/\/workflows\/.*/, '');
  await page.goto(filled.origin + workflow);
  const revision = await page.locator('a[href*="/revisions/"]').first().getAttribute('href');

  const bare = await addProject(page, filled, 'bare');
  const talk = await addConversation(page, filled, bare);
  const none = `${project}/workflows/wf-000000000000`;
  states = [
    ['projects, empty', empty, '/'],
    ['projects, filled', filled, '/'],
    ['new project, empty', empty, '/projects/new'],
    ['new project, filled', filled, '/projects/new'],
    ['project, empty', filled, bare],
    ['project, filled', filled, project],
    ['project, error', filled, '/projects/no-such-project'],
    ['workflow, filled', filled, workflow],
    ['workflow, error', filled, none],
    ['workflow, a conversation', filled, talk.workflow],
    ['planning, empty', filled, talk.empty],
    ...['talk', 'results'].map((tab) => [`planning ${tab}, filled`, filled, `${talk.workflow}/planning?tab=${tab}`]),
    ['planning, iterations', filled, `${workflow}/planning`],
    ['planning, error', filled, `${none}/planning`],
    ['resources, empty', filled, `${project}/resources`],
    ['resources, filled', filled, `${bare}/resources`],
    ['resources, error', filled, '/projects/no-such-project/resources'],
    ['resource, filled', filled, `${bare}/resources/glossary.md`],
    ['resource, error', filled, `${bare}/resources/none.md`],
    ['new session, filled', filled, `${workflow}/new`],
    ['new session, error', filled, `${none}/new`],
    ...['document', 'changes', 'figures', 'iterations', 'live'].map((tab) => [`session ${tab}, filled`, filled, `${session}?tab=${tab}`]),
    ['session, error', filled, `${workflow}/sessions/ps-000000000000`],
    ['revision, filled', filled, revision],
    ['revision, error', filled, `${workflow}/revisions/999999`],
    ['no such page', filled, '/nowhere/at/all'],
  ];
  await page.context().close();
});
after(async () => {
  await browser?.close();
  await empty?.stop();
  await filled?.stop();
});

for (const look of LOOKS) {
  test(`nothing is in anyone's way: ${look.scheme}, ${look.width} px`, async () => {
    const pages = new Map([[empty, await openPage(browser, empty, look)], [filled, await openPage(browser, filled, look)]]);
    const found = [];
    for (const [state, redraft, address] of states) {
      const page = pages.get(redraft);
      await page.goto(redraft.origin + address);
      found.push(...(await faults(page)).map((fault) => `${state}: ${fault}`));
    }
    const stranger = await openPage(browser, filled, { ...look, signIn: 'nothing' });
    found.push(...(await faults(stranger)).map((fault) => `sign in: ${fault}`));
    const page = pages.get(filled);
    await page.route('**/api/projects', (route) => route.fulfill({ status: 503, json: { detail: 'The database is busy: try again.' } }));
    await page.goto(`${filled.origin}/`);
    found.push(...(await faults(page)).map((fault) => `projects, error: ${fault}`));
    for (const one of [...pages.values(), stranger]) await one.context().close();
    assert.deepEqual(found, []);
  });
}

async function faults(page) {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
  const found = await violations(page);
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (sideways > 0) found.push(`the page is ${sideways} px wider than the screen`);
  return found;
}

async function addProject(page, redraft, name) {
  const path = await makeProject(redraft.home, name, {});
  await page.goto(`${redraft.origin}/projects/new`);
  await page.getByLabel('Folder', { exact: true }).fill(path);
  await page.getByLabel('Folder', { exact: true }).blur();
  await page.getByRole('button', { name: 'Add project' }).click();
  await page.waitForURL(/\/projects\/bare/);
  return new URL(page.url()).pathname;
}

/** A conversation with a document, one that has not begun, and a resource. */
async function addConversation(page, redraft, project) {
  const post = async (path, data) => {
    const answer = await page.context().request.post(`${redraft.origin}/api${path}`, { data, headers: { origin: redraft.origin } });
    assert.ok(answer.ok(), `${path}: ${answer.status()} ${await answer.text()}`);
    return answer.json();
  };
  const [first, second] = [await post(`${project}/workflows`, { name: 'Talked over' }), await post(`${project}/workflows`, { name: 'New' })];
  const workflow = `${project}/workflows/${first.id}`;
  await page.goto(`${redraft.origin}${workflow}/planning`);
  await page.getByLabel('Your message').fill('A checkout with refunds.');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByRole('button', { name: 'Ask again' }).click();
  await page.getByRole('button', { name: 'Write both from the conversation' }).click();
  await page.getByRole('region', { name: 'Document', exact: true }).getByRole('heading').first().waitFor();
  await post(`${project}/resources`, { file_name: 'glossary.md', content: '# Glossary\n\nA refund gives money back.\n' });
  return { workflow, empty: `${project}/workflows/${second.id}/planning` };
}
