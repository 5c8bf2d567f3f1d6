// Keeps the pages of jobs that were looked at or saved readable without a
// network. It always asks the board first, so that no closed job is shown as
// open; without an answer it says of when the page is. Only pages as everybody
// sees them are kept: for a signed-in reader the page is fetched once more
// without cookies. It also shows the notifications of alerts and applications.
// "version" and "icon" come from the board, above this line.
const jobs = "jobs"; // pages of jobs, oldest first
const files = `files ${version}`; // style sheets and scripts, and the pages to show when offline
const most = 50;
const offline = ["/offline", "/en/offline"];
const jobPath = /^(\/en)?\/jobs\/[^/]+$/;

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));

async function install() {
  const cache = await caches.open(files);
  for (const path of offline) {
    const page = await fetch(path, { credentials: "omit", cache: "no-cache" });
    if (!page.ok) throw new Error(`${path}: ${page.status}`);
    const html = await page.clone().text();
    await cache.put(path, page);
    await cache.addAll([...new Set(html.match(/\/static\/[^"]+\.(?:css|js|svg)/g) ?? [])]);
  }
  await skipWaiting();
}

async function activate() {
  for (const name of await caches.keys()) if (name !== jobs && name !== files && name !== told) await caches.delete(name);
  await clients.claim();
}

addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== location.origin) return;
  if (request.method === "POST" && url.pathname.endsWith("/signout")) event.waitUntil(caches.delete(jobs));
  if (request.method !== "GET") return;
  if (url.pathname.startsWith("/static/")) event.respondWith(file(request));
  else if (request.mode === "navigate") event.respondWith(page(event, url.pathname));
});

// A page says which jobs its reader keeps: the list of saved jobs, a job just
// saved.
addEventListener("message", (event) => {
  if (Array.isArray(event.data?.keep)) event.waitUntil(keepAll(event.data.keep));
});

// file answers with a file of the board: its address changes with what it holds.
async function file(request) {
  const kept = await caches.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok && answer.headers.get("Cache-Control")?.includes("immutable")) await (await caches.open(files)).put(request, answer.clone());
  return answer;
}

async function page(event, path) {
  try {
    const answer = await fetch(event.request);
    if (jobPath.test(path)) event.waitUntil(follow(path, answer.clone()));
    return answer;
  } catch {
    return (jobPath.test(path) && await keptJob(path)) || keptList(path);
  }
}

// follow keeps what the board just answered, or forgets the page.
async function follow(path, answer) {
  if (answer.redirected) return;
  if (!answer.ok) return forget(path, answer.status);
  if (answer.headers.get("Cache-Control")?.includes("no-store")) return keep(path); // of a signed-in reader
  return store(path, answer);
}

async function keepAll(paths) {
  for (const path of paths.filter((p) => typeof p === "string" && jobPath.test(p)).slice(0, most)) await keep(path);
}

// keep fetches the page as everybody sees it.
async function keep(path) {
  const answer = await fetch(path, { credentials: "omit", headers: { "Offline-Copy": "1" } }).catch(() => null);
  if (!answer) return;
  if (answer.ok && !answer.redirected) await store(path, answer);
  else await forget(path, answer.status);
}

// forget drops a page that is gone; one the board cannot give just now stays.
async function forget(path, status) {
  if (status === 404 || status === 410) await (await caches.open(jobs)).delete(path);
}

async function store(path, answer) {
  const cache = await caches.open(jobs);
  await cache.delete(path); // it becomes the newest
  const html = await answer.text();
  if (!/<article [^>]*data-seen=/.test(html) || /<article [^>]* data-over/.test(html)) return;
  const headers = { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": answer.headers.get("Content-Security-Policy") ?? "", "Kept-At": new Date().toISOString() };
  await cache.put(path, new Response(html, { headers }));
  for (const old of (await cache.keys()).slice(0, -most)) await cache.delete(old);
}

// keptJob answers with a page that was kept, and says of when it is. What has
// passed its last day meanwhile is shown as over.
async function keptJob(path) {
  const kept = await (await caches.open(jobs)).match(path);
  if (!kept) return null;
  const html = await kept.text();
  const said = (name) => html.match(new RegExp(`<meta name="${name}" content="([^"]*)"`))?.[1] ?? "";
  const over = Date.parse(html.match(/data-until="([^"]*)"/)?.[1]) <= Date.now();
  const lang = path.startsWith("/en/") ? "en" : "ja";
  const time = new Date(kept.headers.get("Kept-At")).toLocaleString(lang, { dateStyle: "medium", timeStyle: "short" });
  const note = `<div class="page notices" role="status"><p class="notice ${over ? "stop" : "warn"}" data-kept>${over ? said("kept-over") : ""} ${said("kept-note").replace("{TIME}", time)}</p></div>`;
  // Nobody applies, saves or reports without a network.
  const shown = html.replace(/(<main [^>]*>)/, `$1${note}`).replace(/<aside class="act"[\s\S]*?<\/aside>/, "").replace(/<details class="report"[\s\S]*?<\/details>/, "");
  return new Response(shown, { headers: kept.headers });
}

// keptList answers with the page that says that there is no network, and the
// jobs that can be read nevertheless.
async function keptList(path) {
  const lang = path === "/en" || path.startsWith("/en/") ? 1 : 0;
  const frame = await (await caches.open(files)).match(offline[lang]);
  if (!frame) return Response.error();
  const cache = await caches.open(jobs);
  let items = "";
  for (const request of (await cache.keys()).reverse()) {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith("/en/") !== Boolean(lang)) continue;
    const html = await (await cache.match(request)).text();
    const title = html.match(/<h1[^>]*>([\s\S]*?)<\/h1>/)?.[1] ?? "";
    items += `<li><a href="${pathname}">${title}</a></li>`;
  }
  const html = await frame.text();
  const list = items && `<div class="page prose"><ul data-kept>${items}</ul></div>`;
  return new Response(html.replace("</main>", `${list}</main>`), { headers: frame.headers });
}

// A push service may give the browser another address at any time. The one that
// the board was told, and the secret that goes with it, are kept by the page that
// told it (static/js/notices.js), so that the board can be told the new ones with
// the same wishes. What does not arrive is told again on the next page that asks.
const told = "told";
const toldAs = "/notices/told";

addEventListener("pushsubscriptionchange", (event) => event.waitUntil(renew(event.newSubscription)));

addEventListener("message", (event) => {
  if (event.data?.renew) event.waitUntil(renew(null));
});

async function renew(changed) {
  const kept = await (await caches.open(told)).match(toldAs);
  if (!kept) return;
  const old = await kept.json();
  const now = changed ?? await registration.pushManager.getSubscription()
    ?? await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: old.key });
  if (now.endpoint === old.endpoint) return;
  const [p256dh, auth] = ["p256dh", "auth"].map((name) => base64(now.getKey(name)));
  const body = new URLSearchParams({
    old: old.endpoint, old_auth: old.auth, endpoint: now.endpoint, p256dh, auth, how: "beside", quiet_from: 0, quiet_to: 0, // the wishes stay as they are
  });
  const answer = await fetch("/notices/renew", { method: "POST", credentials: "omit", body });
  if (answer.ok) await (await caches.open(told)).put(toldAs, Response.json({ key: old.key, endpoint: now.endpoint, auth }));
}

