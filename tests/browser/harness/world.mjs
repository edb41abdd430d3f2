// A Redraft in which there is one of everything: each state of a session, a workflow, a conversation, resources.
import { makeProject } from './project.mjs';
import { poll, startRedraft } from './redraft.mjs';

/** Knobs of the demo agent that lead a session into a state. */
const STATES = {
  done: { iterations: 3, prompt: 'Make the failure cases concrete.\ndemo: speed=0', status: 'completed' },
  failed: { iterations: 2, prompt: 'Refuse.\ndemo: speed=0; fail=refused; only=1', status: 'completed' },
  needsYou: { iterations: 2, prompt: 'Sign in.\ndemo: speed=0; fail=login', status: 'paused' },
  waiting: { iterations: 2, prompt: 'Wait.\ndemo: speed=0; fail=limited', status: 'waiting' },
  running: { iterations: 5, prompt: 'Think on.\ndemo: speed=0; hang=text', status: 'running' },
};

/**
 * Starts it. `pages` has the address of each page by a name, `reader` is a token that may only look, `redraft` is what
 * `startRedraft` gives, `post(path, body)` asks its API.
 */
export async function startWorld({ states = Object.keys(STATES) } = {}) {
  const redraft = await startRedraft();
  const headers = { authorization: `Bearer ${redraft.token}`, 'content-type': 'application/json' };
  const ask = async (method, path, body) => {
    const answer = await fetch(redraft.origin + path, { method, headers, body: body && JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer.status === 204 ? null : answer.json();
  };
  const post = (path, body) => ask('POST', `/api${path}`, body);
  const get = (path) => ask('GET', `/api${path}`);
  const { token: reader } = await post('/tokens', { name: 'reader', scope: 'read' });

  const { slug } = await post('/projects', { path: await makeProject(redraft.home, 'shop') });
  const { slug: bare } = await post('/projects', { path: await makeProject(redraft.home, 'bare', {}) });
  const project = `/projects/${slug}`;
  const pages = {};
  // Before a session runs, which keeps the only worker.
  const talk = `/projects/${bare}/workflows/${(await post(`/projects/${bare}/workflows`, { name: 'Talked over' })).id}`;
  const answered = async (verb, body) => {
    await post(`${talk}/planning/${verb}`, body);
    await poll(60_000, async () => !['pending', 'running', 'waiting'].includes((await get(`${talk}/planning`)).run_status));
  };
  await get(`${talk}/planning`);
  await answered('message', { content: 'A checkout with refunds.' });
  await answered('generate-artifacts');
  for (const state of states) {
    const { status, ...body } = STATES[state];
    const design_doc_path = state === 'done' ? 'DESIGN.md' : `${state}.md`;
    const steps = [{ name: 'Design', step_type: 'interactive', config: { design_doc_path } }];
    const workflow = await post(`${project}/workflows`, { name: `Session, ${state}`, steps });
    const of = `${project}/workflows/${workflow.id}`;
    const session = await post(`${of}/planning/iterate`, { ...body, agent: 'demo' });
    await poll(60_000, async () => (await get(`${of}/planning/iterate/${session.id}`)).run_status === status);
    pages[state] = `${of}/sessions/${session.id}`;
  }
  if (pages.done) {
    const of = pages.done.replace(/\/sessions\/.*/, '');
    const revisions = await get(`${of}/planning/revisions?artifact=design_doc`);
    Object.assign(pages, { workflow: of, newSession: `${of}/new`, revision: `${of}/revisions/${revisions.at(-1).id}`, comparison: `${of}/revisions/${revisions[0].id}?with=${revisions.at(-1).id}` });
  }
  const fresh = `/projects/${bare}/workflows/${(await post(`/projects/${bare}/workflows`, { name: 'New' })).id}`;
  await post(`/projects/${bare}/resources`, { file_name: 'glossary.md', content: '# Glossary\n\nA refund gives money back.\n' });
  Object.assign(pages, {
    home: '/', morning: '/morning', notifications: '/notifications', limits: '/limits', access: '/access', search: '/search?q=failure', searchEmpty: '/search', keys: '/keys', newProject: '/projects/new',
    project, bare: `/projects/${bare}`, trust: `${project}/trust`, talkWorkflow: talk, talk: `${talk}/planning`, planningEmpty: `${fresh}/planning`,
    resources: `/projects/${bare}/resources`, resourcesEmpty: `${project}/resources`, resource: `/projects/${bare}/resources/glossary.md`,
  });
  return { redraft, pages, reader, post, get };
}
