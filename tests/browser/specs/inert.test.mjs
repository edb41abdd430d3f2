// What others wrote is shown and never obeyed: names, prompts, documents, answers, notes and settings made of markup and
// scripts, on every page that shows them.
import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { launchBrowser, openPage } from '../harness/browser.mjs';
import { call, corpus, lookAt, nameOf, watch } from '../harness/inert.mjs';
import { poll, startRedraft } from '../harness/redraft.mjs';
import { startStranger } from '../harness/stranger.mjs';

let browser;
let redraft;
let stranger;
before(async () => {
  browser = await launchBrowser();
  redraft = await startRedraft();
  stranger = await startStranger();
});
after(async () => {
  await browser?.close();
  await redraft?.stop();
  await stranger?.stop();
});

/** A project in which everything that can be named or written is made of the corpus; the pages that show it. */
async function fill(page, texts) {
  const all = texts.join('\n\n');
  const folder = join(redraft.home, '<img src=x onerror=evil()>');
  await mkdir(folder);
  const file = `"><svg onload=evil()> ${nameOf(texts[1]).replaceAll('/', '')}.md`;
  await writeFile(join(folder, file), `# Plan\n\n${all}\n`);
  await mkdir(join(folder, '.claude'));
  const hooks = { Stop: texts.map((text) => ({ matcher: text, hooks: [{ type: 'command', command: text }] })) };
  await writeFile(join(folder, '.claude/settings.json'), JSON.stringify({ hooks, env: { ANTHROPIC_BASE_URL: texts[1] }, [texts[1]]: texts }, null, 2));
  await writeFile(join(folder, '.mcp.json'), JSON.stringify({ mcpServers: { [texts[0]]: { command: texts[1], args: texts } } }));
  const { slug } = await call(page, redraft, 'POST', '/projects', { path: folder });
  const project = `/projects/${slug}`;
  await call(page, redraft, 'PATCH', project, { name: nameOf(texts[4]) });
  await call(page, redraft, 'POST', `${project}/resources`, { file_name: 'rules.md', content: all, kind: 'guardrails' });
  const steps = texts.map((text) => ({ name: nameOf(text), step_type: 'interactive', config: { design_doc_path: file } }));
  const made = await call(page, redraft, 'POST', `${project}/workflows`, { name: nameOf(texts[0]), description: all.slice(0, 1900), steps: steps.slice(0, 20) });
  const workflow = `${project}/workflows/${made.id}`;
  const session = await call(page, redraft, 'POST', `${workflow}/planning/iterate`, {
    prompt: `${all}\ndemo: lines=3`, iterations: 2, agent: 'demo', stop_when: { phrase: nameOf(texts[4]) },
  });
  const running = `${workflow}/planning/iterate/${session.id}`;
  await poll(30_000, async () => (await call(page, redraft, 'GET', running)).run_status === 'completed');
  const revisions = await call(page, redraft, 'GET', `${workflow}/planning/revisions`);
  assert.ok(revisions.length > 1, 'there are versions to compare');
  const compared = `${workflow}/revisions/${revisions[0].id}?with=${revisions[1].id}`;
  const talk = await call(page, redraft, 'POST', `${project}/workflows`, { name: nameOf(texts[3]) });
  const planning = `${project}/workflows/${talk.id}/planning`;
  await call(page, redraft, 'GET', planning);
  await call(page, redraft, 'POST', `${planning}/message`, { content: all });
  await poll(30_000, async () => (await call(page, redraft, 'GET', planning)).run_status === 'completed');
  await call(page, redraft, 'PATCH', `${planning}/artifacts`, { design_doc: all, guardrails: all });
  const waiting = await call(page, redraft, 'POST', `${project}/workflows`, { name: 'Notes' });
  const noted = `${project}/workflows/${waiting.id}`;
  const last = await call(page, redraft, 'POST', `${noted}/planning/iterate`, { prompt: 'demo: hang=text', iterations: 3, agent: 'demo' });
  for (const text of texts.slice(0, 10)) await call(page, redraft, 'POST', `${noted}/planning/iterate/${last.id}/notes`, { content: text });
  const tabs = ['document', 'changes', 'iterations', 'live'].map((tab) => `${workflow}/sessions/${session.id}?tab=${tab}`);
  return [
    '/', '/projects/new', project, `${project}/resources`, `${project}/resources/rules.md`, workflow, `${workflow}/new`, ...tabs,
    `${workflow}/revisions/${revisions[0].id}`, compared, `${workflow}/planning`, planning, `${planning}?tab=talk`, `${planning}?tab=results`,
    `${noted}/sessions/${last.id}`, `${noted}/sessions/${last.id}?tab=iterations`, '/limits', '/access', `${project}/trust`,
    '/search?q=evil', `/search?q=${encodeURIComponent(texts[0])}`, `/search?q=${encodeURIComponent(`"${texts[1]}`)}&kind=prompt`,
    `/${encodeURIComponent(texts[1])}`, `/projects/${encodeURIComponent(texts[3])}`,
  ];
}

test('markup and scripts in every field are text on every page', async () => {
  const texts = corpus(stranger.origin('127.0.0.1'));
  const page = await openPage(browser, redraft);
  const pages = await fill(page, texts);
  const obeyed = await watch(page, redraft);
  let shown = '';
  for (const address of pages) shown += await lookAt(page, redraft, address);
  assert.deepEqual(obeyed, []);
  assert.deepEqual(stranger.asked, []);
  assert.deepEqual(page.troubles.filter((trouble) => !/status of 404/.test(trouble)), []);
  for (const text of ['<script>evil()</script>', '<img src=x onerror=evil()>', '<svg/onload=evil()>']) {
    assert.ok(shown.includes(text), `${text} is shown as it was written`);
  }
  await page.context().close();
});
