// The main job: a project, a workflow, three iterations watched live, their diffs, and a chat.
//
//   REDRAFT_URL=http://127.0.0.1:7878 REDRAFT_TOKEN=… node dist/example/main-job.js FOLDER
import { argv, env } from 'node:process';

import {
  connect, createProject, createWorkflow, followAnswer, followIteration, getDiff, listIterations, openPlanning, sendMessage,
  startIteration, type Place,
} from '../src/index.js';

const client = connect(env.REDRAFT_URL ?? '', env.REDRAFT_TOKEN ?? '');
/** Every call goes to this server, and what it refuses is thrown. */
const on = { client, throwOnError: true } as const;

async function newWorkflow(slug: string, name: string): Promise<Place> {
  const { data: workflow } = await createWorkflow({ ...on, path: { slug }, body: { name } });
  return { slug, w: workflow.id };
}

/** Runs three iterations, prints what happens as it happens, and then the size of each diff. */
async function iterate(place: Place): Promise<void> {
  const body = { prompt: 'Make the failure cases concrete.', iterations: 3, agent: 'demo', max_cost_usd: 1 };
  const { data: session } = await startIteration({ ...on, path: place, body });
  for await (const event of followIteration(client, place, session.id)) {
    if (event.type === 'iteration_start') console.log(`iteration ${event.iteration}`);
    else if (event.type === 'tool_use') console.log(`  uses ${event.tool}`);
    else if (event.type === 'error') throw new Error(event.message);
    else if (event.type === 'done') console.log(`done: ${event.iterations_completed} iterations`);
  }
  const { data: iterations } = await listIterations({ ...on, path: { ...place, s: session.id } });
  for (const { id } of iterations) {
    const { data: diff } = await getDiff({ ...on, path: { ...place, s: session.id, i: id } });
    console.log(`diff ${diff.iteration_number}: +${diff.chars_added} -${diff.chars_removed}`);
  }
}

/** Asks something about a document and prints the size of the answer when all of it is there. */
async function chat(place: Place): Promise<void> {
  await openPlanning({ ...on, path: place });
  await sendMessage({ ...on, path: place, body: { content: 'What is missing?' } });
  let answer = '';
  for await (const event of followAnswer(client, place)) {
    if (event.type === 'content') answer += event.content ?? '';
    else if (event.type === 'error') throw new Error(event.message);
  }
  console.log(`answer: ${[...answer].length} characters`);
}

const { data: project } = await createProject({ ...on, body: { path: argv[2] ?? '', name: 'TypeScript' } });
await iterate(await newWorkflow(project.slug, 'Design'));
await chat(await newWorkflow(project.slug, 'Chat'));
