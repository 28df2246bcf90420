// Keeps one version of the page, whole, for use without a network. xtask/src/offline.rs fills in VERSION and FILES when
// the page is built; src/app/offline.rs starts this and speaks with it.
//
// It makes no request but those for the files of its list, once, when it is installed. Every file must have the content
// that the page was built with, or nothing is installed: what is served is never a mix of two versions.

const VERSION = '';
/** Names relative to this script, each with the hash of its content. */
const FILES = new Map([]);

const BASE = new URL('./', location.href);
// An origin may hold this page more than once, and other things.
const PREFIX = `why401 ${BASE.pathname} `;
const OWN = PREFIX + VERSION;
/** A response bears the hash of its content, so that the next version takes from this one what has not changed. */
const HASH = 'x-why401-hash';
/** A name with a hash in it means the same content for ever. */
const FOREVER = /-[0-9a-f]{16}\.\w+$/;

addEventListener('install', event => event.waitUntil(install()));
addEventListener('activate', event => event.waitUntil(activate()));
addEventListener('fetch', event => {
  const name = named(event.request);
  if (name !== undefined) event.respondWith(answer(name, event.request));
});
addEventListener('message', hear);

async function install() {
  const own = await caches.open(OWN);
  try {
    await Promise.all([...FILES].map(([name, hash]) => take(own, new URL(name, BASE).href, hash)));
  } catch (error) {
    await caches.delete(OWN);
    throw error;
  }
}

async function take(own, url, hash) {
  for (const cache of await versions()) {
    const old = await cache.match(url);
    if (old?.headers.get(HASH) === hash) return own.put(url, old);
  }
  // A name for ever is in the browser's own cache already: the page has just been loaded.
  const cache = FOREVER.test(url) ? 'default' : 'no-cache';
  const response = await fetch(url, { integrity: hash, cache, credentials: 'same-origin' });
  if (!response.ok) throw new Error(`${response.status} for ${url}`);
  // Made anew: a response that came by a redirect may not answer a navigation.
  const headers = new Headers(response.headers);
  headers.set(HASH, hash);
  await own.put(url, new Response(await response.blob(), { headers }));
}

async function activate() {
  // The version before stays until the next one comes: another tab may still show it.
  const names = (await caches.keys()).filter(name => name.startsWith(PREFIX) && name !== OWN);
  await Promise.all(names.slice(0, -1).map(name => caches.delete(name)));
  await clients.claim();
}

/** The file of the list that a request asks for, if it does. Everything else goes as if this were not here. */
function named({ method, url, mode }) {
  const { origin, pathname, search } = new URL(url);
  if (method !== 'GET' || origin !== BASE.origin || !pathname.startsWith(BASE.pathname)) return undefined;
  if (search !== '' && mode !== 'navigate') return undefined;
  const path = decode(pathname.slice(BASE.pathname.length));
  // Hosts differ in what they call a page.
  const names = [path, `${path}index.html`, `${path}.html`];
  // What the version before named is still kept under that name.
  return names.find(name => FILES.has(name)) ?? (FOREVER.test(path) ? path : undefined);
}

function decode(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

async function answer(name, request) {
  const url = new URL(name, BASE).href;
  const places = FILES.has(name) ? [await caches.open(OWN)] : await versions();
  for (const cache of places) {
    const kept = await cache.match(url);
    if (kept) return kept;
  }
  return fetch(request);
}

/** What is kept of this page's versions, the latest first. */
async function versions() {
  const names = (await caches.keys()).filter(name => name.startsWith(PREFIX)).reverse();
  return Promise.all(names.map(name => caches.open(name)));
}

/** The texts that pages hand over while they reload: in memory alone, and not for long. */
const handed = new Map();

function hear(event) {
  const [word, id, text] = Array.isArray(event.data) ? event.data : [];
  if (word === 'take over') {
    event.waitUntil(skipWaiting());
  } else if (word === 'keep') {
    handed.set(id, text);
    event.source.postMessage(['kept', id]);
    // Who has nothing to do is ended by the browser, and forgets.
    event.waitUntil(new Promise(end => { setTimeout(end, 20_000); }).then(() => handed.delete(id)));
  } else if (word === 'give') {
    event.source.postMessage(['given', id, handed.get(id) ?? '']);
    handed.delete(id);
  }
}
