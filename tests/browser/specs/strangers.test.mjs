// Pages of other origins in the browser of a signed-in user, and a name that was bent to this machine: by no method and no
// kind of request do they read or change anything.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { launchBrowser, openPage } from '../harness/browser.mjs';
import { makeProject } from '../harness/project.mjs';
import { startRedraft } from '../harness/redraft.mjs';
import { startStranger } from '../harness/stranger.mjs';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
const PATHS = ['/api/health', '/api/projects', '/api/limits', '/api/sign-out', '/api/sign-in', '/', '/app.css'];
const EVIL = 'evil.example';

let browser;
let redraft;
let stranger;
before(async () => {
  browser = await launchBrowser({ names: [EVIL] });
  redraft = await startRedraft();
  stranger = await startStranger();
});
after(async () => {
  await browser?.close();
  await redraft?.stop();
  await stranger?.stop();
});

/** A page of the signed-in user's browser at an address of a stranger; `answers` are Redraft's, to whomever. */
async function visit(address) {
  const page = await openPage(browser, redraft);
  const answers = [];
  await page.goto(address);
  page.on('response', (answer) => {
    if (answer.url().includes(`:${redraft.port}`)) answers.push(answer);
  });
  return { page, answers };
}

/** What a script of the page gets for a request: its text, that it may not know, or that there was an error. */
function ask(page, url, options) {
  return page.evaluate(async ([address, init]) => {
    try {
      const answer = await fetch(address, { credentials: 'include', ...init });
      return answer.type === 'opaque' ? 'opaque' : `${answer.status} ${await answer.text()}`;
    } catch (error) {
      return `error: ${error.message}`;
    }
  }, [url, options]);
}

async function nothingHappened() {
  const page = await openPage(browser, redraft);
  const answer = await page.context().request.get(`${redraft.origin}/api/projects`);
  assert.equal(answer.status(), 200, 'the user is signed in still');
  assert.deepEqual(await answer.json(), []);
  await page.context().close();
}

for (const name of [EVIL, 'localhost', '127.0.0.1']) {
  test(`a page of ${name} at another port reads and changes nothing`, async () => {
    const { page, answers } = await visit(stranger.origin(name));
    const folder = await makeProject(redraft.home, `of-${name}`);
    const body = JSON.stringify({ path: folder });
    for (const path of PATHS) {
      for (const method of METHODS) {
        const has = ['POST', 'PUT', 'PATCH'].includes(method);
        for (const type of has ? ['text/plain', 'application/json'] : [undefined]) {
          const init = { method, ...(has ? { body, headers: { 'content-type': type } } : {}) };
          assert.match(await ask(page, redraft.origin + path, init), /^error: /, `${method} ${path} ${type}`);
          if (!['GET', 'HEAD', 'POST'].includes(method)) continue;
          const blind = await ask(page, redraft.origin + path, { ...init, mode: 'no-cors' });
          assert.match(blind, /^error: /, `${method} ${path}, blindly`);
        }
      }
    }
    for (const answer of answers) assert.equal(answer.status(), 403, `${answer.request().method()} ${answer.url()}`);
    await page.context().close();
    await nothingHappened();
  });
}

test('neither a frame, a form, a script, a picture nor a stream of a strange page gets at anything', async () => {
  const { page, answers } = await visit(stranger.origin(EVIL));
  const folder = await makeProject(redraft.home, 'of-a-form');
  const seen = await page.evaluate(async ([origin, path]) => {
    const loads = (make) => new Promise((resolve) => {
      const element = make();
      element.onload = () => resolve('loaded');
      element.onerror = () => resolve('refused');
      document.body.append(element);
    });
    const with_ = (name, attributes) => loads(() => Object.assign(document.createElement(name), attributes));
    const stream = new Promise((resolve) => {
      const source = new EventSource(`${origin}/api/projects`, { withCredentials: true });
      source.onopen = () => resolve('opened');
      source.onerror = () => { source.close(); resolve('refused'); };
    });
    const socket = new Promise((resolve) => {
      const made = new WebSocket(`${origin.replace('http', 'ws')}/api/projects`);
      made.onopen = () => resolve('opened');
      made.onerror = () => resolve('refused');
    });
    const result = {
      picture: await with_('img', { src: `${origin}/api/projects` }),
      script: await with_('script', { src: `${origin}/app.js` }),
      style: await with_('link', { rel: 'stylesheet', href: `${origin}/app.css` }),
      stream: await stream,
      socket: await socket,
    };
    await with_('iframe', { src: `${origin}/` });
    result.frame = (() => { try { return String(frames[0].document); } catch { return 'refused'; } })();
    const target = document.createElement('iframe');
    target.name = 'target';
    document.body.append(target);
    const form = Object.assign(document.createElement('form'), { method: 'post', action: `${origin}/api/projects`, enctype: 'text/plain', target: 'target' });
    const field = Object.assign(document.createElement('input'), { name: `{"path": "${path}", "x": "`, value: '"}' });
    form.append(field);
    document.body.append(form);
    const sent = new Promise((resolve) => { target.onload = resolve; });
    form.submit();
    await sent;
    return result;
  }, [redraft.origin, folder]);
  assert.deepEqual(seen, { picture: 'refused', script: 'refused', style: 'refused', stream: 'refused', socket: 'refused', frame: 'refused' });
  assert.ok(answers.length > 0);
  for (const answer of answers) assert.equal(answer.status(), 403, `${answer.request().method()} ${answer.url()}`);
  await page.context().close();
  await nothingHappened();
});

test('a name that was bent to this machine is refused, whatever it asks for', async () => {
  const bent = `http://${EVIL}:${redraft.port}`;
  const { page, answers } = await visit(stranger.origin(EVIL));
  const first = await page.goto(`${bent}/`);
  assert.equal(first.status(), 403);
  const folder = await makeProject(redraft.home, 'of-a-bent-name');
  for (const path of PATHS) {
    for (const method of METHODS) {
      const body = ['POST', 'PUT', 'PATCH'].includes(method) ? JSON.stringify({ path: folder }) : undefined;
      const headers = { authorization: `Bearer ${redraft.token}`, 'content-type': 'application/json' };
      const got = await ask(page, bent + path, { method, body, headers });
      assert.match(got, /^403 /, `${method} ${path}: ${got.slice(0, 100)}`);
    }
  }
  for (const answer of answers) assert.equal(answer.status(), 403, answer.url());
  await page.context().close();
  await nothingHappened();
});
