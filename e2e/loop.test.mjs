// The whole loop on both store engines: a clinic and a doctor whom nobody knew,
// an administrator whom the operator made on the command line, the board's checks,
// an application, words, an interview, the hire. Nobody here is in the demo data.
// SQLite is walked in both languages, the other engine in English; EVERY=1 walks
// both in both.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, describe, test } from "node:test";
import { engines, mails, newPage, newestMail, openBrowser, startBoard, waitUntil } from "./board.mjs";
import { advert, clinic, day, fill, profile, scan } from "./loop.mjs";

const timeout = 120_000;

// languages are the words that a person looks for on pages.
const languages = {
  ja: {
    path: "", offered: "採用を申し出ました", hired: "採用が決まりました", checking: "書類を確認中(未確認)", checked: "書類確認済",
    cv: "履歴書・職務経歴書(添付ファイル)", notFile: "PDF・JPEG・PNGのどれでもありません", pick: "選ぶ", agreed: "決まった日時", summary: "面談: ", propose: "日時を提案する",
    unprintable: "印字できません",
  },
  en: {
    path: "/en", offered: "you offer the position", hired: "Hired", checking: "being checked (not checked yet)", checked: "document checked by Enkaku",
    cv: "CV (attached file)", notFile: "not a PDF, JPEG or PNG", pick: "Pick", agreed: "Agreed time", summary: "Interview: ", propose: "Propose times",
    unprintable: "cannot be printed",
  },
};

for (const engine of engines) describe(engine, () => {
  let browser, board;
  before(async () => { [browser, board] = await Promise.all([openBrowser(), startBoard(engine)]); });
  after(async () => { await browser?.close(); await board?.stop(); });
  for (const [lang, words] of Object.entries(languages)) if (engine === "sqlite" || lang === "en" || process.env.EVERY) describe(lang, () => loop(() => [browser, board], lang, words));
});

