// An agent in the place of the CLI that says what its prompt asks for: `talk: events=5000 rate=500`. Without a rate it
// says all of it at once. What it says is numbered: texts, thinking, calls with their answers, and a subagent's work.
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { makeProject } from './project.mjs';

const PROGRAM = `#!${process.execPath}
const out = (value) => JSON.stringify(value) + '\\n';
if (process.argv.includes('--version')) { console.log('2.1.330 (Claude Code)'); process.exit(); }
let prompt = '';
for await (const part of process.stdin) prompt += part;
const ordered = (name) => Number(prompt.match(new RegExp('talk:.*' + name + '=(\\\\d+)'))?.[1] ?? 0);
const [events, rate] = [ordered('events'), ordered('rate')];
const session_id = '0e13421d-ef5d-45bc-b76d-c5e9a83ec6b3';
const said = (role, content, parent_tool_use_id = null) => out({ type: role, parent_tool_use_id, session_id, message: { id: 'msg', type: 'message', role, model: 'talker', content: [content], stop_reason: null, usage: { input_tokens: 1, output_tokens: 1 } } });
const partial = (event) => out({ type: 'stream_event', event, session_id, parent_tool_use_id: null });
const PROSE = 'The session token is renewed before its key expires, and the task says so. ';
const TOOLS = [['Read', { file_path: '/shop/src/token.rs' }], ['Edit', { file_path: '/shop/DESIGN.md', old_string: 'a\\nb', new_string: 'c\\nd\\ne' }], ['Bash', { command: 'cargo test --workspace' }]];
function event(n) {
  const sort = n % 8;
  if (sort === 1) return said('assistant', { type: 'thinking', thinking: 'thought ' + n + ': ' + PROSE.repeat(2), signature: '' });
  if (sort === 2 || sort === 4) { const [name, input] = TOOLS[Math.floor(n / 8) % 3]; return said('assistant', { type: 'tool_use', id: 'call' + n, name, input }); }
  if (sort === 3 || sort === 5) return said('user', { type: 'tool_result', tool_use_id: 'call' + (n - 1), is_error: n % 800 === 3, content: 'answered ' + n + '\\n' + PROSE });
  return said('assistant', { type: 'text', text: 'said ' + n + (n % 5000 === 6 ? ' needle' : '') + '. ' + PROSE.repeat(n % 3) });
}
const write = (text) => new Promise((resolve) => { process.stdout.write(text) ? resolve() : process.stdout.once('drain', resolve); });
const sleep = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });
await write(out({ type: 'system', subtype: 'init', session_id, model: 'talker', claude_code_version: '2.1.330', tools: [], mcp_servers: [], permissionMode: 'dontAsk' }));
const began = Date.now();
let n = 0;
while (n < events) {
  const due = rate ? Math.min(events, Math.floor(((Date.now() - began) * rate) / 1000)) : Math.min(events, n + 500);
  let text = '';
  while (n < due) { n += 1; text += event(n); }
  if (rate) {
    text += partial({ type: 'message_start', message: { id: 'p' + n, model: 'talker', usage: { input_tokens: 1, output_tokens: 1 } } }) + partial({ type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } }) + partial({ type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text: PROSE.repeat(40) + n } });
    await sleep(10);
  }
  if (text) await write(text);
}
const agent = 'agent1';
await write(said('assistant', { type: 'tool_use', id: agent, name: 'Task', input: { description: 'Look at the tests', prompt: 'Look.' } }) + said('assistant', { type: 'text', text: 'said by the subagent.' }, agent) + said('user', { type: 'tool_result', tool_use_id: agent, content: 'looked.' }));
await write(out({ type: 'result', subtype: 'success', is_error: false, num_turns: 1, result: 'done', session_id, total_cost_usd: 0, duration_ms: 1, duration_api_ms: 1, usage: { input_tokens: 1, output_tokens: 1 }, modelUsage: {}, permission_denials: [], terminal_reason: 'completed' }));
`;

/** Writes the program and returns its path, for the setting \`REDRAFT_CLAUDE\`. */
export async function makeTalker(folder) {
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'claude');
  await writeFile(path, PROGRAM);
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }\n');
  await chmod(path, 0o755);
  return path;
}

/** Starts a session of one iteration with this agent; gives the address of its page and of its API. */
export async function startTalking(page, redraft, { name, events, rate = 0 }) {
  const path = await makeProject(redraft.home, name);
  const post = async (to, data) => {
    const answer = await page.context().request.post(redraft.origin + to, { data, headers: { origin: redraft.origin } });
    if (!answer.ok()) throw new Error(`${to}: ${answer.status()} ${await answer.text()}`);
    return answer.json();
  };
  const project = await post('/api/projects', { path });
  const steps = [{ name: 'Design', step_type: 'interactive', config: { design_doc_path: 'DESIGN.md' } }];
  const workflow = await post(`/api/projects/${project.slug}/workflows`, { name: 'Checkout', steps });
  const base = `/projects/${project.slug}/workflows/${workflow.id}`;
  const prompt = `talk: events=${events} rate=${rate}`;
  const session = await post(`/api${base}/planning/iterate`, { prompt, iterations: 1, agent: 'claude' });
  return { page: `${redraft.origin}${base}/sessions/${session.id}`, api: `/api${base}/planning/iterate/${session.id}` };
}

/** All events of a session, and of each only what tells which rows it makes. */
export async function allEvents(page, redraft, api) {
  const all = [];
  for (;;) {
    const after = all.length ? all.at(-1).id : 0;
    const answer = await page.context().request.get(`${redraft.origin}${api}/events?after_id=${after}&limit=1000`);
    const events = await answer.json();
    all.push(...events.map(({ id, event_type }) => ({ id, type: event_type })));
    if (events.length < 1000) return all;
  }
}

/** The ids of the rows that these events make while nothing is left out but the agent's own remarks. */
export function rowsOf(events) {
  return events.filter(({ type }) => type !== 'tool_result' && type !== 'agent').map(({ id }) => id);
}
