// What happens to all sessions, whatever the page shows: the number of those that need you in the title, the dot on the
// icon, and notifications of the browser. It is loaded after the first paint; of all tabs one asks the service, the others
// hear it from that one.

const root = document.documentElement;
const title = document.querySelector("title");
const icon = document.querySelector("link[rel=icon]");

/** What is told, in the words of a notification. What only waits goes on by itself. */
const WORDS = {
  "session.needs_you": "needs you",
  "session.stopped": "was stopped",
  "session.done": "is done",
};

/** What happened longer ago is no news: the browser was closed meanwhile. */
const NEWS_MS = 3_600_000;

/** The pauses before a stream that the browser has given up is opened again. */
const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 60_000;

const kept = {
  get(name) {
    try { return localStorage.getItem(`redraft-${name}`); } catch { return null; }
  },
  set(name, value) {
    // A browser that keeps nothing tells what happens from now on.
    try { localStorage.setItem(`redraft-${name}`, value); } catch { /* as said */ }
  },
};

// How it stands.

let standing = { needs_you: 0, running: 0 };
let bare = document.title;
let shown = "";

function show() {
  // Whatever the page has written since is the title without a number.
  if (document.title !== shown) bare = document.title;
  shown = standing.needs_you > 0 ? `(${standing.needs_you}) ${bare}` : bare;
  if (document.title !== shown) document.title = shown;
  const mood = standing.needs_you > 0 ? "-needs-you" : standing.running > 0 ? "-running" : "";
  const file = `/favicon${mood}.svg`;
  if (icon.getAttribute("href") !== file) icon.setAttribute("href", file);
}

new MutationObserver(show).observe(title, { childList: true });

const tabs = new BroadcastChannel("redraft-happenings");

function stand(now) {
  standing = now;
  show();
}

tabs.onmessage = ({ data }) => {
  if (data === "how?") {
    if (source) tabs.postMessage(standing);
  } else {
    stand(data);
  }
};

// Notifications.

const canNotify = "Notification" in window && isSecureContext;
const isOn = () => canNotify && Notification.permission === "granted" && kept.get("notify") === "on";

function tell(one) {
  const words = WORDS[one.happening];
  if (!words || !isOn() || Date.now() - Date.parse(one.at) > NEWS_MS) return;
  let note;
  try {
    note = new Notification(`${one.workflow_name} ${words}`, {
      body: `${one.sentence}\n${one.project_name}`, icon: "/favicon.svg", tag: `redraft-${one.id}`,
    });
  } catch {
    // Some phones let only an installed page do it.
    return;
  }
  note.onclick = () => {
    window.focus();
    note.close();
    // The page takes the click, and goes there without loading anew.
    const link = document.createElement("a");
    const [slug, workflow, session] = [one.project_slug, one.workflow_id, one.session_id].map(encodeURIComponent);
    link.href = `/projects/${slug}/workflows/${workflow}/sessions/${session}`;
    link.hidden = true;
    document.body.append(link);
    link.click();
    link.remove();
  };
}

// The stream.

let source = null;
let pause = FIRST_PAUSE_MS;
let again = 0;

function open() {
  clearTimeout(again);
  close();
  const told = kept.get("told");
  source = new EventSource(`/api/happenings${told ? `?after=${encodeURIComponent(told)}` : ""}`);
  source.onopen = () => { pause = FIRST_PAUSE_MS; };
  source.onmessage = ({ data, lastEventId }) => {
    const message = JSON.parse(data);
    // Before it is told, so that no reload tells it again.
    if (lastEventId) kept.set("told", lastEventId);
    if (message.type === "standing") {
      const { needs_you, running } = message;
      stand({ needs_you, running });
      tabs.postMessage(standing);
    } else if (message.type === "happening") {
      tell(message);
    }
  };
  source.onerror = () => {
    if (source?.readyState !== EventSource.CLOSED) return;
    close();
    again = setTimeout(open, pause);
    pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
  };
}

function close() {
  source?.close();
  source = null;
}

// Who asks: one tab of those that are signed in, for as long as it is there.

let leave = null;

function watch() {
  const isSignedIn = Boolean(root.dataset.scope);
  if (isSignedIn === Boolean(leave)) return;
  if (!isSignedIn) {
    leave();
    leave = null;
    clearTimeout(again);
    close();
    stand({ needs_you: 0, running: 0 });
    return;
  }
  tabs.postMessage("how?");
  if (navigator.locks) {
    const giveUp = new AbortController();
    let release = () => {};
    leave = () => { giveUp.abort(); release(); };
    const hold = () => new Promise((resolve) => { release = resolve; open(); });
    // Given up while it waited for its turn: nothing to be done.
    navigator.locks.request("redraft-happenings", { signal: giveUp.signal }, hold).catch(() => {});
  } else {
    // Far from home and without TLS a browser has no locks: then each tab asks while it is looked at.
    const look = () => { if (document.hidden) close(); else open(); };
    document.addEventListener("visibilitychange", look);
    leave = () => document.removeEventListener("visibilitychange", look);
    look();
  }
}

new MutationObserver(watch).observe(root, { attributeFilter: ["data-scope"] });
watch();

// The switch on the page of notifications.

const HERE = "a session needs you, was stopped or is done, as long as a tab with Redraft is open";

function saying() {
  if (!canNotify) {
    return ["This browser shows no notifications here: it does so for pages over https, or of its own machine.", null];
  }
  if (Notification.permission === "denied") {
    return ["This browser was told not to show notifications of Redraft. Allow them in its settings for this address.", null];
  }
  return isOn() ? [`On: this browser tells you when ${HERE}.`, "Turn off"]
    : [`Off. This browser can tell you when ${HERE}.`, "Turn on"];
}

customElements.define("browser-notices", class extends HTMLElement {
  connectedCallback() {
    this.sentence = document.createElement("p");
    this.sentence.setAttribute("role", "status");
    this.button = document.createElement("button");
    this.button.type = "button";
    this.button.onclick = () => this.press();
    this.replaceChildren(this.sentence, this.button);
    this.draw();
    this.others = () => this.draw();
    window.addEventListener("storage", this.others);
    // The permission may be changed elsewhere.
    window.addEventListener("focus", this.others);
  }

  disconnectedCallback() {
    window.removeEventListener("storage", this.others);
    window.removeEventListener("focus", this.others);
  }

  async press() {
    if (isOn()) {
      kept.set("notify", "off");
    } else {
      const answer = await Notification.requestPermission();
      if (answer === "granted") kept.set("notify", "on");
    }
    this.draw();
  }

  draw() {
    const [sentence, label] = saying();
    if (this.sentence.textContent !== sentence) this.sentence.textContent = sentence;
    this.button.hidden = label === null;
    this.button.textContent = label ?? "";
  }
});
