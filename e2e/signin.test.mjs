// What strangers do to an address and to a network, and how its people sign in
// all the same.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { newPage, newestMail, openBrowser, startBoard } from "./board.mjs";

const timeout = 120_000;

describe("signing in beside strangers", () => {
  let browser, board, page;
  const ask = async (email) => {
    await page.goto(`${board.url}/signin`);
    await page.locator("[name=email]").fill(email);
    await page.getByRole("button", { name: "番号を受け取る" }).click();
  };
  const enter = async (email) => {
    await page.getByRole("heading", { name: "番号を入力" }).waitFor({ timeout: 60_000 });
    const mail = await newestMail(board, { to: email, kind: "code", within: 20_000 });
    await page.locator("[name=code]").fill(mail.text.match(/\b\d{6}\b/)[0]);
    await page.waitForURL(/\/me/);
  };
  // A stranger without a browser, on the network of everybody here.
  const flood = async (emails) => {
    const shown = await fetch(`${board.url}/signin`);
    const cookie = shown.headers.getSetCookie().map((c) => c.split(";")[0]).join("; ");
    const token = (await shown.text()).match(/name="_csrf" value="([^"]+)"/)[1];
    const statuses = [];
    for (const email of emails) {
      const answer = await fetch(`${board.url}/signin`, {
        method: "POST", redirect: "manual", headers: { cookie, "sec-fetch-site": "same-origin" },
        body: new URLSearchParams({ _csrf: token, email, next: "" }),
      });
      statuses.push(answer.status);
    }
    return statuses;
  };

  before(async () => {
    [browser, board] = await Promise.all([openBrowser(), startBoard("sqlite")]);
    page = await newPage(browser);
  });
  after(async () => { await browser?.close(); await board?.stop(); });

  test("an owner gets past who asks for the codes of their address", { timeout }, async () => {
    const statuses = await flood(Array(6).fill("owner@example.jp"));
    assert.deepEqual(statuses, [303, 303, 303, 303, 303, 429]);
    await ask("owner@example.jp");
    await page.getByRole("heading", { name: "先に合言葉をご入力ください" }).waitFor();
    const mail = await newestMail(board, { to: "owner@example.jp", kind: "pass", within: 20_000 });
    await page.locator("[name=pass]").fill(mail.text.match(/[a-z2-7]{4}(-[a-z2-7]{4}){2}/)[0].toUpperCase());
    await page.getByRole("button", { name: "次へ" }).click();
    await enter("owner@example.jp");
    await page.context().clearCookies();
  });

  test("a browser works for its turn when its network is busy", { timeout }, async () => {
    const statuses = await flood(Array.from({ length: 40 }, (_, i) => `victim${i}@example.jp`));
    assert.equal(statuses.at(-1), 429);
    await ask("neighbour@example.jp");
    await enter("neighbour@example.jp");
    page.wrong = page.wrong.filter((line) => !/429/.test(line)); // the page on which it worked
    assert.deepEqual(page.wrong, []);
  });
});