// loop is the way of two people in one language, on a board and in a browser
// that run when its tests do.
function loop(running, lang, words) {
  const clinicName = `医療法人輪 ${lang}クリニック`, pseudonym = `内科医${lang.toUpperCase()}`, legal = "輪島 めぐる";
  const clinicAt = `jinji@${lang}-clinic.example`, doctorAt = `doctor@${lang}-doctor.example`, adminAt = `unei@${lang}-board.example`, title = `土日のオンライン診療医(内科・完全在宅、${lang})`;
  let browser, board, recruiter, doctor, admin, job, application;
  const open = (page, path) => page.goto(board.url + words.path + path);
  const text = (page) => page.locator("body").innerText();
  // press sends a form and waits for the page after it.
  const press = async (page, button) => {
    await Promise.all([page.waitForNavigation({ waitUntil: "domcontentloaded" }), (typeof button === "string" ? page.locator(button) : button).first().click()]);
    assert.equal(await page.locator("[data-faults]").count(), 0, `${page.url()}: ${await page.locator("[data-faults]").allInnerTexts()}`);
  };

  before(async () => {
    [browser, board] = running();
    [recruiter, doctor, admin] = await Promise.all([0, 1, 2].map(() => newPage(browser, { locale: lang, timezoneId: "Asia/Tokyo" })));
    for (const page of [recruiter, doctor, admin]) page.setDefaultTimeout(30_000);
  });
  after(() => Promise.all([recruiter, doctor, admin].map((page) => page?.context().close())));

  // fetchFile saves a file of the thread by its name on the page.
  const fetchFile = async (page, name) => {
    const saved = page.waitForEvent("download");
    await page.locator(".thread .file a", { hasText: name }).last().click();
    return readFile(await (await saved).path());
  };

  // enter signs an address in by the code from the mailbox, in the language.
  const enter = async (page, email) => {
    await open(page, "/signin");
    await page.locator("[name=email]").fill(email);
    await press(page, "main form button.primary");
    const code = (await newestMail(board, { to: email, kind: "code" })).text.match(/\b\d{6}\b/)[0];
    const done = page.waitForURL((url) => !url.pathname.includes("/signin"));
    await page.locator("[name=code]").fill(code); // the form goes off by itself
    await done;
  };

  test("a new clinic is checked and posts a clinical job", { timeout }, async () => {
    assert.ok(board.run("admin", adminAt, "--lang", lang).includes(adminAt));
    await Promise.all([enter(recruiter, clinicAt), enter(admin, adminAt)]);
    await open(recruiter, "/desk/register/employer");
    await fill(recruiter, clinic(clinicName));
    await press(recruiter, "main form[action*='/desk/register'] button.primary");

    await open(admin, "/admin/organisations");
    await press(admin, admin.getByRole("link", { name: clinicName }));
    await press(admin, "button[value=verified]");

    await open(recruiter, "/desk");
    await press(recruiter, "form[action$='/desk/drafts'] button.primary");
    for (let step = 0; step < 8 && !recruiter.url().endsWith("/review"); step++) {
      for (const name of ["employer", "regulatory.institution"]) {
        const choice = recruiter.locator(`select[name='${name}']`);
        if (!(await choice.count())) continue;
        const own = choice.locator("option").filter({ hasText: clinicName });
        await choice.selectOption(await own.first().getAttribute("value"));
      }
      await fill(recruiter, advert(title));
      await press(recruiter, "main form button.primary[value=next]");
    }
    await recruiter.locator("[name=attest]").check();
    await press(recruiter, "button[value=publish]");
    assert.match(recruiter.url(), /\/desk\/jobs\/[^/]+$/, `not published: ${await text(recruiter)}`);
    job = recruiter.url().split("/").pop();
    await waitUntil(async () => (await fetch(`${board.url}/api/v1/jobs?q=${encodeURIComponent("土日 オンライン診療 内科")}&limit=100`).then((r) => r.text())).includes(job),
      20_000, () => "search does not find the job");
  });

  test("a new doctor enters a licence, shows a document and applies", { timeout }, async () => {
    await enter(doctor, doctorAt);
    await open(doctor, "/me/profile");
    await fill(doctor, profile(pseudonym));
    await press(doctor, "form#profile .save-bar button.primary");
    await open(doctor, "/me/licences");
    await doctor.locator("[name=legal_name]").fill(legal);
    await press(doctor, "#name button");
    await doctor.locator("input[type=file]").first().setInputFiles({ name: "menkyo.png", mimeType: "image/png", buffer: scan });
    await press(doctor, "form[enctype] button.primary");

    await open(doctor, `/jobs/${job}/apply`);
    await doctor.locator("[name=message]").fill("土日の午前を希望します");
    await doctor.locator("[name='answers.0'][value='3以上']").check();
    await doctor.locator("[name=cv]").setInputFiles({ name: `${legal}_履歴書.png`, mimeType: "image/png", buffer: scan });
    await doctor.locator("[name=consent]").check();
    await doctor.locator("[name=contact]").fill("");
    await press(doctor, "main form button.primary");
    await press(doctor, doctor.locator("main a[href*='/me/applied/']"));
    application = doctor.url().split("/").pop().split("#")[0];
    assert.equal((await newestMail(board, { to: clinicAt, kind: "applied" })).text.includes(pseudonym), false);

    await open(recruiter, `/desk/applications/${application}`);
    const seen = await text(recruiter);
    assert.ok(seen.includes(pseudonym) && seen.includes(words.checking) && seen.includes("土日の午前を希望します") && seen.includes("3以上"), seen);
    for (const secret of [doctorAt, legal, "123456"]) assert.ok(!seen.includes(secret), `the clinic reads ${secret}`);
    assert.deepEqual(await fetchFile(recruiter, words.cv), scan);
    await open(doctor, "/me/views");
    assert.ok((await text(doctor)).includes(clinicName), "the doctor is not told who fetched the CV");
  });

  test("the board checks the licence", { timeout }, async () => {
    await open(admin, "/admin/licences");
    await press(admin, "main a[href*='/admin/licences/']");
    assert.ok((await text(admin)).includes(legal));
    await press(admin, "button[value=document_checked]");
    await newestMail(board, { to: doctorAt, kind: "licence_decided" });
    await recruiter.reload();
    assert.ok((await text(recruiter)).includes(words.checked));
  });

  test("both write, agree on an interview and have it in their calendars", { timeout }, async () => {
    const say = async (page, message, file) => {
      await page.locator("#write [name=message]").fill(message);
      if (file) await page.locator("#write [name=file]").setInputFiles(file);
      await press(page, "#write button.primary");
    };
    await open(doctor, `/me/applied/${application}`);
    const write = doctor.locator("#write");
    await write.locator("[name=message]").fill("消えない文");
    await write.locator("[name=file]").setInputFiles({ name: "cv.pdf", mimeType: "application/pdf", buffer: Buffer.from("PK\x03\x04 zip") });
    await Promise.all([doctor.waitForNavigation(), write.locator("button.primary").click()]);
    assert.ok((await write.innerText()).includes(words.notFile), await write.innerText());
    assert.equal(await write.locator("[name=message]").inputValue(), "消えない文");
    await write.locator("[name=file]").evaluate((input) => {
      const chosen = new DataTransfer();
      chosen.items.add(new File([new Uint8Array(11 << 20)], "large.png"));
      input.files = chosen.files;
    });
    await write.locator("button.primary").click();
    assert.ok(await write.locator("[data-too-large]").isVisible(), "a file that is too large travels");
    assert.equal(await write.locator("[name=message]").inputValue(), "消えない文");

    await say(recruiter, "面談をお願いできますか", { name: "面談のご案内.png", mimeType: "image/png", buffer: scan });
    await newestMail(board, { to: doctorAt, kind: "message" });
    await open(doctor, `/me/applied/${application}`);
    assert.ok((await text(doctor)).includes("面談をお願いできますか"));
    assert.deepEqual(await fetchFile(doctor, "面談のご案内.png"), scan);
    await say(doctor, "はい、お願いします");

    await open(recruiter, `/desk/applications/${application}`);
    assert.ok((await text(recruiter)).includes("はい、お願いします"));
    const interview = recruiter.locator("#interview");
    await interview.getByText(words.propose, { exact: true }).click();
    for (const [i, [date, time]] of [[day(3), "19:00"], [day(4), "10:30"]].entries()) {
      await interview.locator(`[name=date${i + 1}]`).fill(date);
      await interview.locator(`[name=time${i + 1}]`).fill(time);
    }
    await interview.locator("[name=place]").fill("ビデオ会議。リンクは前日にここで送ります");
    await press(recruiter, interview.locator("button[value=propose]"));
    await newestMail(board, { to: doctorAt, kind: "interview" });

    await doctor.reload();
    const slots = doctor.locator("#interview .slots button");
    assert.deepEqual(await slots.allInnerTexts(), [words.pick, words.pick]);
    await press(doctor, slots.nth(1));
    assert.ok((await text(doctor)).includes(words.agreed));
    const agreed = await newestMail(board, { to: clinicAt, kind: "interview" });
    assert.match(agreed.text, /10:30/);
    assert.ok(!agreed.text.includes("ビデオ会議") && !agreed.text.includes(pseudonym), agreed.text);

    await recruiter.reload();
    const start = `${day(4).replaceAll("-", "")}T013000Z`, uids = new Set();
    for (const [page, other] of [[doctor, clinicName], [recruiter, pseudonym]]) {
      const saved = page.waitForEvent("download");
      await page.locator("#interview a[download]").click();
      const file = await readFile(await (await saved).path(), "utf8");
      const lines = file.replaceAll("\r\n ", "").split("\r\n");
      for (const line of ["METHOD:PUBLISH", "SEQUENCE:0", `DTSTART:${start}`, "STATUS:CONFIRMED", `SUMMARY:${words.summary}${other}`]) {
        assert.ok(lines.includes(line), `${line} is not in\n${file}`);
      }
      uids.add(lines.find((line) => line.startsWith("UID:")));
      for (const secret of [doctorAt, clinicAt, legal]) assert.ok(!file.includes(secret), `the calendar says ${secret}`);
    }
    assert.equal(uids.size, 2);
  });

  test("the clinic offers, the doctor accepts: hired", { timeout }, async () => {
    await press(recruiter, "button[value=offered]");
    assert.ok((await text(recruiter)).includes(words.offered));
    await newestMail(board, { to: doctorAt, kind: "application_answer" });
    await doctor.reload();
    await press(doctor, ".offer button.primary");
    assert.ok((await text(doctor)).includes(words.hired));
    await newestMail(board, { to: clinicAt, kind: "application_hired" });

    const all = await mails(board);
    for (const mail of all.filter((m) => m.to.includes(clinicAt) && m.kind !== "code")) {
      for (const secret of [pseudonym, legal, doctorAt]) assert.ok(!mail.text.includes(secret), `${mail.subject} says ${secret}`);
    }
    const seen = await text(recruiter);
    assert.ok(!seen.includes(doctorAt) && !seen.includes(legal), "who the doctor is was passed on");
    const refused = /status of 422/; // the file that is none
    for (const page of [recruiter, doctor, admin]) assert.deepEqual(page.wrong.filter((what) => !refused.test(what)), []);
  });

  test("the doctor makes a CV, hides the job, compares it and leaves nothing behind", { timeout }, async () => {
    await open(doctor, "/me/cv");
    const summary = `渡邉 德・髙﨑の要約 (${lang})`;
    await doctor.locator(`[name='summary.${lang}']`).fill(summary);
    await press(doctor, "main form button.primary");
    assert.equal(await doctor.locator(`[name='summary.${lang}']`).inputValue(), summary);
    assert.ok(!(await text(doctor)).includes(words.unprintable), "a name cannot be printed");
    const saved = doctor.waitForEvent("download");
    await doctor.locator("main a[href*='/me/cv/']").first().click();
    assert.equal((await readFile(await (await saved).path())).subarray(0, 5).toString(), "%PDF-");

    await open(doctor, `/jobs/${job}/hide`);
    await doctor.locator("[name=reason]").first().check();
    await press(doctor, "main form.panel button.primary");
    await open(doctor, "/me/hidden");
    assert.ok((await text(doctor)).includes(title));
    await press(doctor, `form[action$='/me/hidden/${job}'] button`);
    assert.ok(!(await doctor.locator("main h2 a").allInnerTexts()).includes(title), "it is still hidden");

    await open(doctor, `/compare?job=${job}`);
    await press(doctor, "main ul.plain a");
    assert.equal(await doctor.locator("thead th").count(), 2);
    await doctor.locator("details.more summary").first().click();
    assert.ok(await doctor.locator("details.more tbody tr").first().isVisible());

    await open(doctor, `/jobs/${job}`);
    assert.ok((await doctor.evaluate(() => localStorage.getItem("seen"))).includes(job));
    await Promise.all([doctor.waitForNavigation({ waitUntil: "domcontentloaded" }),
      doctor.evaluate(() => document.querySelector("form[action$='/signout']").requestSubmit())]);
    assert.equal(await doctor.evaluate(() => localStorage.getItem("seen")), null, "seen lately, after signing out");
    await doctor.goBack();
    await doctor.goForward();
    assert.equal(await doctor.evaluate(() => localStorage.getItem("seen")), null, "seen lately, after going back");
    for (const page of [doctor]) assert.deepEqual(page.wrong.filter((what) => !/status of 422/.test(what)), []);
  });
}
