// Reading without a network: what was looked at or saved stays readable, says
// of when it is, and nothing of a signed-in reader is kept.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { newPage, openBrowser, signIn, startBoard, waitUntil } from "./board.mjs";

let browser, board;
before(async () => { [browser, board] = await Promise.all([openBrowser(), startBoard("sqlite")]); });
after(async () => { await browser?.close(); await board?.stop(); });

const timeout = 90_000;

// kept are the paths of the jobs that this browser keeps.
const kept = (page) => page.evaluate(async () => (await (await caches.open("jobs")).keys()).map((r) => new URL(r.url).pathname));
const keptText = (page) => page.evaluate(async () => {
  let all = "";
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) all += `${request.url}\n${await (await cache.match(request)).text()}\n`;
  }
  return all;
});
// ready waits until the worker answers for the page.
const ready = (page) => page.waitForFunction(() => navigator.serviceWorker.controller !== null);
const keeps = (page, path) => waitUntil(async () => (await kept(page)).includes(path), 15_000, () => `${path} is not kept`);

async function jobs() {
  const answer = await (await fetch(`${board.url}/api/v1/jobs?limit=3`)).json();
  return answer.jobs.map((j) => ({ path: `/jobs/${j.id}`, title: j.title_ja ?? j.title }));
}

test("a job that was looked at is read offline, with its date, and never as an open one that can be applied to", { timeout }, async () => {
  const page = await newPage(browser);
  const [first, second] = await jobs();
  await page.goto(board.url);
  await ready(page);
  await page.goto(board.url + first.path);
  await keeps(page, first.path);
  await page.context().setOffline(true);
  await page.goto(board.url + first.path);
  assert.equal((await page.locator("h1").innerText()).trim(), first.title);
  assert.match(await page.locator("[data-kept]").innerText(), /オフラインです。\d{4}.* に読んだ内容/);
  assert.equal(await page.locator("aside.act").count(), 0, "one can apply without a network");
  assert.ok((await page.locator("h1").evaluate((h) => getComputedStyle(h).fontWeight)) >= 600, "the page has no style");
  // What was not looked at: the list of what can be read.
  await page.goto(board.url + second.path);
  assert.equal(await page.locator("h1").innerText(), "オフラインです");
  await page.locator("[data-kept] a", { hasText: first.title }).click();
  await page.waitForURL(board.url + first.path);
  // Past its last day it is shown as over.
  await page.evaluate(async (path) => {
    const cache = await caches.open("jobs");
    const old = await cache.match(path);
    const html = (await old.text()).replace(/data-until="[^"]*"/, 'data-until="2020-01-01T00:00:00Z"');
    await cache.put(path, new Response(html, { headers: old.headers }));
  }, first.path);
  await page.goto(board.url + first.path);
  assert.match(await page.locator("[data-kept]").innerText(), /掲載期限を過ぎました/);
  // With a network the board is asked, whatever is kept.
  await page.context().setOffline(false);
  await page.goto(board.url + first.path);
  assert.equal(await page.locator("[data-kept]").count(), 0);
  await page.context().close();
});

test("of a signed-in doctor nothing but public pages of jobs is kept, and signing out leaves none", { timeout }, async () => {
  const page = await newPage(browser);
  const [first, second] = await jobs();
  await signIn(page, board, "doc01@example.jp");
  await ready(page);
  await page.goto(board.url + first.path);
  await page.locator("aside.act form.save button").click();
  await keeps(page, first.path);
  await page.goto(`${board.url}/me/saved`);
  await page.goto(`${board.url}/me/profile`);
  await page.goto(board.url + second.path);
  await keeps(page, second.path);
  const all = await keptText(page);
  for (const secret of ["doc01@example.jp", 'name="_csrf" value="', "/me/saved\n", "/me/profile\n", 'action="/signout"']) {
    assert.ok(!all.includes(secret), `${secret} is kept`);
  }
  await page.context().setOffline(true);
  await page.goto(board.url + first.path);
  assert.equal((await page.locator("h1").innerText()).trim(), first.title);
  await page.goto(`${board.url}/me`);
  assert.equal(await page.locator("h1").innerText(), "オフラインです");
  await page.context().setOffline(false);
  await page.goto(`${board.url}/me`);
  await page.locator("details.menu > summary").first().click();
  await page.locator("form[action$='/signout'] button").first().click();
  await page.waitForURL((url) => url.pathname !== "/me");
  await waitUntil(async () => (await kept(page)).length === 0, 10_000, () => "signing out left pages of jobs");
  await page.context().close();
});
