// An agent that is out to take over the page that shows it: every word that it says, and whatever it is called by its tools,
// files and errors, is text.
import assert from 'node:assert/strict';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { launchBrowser, openPage } from '../harness/browser.mjs';
import { call, corpus, lookAt, nameOf, watch } from '../harness/inert.mjs';
import { makeProject } from '../harness/project.mjs';
import { poll, startRedraft } from '../harness/redraft.mjs';
import { startStranger } from '../harness/stranger.mjs';

const USAGE = { input_tokens: 1, output_tokens: 1 };
const ID = '0e13421d-ef5d-45bc-b76d-c5e9a83ec6b3';

let browser;
let redraft;
let stranger;
let folder;
let texts;
before(async () => {
  browser = await launchBrowser();
  stranger = await startStranger();
  texts = corpus(stranger.origin('127.0.0.1'));
  folder = await mkdtemp(join(tmpdir(), 'redraft-agent-'));
  redraft = await startRedraft({ env: { REDRAFT_AGENT: 'claude', REDRAFT_CLAUDE: await hostile() } });
});
after(async () => {
  await browser?.close();
  await redraft?.stop();
  await stranger?.stop();
  if (folder) await rm(folder, { recursive: true, force: true });
});

const message = (role, content) => ({
  type: role, message: { id: 'msg_1', type: 'message', role, model: 'claude-opus-5-5', content: [content], usage: USAGE },
  parent_tool_use_id: null, session_id: ID, uuid: 'u',
});

/** What the agent says: each text of the corpus by every way there is. */
function lines(fails) {
  const said = [{ type: 'system', subtype: 'init', session_id: ID, model: texts[0], claude_code_version: '2.1.330', tools: texts }];
  const all = texts.join('\n\n');
  for (const [at, text] of texts.entries()) {
    const id = `t${at}`;
    said.push(
      message('assistant', { type: 'text', text }),
      message('assistant', { type: 'thinking', thinking: text, signature: 'x' }),
      message('assistant', { type: 'tool_use', id, name: text, input: { command: text, file_path: text, [text]: text, deep: [text] } }),
      message('user', { type: 'tool_result', tool_use_id: id, content: text, is_error: at % 2 === 0 }),
      message('assistant', { type: 'tool_use', id: `e${at}`, name: 'Edit', input: { file_path: text, old_string: text, new_string: `${text}!` } }),
      message('user', { type: 'tool_result', tool_use_id: `e${at}`, content: [{ type: 'text', text }] }),
      { type: text, [text]: text },
    );
  }
  said.push(
    message('assistant', { type: 'text', text: all }),
    message('assistant', { type: 'tool_use', id: 'b', name: 'Bash', input: { command: all, description: all } }),
    message('user', { type: 'tool_result', tool_use_id: 'b', content: all }),
    all,
    {
      type: 'result', subtype: fails ? 'error_during_execution' : 'success', is_error: fails, result: all, errors: texts, num_turns: 1, duration_ms: 1,
      total_cost_usd: 0.01, session_id: ID, usage: USAGE,
    },
  );
  return `${said.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join('\n')}\n`;
}

/** A program in the place of the CLI. It writes to the document what it says, files beside it that are called so, and fails where it is asked to. */
async function hostile() {
  await writeFile(join(folder, 'well'), lines(false));
  await writeFile(join(folder, 'badly'), lines(true));
  await writeFile(join(folder, 'document'), `# Plan\n\n${texts.join('\n\n')}\n`);
  await writeFile(join(folder, 'stderr'), `${texts.join('\n')}\n`);
  const program = join(folder, 'claude');
  await writeFile(program, `#!/bin/sh
if [ "$1" = --version ]; then echo '2.1.330 (Claude Code)'; exit; fi
here=$(dirname "$0")
asked=$(cat)
cat "$here/stderr" >&2
for copy in .redraft/work/*/*.md; do cat "$here/document" >> "$copy"; done
: > '<img src=x onerror=evil()>.txt'
: > '"><svg onload=evil()>.txt'
case "$asked" in
*badly*) cat "$here/badly"; exit 1 ;;
*stays*) cat "$here/well" | head -n 60; sleep 600 ;;
*) cat "$here/well" ;;
esac
`);
  await chmod(program, 0o755);
  return program;
}

/** Has the agent work by each of these prompts; the pages that show what it did. */
async function work(page) {
  const pages = ['/'];
  for (const [name, prompt, ends] of [['ends', 'Do it.', 'completed'], ['fails', 'Do it badly.', 'error'], ['goes-on', 'Do what stays.', '']]) {
    const path = await makeProject(redraft.home, name);
    const { slug } = await call(page, redraft, 'POST', '/projects', { path });
    const steps = [{ name: nameOf(texts[0]), step_type: 'interactive', config: { design_doc_path: 'DESIGN.md' } }];
    const made = await call(page, redraft, 'POST', `/projects/${slug}/workflows`, { name: nameOf(texts[1]), steps });
    const workflow = `/projects/${slug}/workflows/${made.id}`;
    const session = await call(page, redraft, 'POST', `${workflow}/planning/iterate`, { prompt, iterations: 1, agent: 'claude' });
    const running = `${workflow}/planning/iterate/${session.id}`;
    const said = await poll(60_000, async () => {
      const now = await call(page, redraft, 'GET', running);
      const events = await call(page, redraft, 'GET', `${running}/events?limit=500`);
      const kinds = JSON.stringify(events);
      return (ends ? now.run_status === ends || (ends === 'error' && ['paused', 'waiting'].includes(now.run_status)) : kinds.includes('evil()')) && kinds;
    });
    assert.ok(said.includes('evil()'), `${name}: it was said`);
    if (ends === 'completed') {
      for (const kind of ['content', 'thinking', 'tool_use', 'tool_result', 'files_changed', 'iteration_complete']) {
        assert.ok(said.includes(`"${kind}"`), `${kind} is among what was said`);
      }
    }
    const tabs = ['', '?tab=document', '?tab=changes', '?tab=iterations', '?tab=live'];
    pages.push(workflow, ...tabs.map((tab) => `${workflow}/sessions/${session.id}${tab}`));
    const revisions = await call(page, redraft, 'GET', `${workflow}/planning/revisions`);
    if (revisions.length > 1) pages.push(`${workflow}/revisions/${revisions[0].id}?with=${revisions.at(-1).id}`);
  }
  pages.push('/search?q=evil&kind=event', '/search?q=evil&kind=summary');
  return pages;
}

test('whatever an agent says, calls its tools and files, and fails with is text', async () => {
  const page = await openPage(browser, redraft);
  const pages = await work(page);
  const obeyed = await watch(page, redraft);
  let shown = '';
  for (const address of pages) shown += await lookAt(page, redraft, address);
  assert.deepEqual(obeyed, []);
  assert.deepEqual(stranger.asked, []);
  assert.deepEqual(page.troubles, []);
  for (const text of ['<script>evil()</script>', '<img src=x onerror=evil()>', '<svg/onload=evil()>']) {
    assert.ok(shown.includes(text), `${text} is shown as it was said`);
  }
  await page.context().close();
});
