// Notifications: offered where the browser can, asked for by a button alone, shown
// by the service worker. There is no push service here, so the browser's part of
// subscribing is played; what the service would hand over is handed over.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { newPage, openBrowser, signIn, startBoard, waitUntil } from "./board.mjs";

let browser, board;
before(async () => { [browser, board] = await Promise.all([openBrowser(), startBoard("sqlite")]); });
after(async () => { await browser?.close(); await board?.stop(); });

const timeout = 90_000;
const endpoint = "https://push.example.com/send/a1";

// play has PushManager subscribe as with a push service, and counts how often the
// page asks for permission.
function play({ endpoint }) {
  globalThis.asks = 0;
  const ask = Notification.requestPermission.bind(Notification);
  Notification.requestPermission = () => { globalThis.asks++; return ask(); };
  let made = sessionStorage.getItem("made");
  const subscription = async () => {
    const pair = await crypto.subtle.generateKey({ name: "ECDH", namedCurve: "P-256" }, true, ["deriveBits"]);
    const keys = { p256dh: await crypto.subtle.exportKey("raw", pair.publicKey), auth: new ArrayBuffer(16) };
    return { endpoint, options: { applicationServerKey: null }, getKey: (name) => keys[name], unsubscribe: async () => true };
  };
  PushManager.prototype.getSubscription = async () => (made ? subscription() : null);
  PushManager.prototype.subscribe = async (options) => {
    if (!options.userVisibleOnly || options.applicationServerKey?.length !== 65) throw new Error("a wrong question");
    sessionStorage.setItem("made", made = "1");
    return subscription();
  };
}

test("a browser is told by a button, never asked on arrival, and stopped by another", { timeout }, async () => {
  const page = await newPage(browser);
  await page.context().grantPermissions(["notifications"], { origin: board.url });
  await page.addInitScript(play, { endpoint });
  await signIn(page, board, "doc01@example.jp");
  await page.goto(`${board.url}/me/account`);
  const section = page.locator("#notices");
  await section.getByRole("button", { name: "この端末に通知する" }).waitFor();
  assert.equal(await page.evaluate(() => globalThis.asks), 0);
  await section.getByLabel("メールの代わりに通知する").check();
  await section.getByRole("button", { name: "この端末に通知する" }).click();
  await page.getByText("この端末に通知します。").waitFor();
  await section.getByText("この端末", { exact: true }).waitFor();
  await section.getByText("メールの代わりに ・ 22時〜7時は休み").waitFor();
  await section.getByRole("button", { name: /^止める/ }).click();
  await page.getByText("通知を止めました。").waitFor();
  assert.equal(await section.locator("[data-mark]").count(), 0);
  assert.deepEqual(page.wrong, []);
});

test("nothing is offered by a browser that cannot", { timeout }, async () => {
  const page = await newPage(browser);
  await page.addInitScript(() => { delete window.PushManager; });
  await signIn(page, board, "doc01@example.jp");
  await page.goto(`${board.url}/me/account`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  assert.equal(await page.locator("#notices").isVisible(), false);
});

test("the service worker shows what was pushed, a second try in place of the first", { timeout }, async () => {
  const page = await newPage(browser);
  await page.context().grantPermissions(["notifications"], { origin: board.url });
  const cdp = await page.context().newCDPSession(page);
  let registrationId = "";
  cdp.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => { registrationId = registrations[0]?.registrationId ?? registrationId; });
  await cdp.send("ServiceWorker.enable");
  await page.goto(board.url);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await waitUntil(async () => registrationId, 10_000, () => "no registration");
  const push = (data) => cdp.send("ServiceWorker.deliverPushMessage", { origin: board.url, registrationId, data });
  const shown = () => page.evaluate(async () => (await (await navigator.serviceWorker.ready).getNotifications())
    .map((n) => ({ title: n.title, body: n.body, tag: n.tag, data: n.data, actions: n.actions.map((a) => a.title) })));
  const notice = { id: "t1", lang: "ja", title: "Enkaku", body: "オンライン診療の新着3件", open: "/?q=x", off: "/n/token", stop: "この通知を止める" };
  await push(JSON.stringify(notice));
  await waitUntil(async () => (await shown()).length === 1, 10_000, () => "nothing is shown");
  assert.deepEqual(await shown(), [{ title: notice.title, body: notice.body, tag: "t1", data: { open: "/?q=x", off: "/n/token" }, actions: [notice.stop] }]);
  await push(JSON.stringify(notice));
  await push("no JSON"); // shown without words, for who shows nothing loses the permission
  await waitUntil(async () => (await shown()).length === 2, 10_000, () => "what cannot be read is not shown");
  assert.deepEqual((await shown()).map((n) => n.tag).sort(), ["", "t1"]);
});

test("a browser that is reached elsewhere says so, with the same wishes", { timeout }, async () => {
  const page = await newPage(browser);
  await page.context().grantPermissions(["notifications"], { origin: board.url });
  await page.addInitScript(play, { endpoint });
  await signIn(page, board, "doc02@example.jp");
  await page.goto(`${board.url}/me/account`);
  await page.locator("#notices").getByLabel("メールの代わりに通知する").check();
  await page.locator("#notices").getByRole("button", { name: "この端末に通知する" }).click();
  await page.getByText("メールの代わりに ・ 22時〜7時は休み").waitFor();
  const mark = () => page.locator("#notices [data-mark]").getAttribute("data-mark");
  const before = await mark();
  const worker = page.context().serviceWorkers()[0] ?? await page.context().waitForEvent("serviceworker");
  await worker.evaluate(async (endpoint) => {
    const pair = await crypto.subtle.generateKey({ name: "ECDH", namedCurve: "P-256" }, true, ["deriveBits"]);
    const keys = { p256dh: await crypto.subtle.exportKey("raw", pair.publicKey), auth: new ArrayBuffer(16) };
    const event = new ExtendableEvent("pushsubscriptionchange");
    event.newSubscription = { endpoint, getKey: (name) => keys[name] };
    dispatchEvent(event);
  }, `${endpoint}/moved`);
  await waitUntil(async () => { await page.reload(); return await mark() !== before; }, 10_000, () => "the board was not told");
  await page.getByText("メールの代わりに ・ 22時〜7時は休み").waitFor();
  assert.equal(await page.locator("#notices [data-mark]").count(), 1);
});