const base64 = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

// A notice is what the board pushed (alerts/channel/push.go). One with an id that
// is shown already takes its place without a sound, so that a second try of the
// same is heard once. Whatever came, something is shown: browsers take the
// permission away from who shows nothing.
addEventListener("push", (event) => event.waitUntil(show(event.data)));

async function show(data) {
  let said = {};
  try {
    said = data.json();
  } catch {
    // shown without words
  }
  const { id, lang, title, body, open, off, stop } = said;
  await registration.showNotification(title ?? "Enkaku", {
    body, lang, icon, badge: icon, tag: id, data: { open, off }, actions: off && stop ? [{ action: "off", title: stop }] : [],
  });
}

addEventListener("notificationclick", (event) => {
  event.notification.close();
  const { open, off } = event.notification.data ?? {};
  event.waitUntil(event.action === "off" ? end(off) : visit(open));
});

// end stops the notices of this device. Without an answer it is opened as a page
// that does it by a button.
async function end(off) {
  const answer = await fetch(off, { method: "POST", credentials: "omit", keepalive: true }).catch(() => null);
  if (!answer?.ok) await clients.openWindow(off);
}

// visit opens a page of the board, in its window when there is one.
async function visit(path) {
  const url = new URL(path ?? "/", location.origin);
  if (url.origin !== location.origin) return;
  for (const client of await clients.matchAll({ type: "window" })) if (client.url === url.href) return client.focus();
  return clients.openWindow(url.href);
}
